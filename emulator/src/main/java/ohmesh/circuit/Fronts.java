// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/**
 * Eliminates the nodes of the rails, front after front: front f holds node f of every rail, and what is left of it
 * is added to front f + 1. Like {@link Ladders} without a subtraction. What every front takes over from those
 * before is kept, so an elimination can start again in the midst and gives the bits of a whole one.
 *
 * <p>The nodes stand in the order of the fronts, so every node has neighbours only among the next {@code width}:
 * a band whose rows are contiguous.
 */
final class Fronts {
    /** Number of rails. */
    final int width;

    /** Number of fronts: nodes of a rail, or one where the rails are merged. */
    final int count;

    /** Whether the potential of a node is given. */
    final boolean[] fixed;

    /** One over the pivot of every node. */
    final double[] inverse;

    /** For every node the conductances to the next nodes over its pivot; where it is fixed, not divided. */
    final double[] factors;

    private final Lines rails;
    private final double[] carry;
    private final double[] carryExcess;

    /** Conductances of two fronts to the next nodes: node n to node n + 1 + d at n * width + d. */
    private final double[] band;

    private final double[] excess;
    private final double[] x;

    Fronts(Lines rails) {
        this.rails = rails;
        width = rails.count;
        count = rails.merged ? 1 : rails.nodes;
        fixed = new boolean[count * width];
        inverse = new double[count * width];
        factors = new double[count * width * width];
        carry = new double[count * width * width];
        carryExcess = new double[count * width];
        band = new double[2 * width * width];
        excess = new double[2 * width];
        x = new double[(count + 1) * width];
    }

    /** Sets up a front with what it takes over and its own wires. */
    void begin(int front) {
        int square = width * width;
        int start = front * width;
        System.arraycopy(carry, front * square, band, 0, square);
        System.arraycopy(carryExcess, start, excess, 0, width);
        Arrays.fill(band, square, 2 * square, 0);
        Arrays.fill(excess, width, 2 * width, 0);
        for (int rail = 0; rail < width; rail++) {
            fixed[start + rail] = rails.isFixed(rail, front);
            if (front < count - 1) {
                band[rail * width + width - 1] = rails.segment;
            }
            if (!fixed[start + rail] && (front == 0 || front == count - 1)) {
                excess[rail] += rails.terminal(rail, front);
            }
        }
    }

    /** Adds what is left of a rung to the front that was begun. */
    void add(Ladders ladders, int rung, double[] siemens) {
        ladders.addMesh(rung, siemens, band, excess);
    }

    /** Eliminates the front that was begun. */
    void eliminate(int front) {
        int square = width * width;
        for (int rail = 0; rail < width; rail++) {
            int node = front * width + rail;
            if (fixed[node]) {
                eliminateFixed(rail, node);
            } else {
                eliminateNode(rail, node);
            }
        }
        if (front < count - 1) {
            System.arraycopy(band, square, carry, (front + 1) * square, square);
            System.arraycopy(excess, width, carryExcess, (front + 1) * width, width);
        }
    }

    private void eliminateFixed(int rail, int node) {
        int row = rail * width;
        inverse[node] = 0;
        System.arraycopy(band, row, factors, node * width, width);
        for (int d = 0; d < width; d++) {
            excess[rail + 1 + d] += band[row + d];
        }
    }

    private void eliminateNode(int rail, int node) {
        int row = rail * width;
        double pivot = excess[rail];
        for (int d = 0; d < width; d++) {
            pivot += band[row + d];
        }
        double over = 1 / pivot;
        inverse[node] = over;
        double own = excess[rail];
        for (int d = 0; d < width; d++) {
            double factor = band[row + d] * over;
            factors[node * width + d] = factor;
            excess[rail + 1 + d] += factor * own;
            int target = (rail + 1 + d) * width - d - 1;
            for (int e = d + 1; e < width; e++) {
                band[target + e] += factor * band[row + e];
            }
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
        Arrays.fill(x, nodes, nodes + width, 0);
        for (int node = nodes - 1; node >= 0; node--) {
            double sum = inverse[node] * x[node];
            for (int d = 0, at = node * width; d < width; d++, at++) {
                sum += factors[at] * x[node + 1 + d];
            }
            x[node] = fixed[node] ? 0 : sum;
        }
        System.arraycopy(x, 0, plane, 0, nodes);
    }
}
