// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Arrays;
import ohmesh.netlist.Matrix;

/** Rows of numbers that grow into a matrix; the first row decides the width. */
final class NumberRows {
    /** Most numbers of a matrix: 128 MB. */
    static final int MOST = 1 << 24;

    private double[] values = new double[64];
    private int count;
    private int rows;
    private int columns = -1;

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Whether a row of this width still fits. */
    boolean hasRoom(int width) {
        return (long) count + width <= MOST;
    }

    /** Appends a row; its width is that of the first row. */
    void add(double[] row) {
        columns = row.length;
        if (count + row.length > values.length) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, count + row.length));
        }
        System.arraycopy(row, 0, values, count, row.length);
        count += row.length;
        rows++;
    }

    Matrix matrix() {
        return new Matrix(rows, columns, Arrays.copyOf(values, count));
    }
}
