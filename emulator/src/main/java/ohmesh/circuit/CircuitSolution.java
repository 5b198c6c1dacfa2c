// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * Voltages and currents of a solved circuit; the arrays are reused by the next solve.
 *
 * @param cellVolts rows x columns, row-major: node of the row line minus node of the column line
 * @param cellAmps rows x columns: current from row to column line
 * @param rowVolts rows x columns: nodes of the row lines
 * @param columnVolts rows x columns: nodes of the column lines
 * @param rowLeftAmps out of the driver at the left end, one a row; 0 where it floats
 * @param rowRightAmps out of the driver at the right end, one a row; 0 where it floats
 * @param columnTopAmps into the terminal at the top end, one a column; 0 where it floats
 * @param columnBottomAmps into the terminal at the bottom end, one a column; 0 where it floats
 */
public record CircuitSolution(
        double[] cellVolts,
        double[] cellAmps,
        double[] rowVolts,
        double[] columnVolts,
        double[] rowLeftAmps,
        double[] rowRightAmps,
        double[] columnTopAmps,
        double[] columnBottomAmps) {

    /** Room for an array of so many rows and columns. */
    public static CircuitSolution of(int rows, int columns) {
        int cells = rows * columns;
        return new CircuitSolution(
                new double[cells],
                new double[cells],
                new double[cells],
                new double[cells],
                new double[rows],
                new double[rows],
                new double[columns],
                new double[columns]);
    }
}
