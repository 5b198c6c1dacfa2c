// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/** Room in which one {@link Separator} after the other is eliminated. */
final class SeparatorFront {
    final Rungs rungs;
    final Lines rails;
    final int width;
    final int stride;

    /** Conductances among the nodes of the separator. */
    final double[] mesh;

    /** Conductance of every node to the terminals of the rungs. */
    final double[] excess;

    /** The same and to both neighbours. */
    final double[] total;

    final double[] inverse;

    /** Currents into the nodes of the separator, one row a rung, with one more row. */
    final double[] currents;

    /** Two matrices for products between. */
    final double[] scratch;

    final double[] transposed;

    /** Potentials of the nodes, a row each, for 1 V at every node of the neighbour before. */
    final double[] fromBefore;

    /** The same for the neighbour after. */
    final double[] fromAfter;

    private final MeshInverse inversion;

    SeparatorFront(Rungs rungs, Lines rails) {
        this.rungs = rungs;
        this.rails = rails;
        width = rails.count;
        stride = Products.stride(width);
        int size = stride * stride;
        mesh = new double[size];
        excess = new double[stride];
        total = new double[stride];
        inverse = new double[size];
        currents = new double[(rails.nodes + 1) * stride];
        scratch = new double[size];
        transposed = new double[size];
        fromBefore = new double[size];
        fromAfter = new double[size];
        inversion = new MeshInverse(width, stride);
    }

    void invert() {
        inversion.invert(mesh, total, inverse);
    }

    /** Conductance from the nodes of a rung to those of a neighbour: a segment or, beyond the end, a terminal. */
    double wire(int rung, int neighbour) {
        if (neighbour < 0 || neighbour == rails.nodes) {
            return rails.terminal(0, rung);
        }
        return rails.segment;
    }

    /** Writes a product. */
    void multiply(double[] a, double[] b, double[] out) {
        Arrays.fill(out, 0);
        Products.add(a, stride, b, width, stride, out);
    }
}
