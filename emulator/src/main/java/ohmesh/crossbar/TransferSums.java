// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;

/**
 * Row and column sums of a matrix of transfer conductances, in siemens: what a driven line would send if it alone
 * had a voltage. Kept as long as neither cells nor matrix change.
 */
final class TransferSums {
    private final double[] rows;
    private final double[] columns;
    private double[] matrix;
    private long version = -1;

    TransferSums(int rows, int columns) {
        this.rows = new double[rows];
        this.columns = new double[columns];
    }

    /** Sums of the lines that are driven; {@code version} names the state of the cells. */
    double[] of(double[] transfer, long cellVersion, boolean transposed) {
        if (matrix != transfer || version != cellVersion) {
            sum(transfer);
            matrix = transfer;
            version = cellVersion;
        }
        return transposed ? columns : rows;
    }

    private void sum(double[] transfer) {
        Arrays.fill(columns, 0);
        int cell = 0;
        for (int row = 0; row < rows.length; row++) {
            double sum = 0;
            for (int column = 0; column < columns.length; column++) {
                sum += transfer[cell];
                columns[column] += transfer[cell++];
            }
            rows[row] = sum;
        }
    }
}
