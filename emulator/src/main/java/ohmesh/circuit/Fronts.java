// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/**
 * Eliminates the nodes of the rails, front after front: front f holds node f of every rail. Like {@link Ladders}
 * without a subtraction. Where cells move differently with their two ends, what node a sends to b for a volt at a is
 * not what b sends to a, and both are kept: the elimination of a Markov chain.
 *
 * <p>The nodes stand in the order of the fronts, so every node has neighbours only among the next {@code width}: a
 * band whose rows are contiguous. A node collects what the nodes before it left only when its turn comes (a
 * left-looking elimination), so sums stay in registers and an elimination can start again at any front and gives
 * the bits of a whole one.
 */
final class Fronts {
    /** Conductances collected at once; every row of the band ends with so many zeros less one. */
    private static final int BLOCK = 8;

    /** Number of rails. */
    final int width;

    /** Number of fronts: nodes of a rail, or one where the rails are merged. */
    final int count;

    /** Whether the potential of a node is given. */
    final boolean[] fixed;

    /** One over the pivot of every node. */
    final double[] inverse;

    /** Conductance of node n to node n + 1 + d over its pivot at n * width + d; where n is fixed, not divided. */
    final double[] factors;

    /** The same from node n + 1 + d to node n; the same array where both ways are equal. */
    private double[] backFactors;

    private final Lines rails;

    /** Length of a row of the band. */
    private final int stride;

    /** Conductance of node n to node n + 1 + d when its turn has come; 0 where n is fixed: it joins nobody. */
    private final double[] band;

    /** The same from node n + 1 + d to node n. */
    private double[] backBand;

    /** Conductance of every node to the terminals when its turn has come; 1 where it is fixed. */
    private final double[] excess;

    private final double[] x;

    Fronts(Lines rails) {
        this.rails = rails;
        width = rails.count;
        count = rails.merged ? 1 : rails.nodes;
        stride = width + BLOCK - 1;
        fixed = new boolean[count * width];
        inverse = new double[count * width];
        factors = new double[count * width * width];
        backFactors = factors;
        band = new double[count * width * stride];
        backBand = band;
        excess = new double[count * width];
        x = new double[(count + 1) * width];
    }

    /** Whether the two ways between nodes may differ from now on; a change needs all fronts anew. */
    void directed(boolean on) {
        if (on != (backBand != band)) {
            backBand = on ? new double[band.length] : band;
            backFactors = on ? new double[factors.length] : factors;
        }
    }

    /** Sets up a front with its own wires. */
    void begin(int front) {
        int start = front * width;
        Arrays.fill(band, start * stride, (start + width) * stride, 0);
        if (backBand != band) {
            Arrays.fill(backBand, start * stride, (start + width) * stride, 0);
        }
        for (int rail = 0; rail < width; rail++) {
            int node = start + rail;
            fixed[node] = rails.isFixed(rail, front);
            if (front < count - 1) {
                band[node * stride + width - 1] = rails.segment;
                backBand[node * stride + width - 1] = rails.segment;
            }
            boolean end = front == 0 || front == count - 1;
            excess[node] = end && !fixed[node] ? rails.terminal(rail, front) : 0;
        }
    }

    /** Adds what is left of a rung to a front that was begun; cells as in {@link Elimination#factor}. */
    void add(int front, Ladders ladders, int rung, double[] near, double[] far) {
        ladders.addExcess(rung, far, front * width, excess);
        // From a to b: a is the far end that moves, and the cell of b passes on what the rung then does.
        ladders.addMesh(rung, far, near, band, front * width, stride);
        if (backBand != band) {
            ladders.addMesh(rung, near, far, backBand, front * width, stride);
        }
    }

    /** Eliminates a front. */
    void eliminate(int front) {
        for (int node = front * width; node < (front + 1) * width; node++) {
            double pivot = collectExcess(node);
            for (int d = 0; d < width; d += BLOCK) {
                pivot += collect(band, backFactors, node, d);
            }
            for (int d = 0; backBand != band && d < width; d += BLOCK) {
                collect(backBand, factors, node, d);
            }
            divide(node, 1 / pivot);
        }
    }

    private double collectExcess(int node) {
        double sum = excess[node];
        for (int from = Math.max(0, node - width); from < node; from++) {
            sum = Math.fma(backFactors[from * (width - 1) + node - 1], excess[from], sum);
        }
        excess[node] = sum;
        return sum;
    }

    /** Star-mesh transformation: what the nodes before have left between a node and eight of its neighbours. */
    private double collect(double[] band, double[] factors, int node, int d) {
        int at = node * stride + d;
        double s0 = band[at];
        double s1 = band[at + 1];
        double s2 = band[at + 2];
        double s3 = band[at + 3];
        double s4 = band[at + 4];
        double s5 = band[at + 5];
        double s6 = band[at + 6];
        double s7 = band[at + 7];
        for (int from = Math.max(0, node + 1 + d - width); from < node; from++) {
            double factor = factors[from * (width - 1) + node - 1];
            int k = from * (stride - 1) + node + d;
            s0 = Math.fma(factor, band[k], s0);
            s1 = Math.fma(factor, band[k + 1], s1);
            s2 = Math.fma(factor, band[k + 2], s2);
            s3 = Math.fma(factor, band[k + 3], s3);
            s4 = Math.fma(factor, band[k + 4], s4);
            s5 = Math.fma(factor, band[k + 5], s5);
            s6 = Math.fma(factor, band[k + 6], s6);
            s7 = Math.fma(factor, band[k + 7], s7);
        }
        band[at] = s0;
        band[at + 1] = s1;
        band[at + 2] = s2;
        band[at + 3] = s3;
        band[at + 4] = s4;
        band[at + 5] = s5;
        band[at + 6] = s6;
        band[at + 7] = s7;
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    private void divide(int node, double over) {
        divide(band, factors, node, over);
        if (backBand != band) {
            divide(backBand, backFactors, node, over);
        }
        inverse[node] = fixed[node] ? 0 : over;
        excess[node] = fixed[node] ? 1 : excess[node];
    }

    private void divide(double[] band, double[] factors, int node, double over) {
        int row = node * stride;
        int to = node * width;
        if (fixed[node]) {
            System.arraycopy(band, row, factors, to, width);
            Arrays.fill(band, row, row + width, 0);
            return;
        }
        for (int d = 0; d < width; d++) {
            factors[to + d] = band[row + d] * over;
        }
    }

    /**
     * Potentials of all nodes with all terminals at 0 V.
     *
     * @param plane count x width currents into the nodes, potentials afterwards, 0 where fixed. Modified.
     */
    void solve(double[] plane) {
        int nodes = count * width;
        System.arraycopy(plane, 0, x, 0, nodes);
        Arrays.fill(x, nodes, nodes + width, 0);
        for (int node = 0; node < nodes; node++) {
            double amps = fixed[node] ? 0 : x[node];
            for (int d = 0, at = node * width; d < width; d++, at++) {
                x[node + 1 + d] += factors[at] * amps;
            }
        }
        for (int node = nodes - 1; node >= 0; node--) {
            double sum = inverse[node] * x[node];
            for (int d = 0, at = node * width; d < width; d++, at++) {
                sum += backFactors[at] * x[node + 1 + d];
            }
            x[node] = fixed[node] ? 0 : sum;
        }
        System.arraycopy(x, 0, plane, 0, nodes);
    }
}
