// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * Inverts the nodal matrix of a mesh: the potentials of its nodes for a unit current into each. The mesh is given by
 * conductances, not by a diagonal, and nothing is subtracted (Grassmann, Taksar and Heyman 1985), so every element
 * of the inverse keeps its relative precision.
 */
final class MeshInverse {
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
        double pivot = excess[node];
        for (int other = node + 1; other < width; other++) {
            pivot += mesh[row + other];
        }
        double over = 1 / pivot;
        inverse[node] = over;
        for (int other = node + 1; other < width; other++) {
            double factor = mesh[row + other] * over;
            factors[row + other] = factor;
            excess[other] = Math.fma(factor, excess[node], excess[other]);
            int to = other * stride;
            for (int third = other + 1; third < width; third++) {
                mesh[to + third] = Math.fma(factor, mesh[row + third], mesh[to + third]);
            }
        }
    }

    /** What arrives at a node of a unit current into itself and each of those before, when these are eliminated. */
    private void inject(int node) {
        int row = node * stride;
        for (int at = row; at < row + node; at++) {
            lower[at] = 0;
        }
        lower[row + node] = 1;
        for (int from = 0; from < node; from++) {
            addScaled(factors[from * stride + node], lower, from * stride, lower, row, from + 1);
        }
    }

    private void substitute(int node, double[] out) {
        int row = node * stride;
        for (int j = 0; j <= node; j++) {
            out[row + j] = inverse[node] * lower[row + j];
        }
        for (int other = node + 1; other < width; other++) {
            addScaled(factors[row + other], out, other * stride, out, row, node + 1);
        }
    }

    private static void addScaled(double factor, double[] from, int start, double[] to, int at, int length) {
        for (int j = 0; j < length; j++) {
            to[at + j] = Math.fma(factor, from[start + j], to[at + j]);
        }
    }
}
