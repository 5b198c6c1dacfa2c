// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

/**
 * Vector-matrix product of line voltages and conductances, out[j] = sum over i of v[i] g[i][j].
 *
 * <p>All kernels give the same bits: in every column, row i goes by fused multiply-add, in rising order,
 * to partial sum i mod 4, each starting from +0; the result is (s0 + s1) + (s2 + s3). One unit in the last
 * place would flip a converter code and then a training run.
 */
public interface VmmKernel {
    /**
     * One vector.
     *
     * @param g rows x columns conductances, row-major. Not modified.
     * @param rows number of rows
     * @param columns number of columns
     * @param v rows voltages. Not modified.
     * @param out at least columns currents. Modified.
     */
    default void multiply(double[] g, int rows, int columns, double[] v, double[] out) {
        multiply(g, rows, columns, v, out, 1);
    }

    /**
     * A batch of independent vectors, each with the bits of a batch of one.
     *
     * @param g rows x columns conductances, row-major. Not modified.
     * @param rows number of rows
     * @param columns number of columns
     * @param v batch x rows voltages, row-major. Not modified.
     * @param out batch x columns currents, row-major. Modified.
     * @param batch number of vectors
     */
    void multiply(double[] g, int rows, int columns, double[] v, double[] out, int batch);

    /** What the kernel computes with, for the record of the host that a run was made on. */
    String description();
}
