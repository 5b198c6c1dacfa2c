// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * Products of small matrices of numbers that are not negative. Rows have a stride that is a multiple of four and are
 * filled up with zeros. Every element is summed in the order of the inner index, whatever the tile, so it depends on
 * nothing but its row and its column.
 */
final class Products {
    /** Columns whose sums stay in registers. */
    static final int BLOCK = 4;

    private Products() {}

    /** Length of a row for so many elements. */
    static int stride(int width) {
        return (width + BLOCK - 1) / BLOCK * BLOCK;
    }

    /**
     * Adds the product a b to c.
     *
     * @param a rows x inner, the rows filled up to an even number. Not modified.
     * @param b inner x stride. Not modified.
     * @param c rows x stride, filled up like a. Modified.
     */
    static void add(double[] a, int rows, double[] b, int inner, int stride, double[] c) {
        for (int row = 0; row < rows; row += 2) {
            for (int column = 0; column < stride; column += BLOCK) {
                addTile(a, row * stride, b, column, inner, stride, c);
            }
        }
    }

    /** Two rows and four columns. */
    private static void addTile(double[] a, int rowStart, double[] b, int column, int inner, int stride, double[] c) {
        int at = rowStart + column;
        int below = at + stride;
        double p0 = c[at];
        double p1 = c[at + 1];
        double p2 = c[at + 2];
        double p3 = c[at + 3];
        double q0 = c[below];
        double q1 = c[below + 1];
        double q2 = c[below + 2];
        double q3 = c[below + 3];
        for (int k = 0, from = column; k < inner; k++, from += stride) {
            double p = a[rowStart + k];
            double q = a[rowStart + stride + k];
            double b0 = b[from];
            double b1 = b[from + 1];
            double b2 = b[from + 2];
            double b3 = b[from + 3];
            p0 = Math.fma(p, b0, p0);
            p1 = Math.fma(p, b1, p1);
            p2 = Math.fma(p, b2, p2);
            p3 = Math.fma(p, b3, p3);
            q0 = Math.fma(q, b0, q0);
            q1 = Math.fma(q, b1, q1);
            q2 = Math.fma(q, b2, q2);
            q3 = Math.fma(q, b3, q3);
        }
        c[at] = p0;
        c[at + 1] = p1;
        c[at + 2] = p2;
        c[at + 3] = p3;
        c[below] = q0;
        c[below + 1] = q1;
        c[below + 2] = q2;
        c[below + 3] = q3;
    }

    /** Writes the transpose of a square matrix. */
    static void transpose(double[] a, int stride, double[] out) {
        for (int row = 0; row < stride; row++) {
            for (int column = 0; column < stride; column++) {
                out[column * stride + row] = a[row * stride + column];
            }
        }
    }

    /** Writes a matrix times a number. */
    static void scale(double[] a, double factor, double[] out) {
        for (int at = 0; at < out.length; at++) {
            out[at] = factor * a[at];
        }
    }
}
