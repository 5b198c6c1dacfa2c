// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

/**
 * The kernel in plain Java, for machines without the Vector API. Math.fma is exact by its definition, so
 * it may stand where values reach state.
 */
final class ScalarVmmKernel implements VmmKernel {
    @Override
    public void multiply(double[] g, int rows, int columns, double[] v, double[] out, int batch) {
        for (int b = 0; b < batch; b++) {
            for (int column = 0; column < columns; column++) {
                out[b * columns + column] = dot(g, column, columns, rows, v, b * rows);
            }
        }
    }

    @Override
    public String description() {
        return "scalar";
    }

    /**
     * One sum in the order that all kernels keep.
     *
     * @param g conductances; element i of the sum stands at {@code first + i * stride}. Not modified.
     * @param count number of products
     * @param v voltages; element i stands at {@code firstVolt + i}. Not modified.
     */
    static double dot(double[] g, int first, int stride, int count, double[] v, int firstVolt) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        int p = first;
        for (; i + 3 < count; i += 4) {
            s0 = Math.fma(v[firstVolt + i], g[p], s0);
            s1 = Math.fma(v[firstVolt + i + 1], g[p + stride], s1);
            s2 = Math.fma(v[firstVolt + i + 2], g[p + 2 * stride], s2);
            s3 = Math.fma(v[firstVolt + i + 3], g[p + 3 * stride], s3);
            p += 4 * stride;
        }
        if (i < count) {
            s0 = Math.fma(v[firstVolt + i], g[p], s0);
        }
        if (i + 1 < count) {
            s1 = Math.fma(v[firstVolt + i + 1], g[p + stride], s1);
        }
        if (i + 2 < count) {
            s2 = Math.fma(v[firstVolt + i + 2], g[p + 2 * stride], s2);
        }
        return (s0 + s1) + (s2 + s3);
    }
}
