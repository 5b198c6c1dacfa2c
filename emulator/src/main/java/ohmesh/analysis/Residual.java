// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import ohmesh.circuit.CircuitSolution;
import ohmesh.netlist.circuit.CircuitCase;

/**
 * How far the currents of a solution are from Kirchhoff's law: for every line the currents of its ends and cells add
 * up to 0; the largest sum, relative to the largest current.
 */
final class Residual {
    private final int rows;
    private final int columns;
    private final CircuitSolution solution;
    private double largest = Double.MIN_NORMAL;
    private double worst;

    private Residual(CircuitCase circuit, CircuitSolution solution) {
        rows = circuit.rows();
        columns = circuit.columns();
        this.solution = solution;
    }

    static double of(CircuitCase circuit, CircuitSolution solution) {
        return new Residual(circuit, solution).relative();
    }

    private double relative() {
        for (int row = 0; row < rows; row++) {
            line(solution.rowLeftAmps()[row], solution.rowRightAmps()[row], row * columns, 1, columns);
        }
        for (int column = 0; column < columns; column++) {
            line(solution.columnTopAmps()[column], solution.columnBottomAmps()[column], column, columns, rows);
        }
        return worst / largest;
    }

    private void line(double oneEnd, double otherEnd, int first, int stride, int cells) {
        double sum = oneEnd + otherEnd;
        largest = Math.max(largest, Math.max(Math.abs(oneEnd), Math.abs(otherEnd)));
        for (int k = 0; k < cells; k++) {
            double amps = solution.cellAmps()[first + k * stride];
            largest = Math.max(largest, Math.abs(amps));
            sum -= amps;
        }
        worst = Math.max(worst, Math.abs(sum));
    }
}
