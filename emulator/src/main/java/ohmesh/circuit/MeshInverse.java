// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/**
 * Inverts the nodal matrix of a mesh: the potentials of its nodes for a unit current into each. The mesh is given by
 * conductances, not by a diagonal, and nothing is subtracted (Grassmann, Taksar and Heyman 1985), so every element
 * of the inverse keeps its relative precision.
 */
final class MeshInverse {
    /** Elements whose sums stay in registers; divides the stride. */
    private static final int BLOCK = 8;

    private final int width;
    private final int stride;
    private final double[] factors;
    private final double[] lower;
    private final double[] inverse;

    MeshInverse(int width, int stride) {
        this.width = width;
        this.stride = stride;
        factors = new double[stride * stride];
        lower = new double[stride * stride];
        inverse = new double[width];
    }

    /**
     * Inverts.
     *
     * @param mesh conductance between nodes a and b, a below b, at a * stride + b. Modified.
     * @param excess conductance of every node to what stands at 0 V. Modified.
     * @param out the whole symmetric inverse. Modified.
     */
    void invert(double[] mesh, double[] excess, double[] out) {
        for (int node = 0; node < width; node++) {
            eliminate(mesh, excess, node);
        }
        for (int node = 0; node < width; node++) {
            inject(node);
        }
        for (int node = width - 1; node >= 0; node--) {
            substitute(node, out);
        }
        for (int node = 0; node < width; node++) {
            for (int other = 0; other < node; other++) {
                out[other * stride + node] = out[node * stride + other];
            }
        }
    }

    private void eliminate(double[] mesh, double[] excess, int node) {
        int row = node * stride;
        for (int block = (node + 1) / BLOCK * BLOCK; block < stride; block += BLOCK) {
            collect(factors, node, stride, node, mesh, block, row + block);
        }
        double sum = excess[node];
        for (int from = 0; from < node; from++) {
            sum = Math.fma(factors[from * stride + node], excess[from], sum);
        }
        excess[node] = sum;
        double pivot = sum;
        for (int other = node + 1; other < width; other++) {
            pivot += mesh[row + other];
        }
        double over = 1 / pivot;
        inverse[node] = over;
        for (int other = node + 1; other < width; other++) {
            factors[row + other] = mesh[row + other] * over;
        }
    }

    /** What arrives at a node of a unit current into itself and each of those before, when these are eliminated. */
    private void inject(int node) {
        int row = node * stride;
        Arrays.fill(lower, row, row + stride, 0);
        lower[row + node] = 1;
        for (int block = 0; block < node; block += BLOCK) {
            collect(factors, node, stride, node, lower, block, row + block);
        }
    }

    private void substitute(int node, double[] out) {
        int row = node * stride;
        for (int j = 0; j <= node; j++) {
            out[row + j] = inverse[node] * lower[row + j];
        }
        for (int block = 0; block <= node; block += BLOCK) {
            collect(factors, row + node + 1, 1, width - node - 1, out, row + stride + block, row + block);
        }
    }

    /** Adds multiples of so many rows of a matrix, from the first on, to a row, eight elements of each. */
    private void collect(double[] factor, int start, int step, int count, double[] matrix, int first, int to) {
        double s0 = matrix[to];
        double s1 = matrix[to + 1];
        double s2 = matrix[to + 2];
        double s3 = matrix[to + 3];
        double s4 = matrix[to + 4];
        double s5 = matrix[to + 5];
        double s6 = matrix[to + 6];
        double s7 = matrix[to + 7];
        for (int i = 0, at = start, k = first; i < count; i++, at += step, k += stride) {
            double f = factor[at];
            s0 = Math.fma(f, matrix[k], s0);
            s1 = Math.fma(f, matrix[k + 1], s1);
            s2 = Math.fma(f, matrix[k + 2], s2);
            s3 = Math.fma(f, matrix[k + 3], s3);
            s4 = Math.fma(f, matrix[k + 4], s4);
            s5 = Math.fma(f, matrix[k + 5], s5);
            s6 = Math.fma(f, matrix[k + 6], s6);
            s7 = Math.fma(f, matrix[k + 7], s7);
        }
        matrix[to] = s0;
        matrix[to + 1] = s1;
        matrix[to + 2] = s2;
        matrix[to + 3] = s3;
        matrix[to + 4] = s4;
        matrix[to + 5] = s5;
        matrix[to + 6] = s6;
        matrix[to + 7] = s7;
    }
}
