// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

/** Lines without resistance: I = G V, and every cell sees the difference of its two drivers. */
final class IdealCircuit implements ArrayCircuit {
    private final int rows;
    private final int columns;
    private final VmmKernel kernel = VmmKernels.best();

    IdealCircuit(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    @Override
    public void columnCurrents(double[] conductances, double[] rowVolts, double[] columnAmps) {
        kernel.multiply(conductances, rows, columns, rowVolts, columnAmps);
    }

    @Override
    public double rowCurrent(double[] conductances, int row, int firstColumn, int stride, double[] columnVolts) {
        return ScalarVmmKernel.dot(
                conductances, row * columns + firstColumn, stride, columnVolts.length, columnVolts, 0);
    }

    @Override
    public double cellVolts(LineBias bias, int row, int column) {
        return bias.conducting(row) ? bias.rowVolts(row) - bias.columnVolts(column) : 0;
    }

    @Override
    public double peakVolts(LineBias bias, int row, double peakColumnVolts) {
        return bias.conducting(row) ? StrictMath.abs(bias.rowVolts(row)) + peakColumnVolts : 0;
    }
}
