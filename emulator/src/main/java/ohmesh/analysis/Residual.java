// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import java.util.Locale;
import ohmesh.circuit.CircuitFault;
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
    private String worstLine = "";

    private Residual(CircuitCase circuit, CircuitSolution solution) {
        rows = circuit.rows();
        columns = circuit.columns();
        this.solution = solution;
    }

    static double of(CircuitCase circuit, CircuitSolution solution) {
        return new Residual(circuit, solution).relative();
    }

    /**
     * Refuses a solution that is none.
     *
     * @throws CircuitFault where the currents of a line add up to more than {@code most} of the largest current, or to no
     *     number; names the line
     */
    static void check(CircuitCase circuit, CircuitSolution solution, double most) {
        Residual residual = new Residual(circuit, solution);
        double relative = residual.relative();
        if (!(relative <= most)) {
            throw new CircuitFault(residual.worstLine + ": "
                    + (Double.isFinite(relative)
                            ? String.format(
                                    Locale.ROOT,
                                    "its currents add up to %.1e of the largest current instead of 0; conductances and"
                                            + " wires are too far apart for the digits of numbers",
                                    relative)
                            : "its currents are beyond the range of numbers"));
        }
    }

    private double relative() {
        for (int row = 0; row < rows; row++) {
            line(
                    "word line " + row,
                    solution.rowLeftAmps()[row],
                    solution.rowRightAmps()[row],
                    row * columns,
                    1,
                    columns);
        }
        for (int column = 0; column < columns; column++) {
            line(
                    "bit line " + column,
                    solution.columnTopAmps()[column],
                    solution.columnBottomAmps()[column],
                    column,
                    columns,
                    rows);
        }
        return worst / largest;
    }

    private void line(String name, double oneEnd, double otherEnd, int first, int stride, int cells) {
        double sum = oneEnd + otherEnd;
        largest = Math.max(largest, Math.max(Math.abs(oneEnd), Math.abs(otherEnd)));
        for (int k = 0; k < cells; k++) {
            double amps = solution.cellAmps()[first + k * stride];
            largest = Math.max(largest, Math.abs(amps));
            sum -= amps;
        }
        double off = Math.abs(sum);
        if (!(off <= worst) && !Double.isNaN(worst)) {
            worst = off;
            worstLine = name;
        }
    }
}
