// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * Solves eliminated fronts for as many right-hand sides at once as there are rails. A plane has a row for every
 * node, one more front of zeros, and its columns, the right-hand sides, filled up to a multiple of four.
 */
final class MultipleSolve {
    /** Right-hand sides whose sums stay in registers. */
    private static final int BLOCK = 4;

    private final Fronts fronts;
    private final int width;
    private final int nodes;

    /** Length of a row of a plane. */
    final int stride;

    MultipleSolve(Fronts fronts) {
        this.fronts = fronts;
        width = fronts.width;
        nodes = fronts.count * width;
        stride = (width + BLOCK - 1) / BLOCK * BLOCK;
    }

    /** A plane of zeros. */
    double[] plane() {
        return new double[(nodes + width) * stride];
    }

    /**
     * Takes the right-hand sides down to the last node.
     *
     * @param plane row n is the current into node n, or its potential where it is fixed. Modified.
     * @param firstFront front before which all rows are 0
     */
    void forward(double[] plane, int firstFront) {
        for (int node = firstFront * width; node < nodes; node++) {
            int end = Math.min(node + width, nodes - 1);
            for (int other = node + 1; other <= end; other++) {
                // What flows to a node of a given potential does not change it.
                if (!fronts.fixed[other]) {
                    addScaled(plane, other * stride, fronts.factors[node * width + other - node - 1], node * stride);
                }
            }
        }
    }

    private void addScaled(double[] plane, int to, double factor, int from) {
        for (int j = 0; j < width; j++) {
            plane[to + j] += factor * plane[from + j];
        }
    }

    /**
     * From the last node back to the first.
     *
     * @param plane row n is the potential of node n afterwards. Modified.
     */
    void backward(double[] plane) {
        int node = nodes - 1;
        if (nodes % 2 != 0) {
            backwardOne(plane, node--);
        }
        for (; node > 0; node -= 2) {
            if (fronts.fixed[node - 1] || fronts.fixed[node]) {
                backwardOne(plane, node);
                backwardOne(plane, node - 1);
            } else {
                for (int j = 0; j < stride; j += BLOCK) {
                    backwardPair(plane, node - 1, j);
                }
            }
        }
    }

    private void backwardOne(double[] plane, int node) {
        if (fronts.fixed[node]) {
            return;
        }
        for (int j = 0; j < width; j++) {
            double sum = fronts.inverse[node] * plane[node * stride + j];
            for (int d = 0; d < width; d++) {
                sum = Math.fma(fronts.factors[node * width + d], plane[(node + 1 + d) * stride + j], sum);
            }
            plane[node * stride + j] = sum;
        }
    }

    /** Nodes n and n + 1: every potential that is read serves both. */
    private void backwardPair(double[] plane, int node, int j) {
        double[] factors = fronts.factors;
        int at = node * stride + j;
        int next = at + stride;
        double lower = fronts.inverse[node];
        double upper = fronts.inverse[node + 1];
        double a0 = lower * plane[at];
        double a1 = lower * plane[at + 1];
        double a2 = lower * plane[at + 2];
        double a3 = lower * plane[at + 3];
        double b0 = upper * plane[next];
        double b1 = upper * plane[next + 1];
        double b2 = upper * plane[next + 2];
        double b3 = upper * plane[next + 3];
        int row = node * width;
        int k = next + stride;
        for (int d = 1; d < width; d++, k += stride) {
            double f = factors[row + d];
            double g = factors[row + width + d - 1];
            double p0 = plane[k];
            double p1 = plane[k + 1];
            double p2 = plane[k + 2];
            double p3 = plane[k + 3];
            a0 = Math.fma(f, p0, a0);
            a1 = Math.fma(f, p1, a1);
            a2 = Math.fma(f, p2, a2);
            a3 = Math.fma(f, p3, a3);
            b0 = Math.fma(g, p0, b0);
            b1 = Math.fma(g, p1, b1);
            b2 = Math.fma(g, p2, b2);
            b3 = Math.fma(g, p3, b3);
        }
        double last = factors[row + 2 * width - 1];
        b0 = Math.fma(last, plane[k], b0);
        b1 = Math.fma(last, plane[k + 1], b1);
        b2 = Math.fma(last, plane[k + 2], b2);
        b3 = Math.fma(last, plane[k + 3], b3);
        plane[next] = b0;
        plane[next + 1] = b1;
        plane[next + 2] = b2;
        plane[next + 3] = b3;
        double first = factors[row];
        plane[at] = Math.fma(first, b0, a0);
        plane[at + 1] = Math.fma(first, b1, a1);
        plane[at + 2] = Math.fma(first, b2, a2);
        plane[at + 3] = Math.fma(first, b3, a3);
    }
}
