// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/** Rails without resistance between their nodes: one node each, which all rungs share. */
final class MergedRails implements RailReduction {
    private final Rungs rungs;
    private final Lines rails;
    private final int rungCount;
    private final int width;
    private final int stride;
    private final boolean fixed;
    private final double[] mesh;
    private final double[] excess;
    private final double[] potentials;
    private final MeshInverse inverse;
    private final double[] own;

    MergedRails(Rungs rungs, Lines rails, int rungCount) {
        this.rungs = rungs;
        this.rails = rails;
        this.rungCount = rungCount;
        width = rails.count;
        stride = Products.stride(width);
        fixed = rails.isFixed(0, 0);
        mesh = new double[stride * stride];
        excess = new double[stride];
        potentials = new double[stride * stride];
        inverse = new MeshInverse(width, stride);
        own = new double[width];
    }

    @Override
    public void update() {
        if (fixed) {
            return;
        }
        Arrays.fill(mesh, 0);
        Arrays.fill(excess, rails.terminal(0, 0));
        for (int rung = 0; rung < rungCount; rung++) {
            rungs.addMesh(rung, mesh, stride, excess);
        }
        inverse.invert(mesh, excess, potentials);
        Products.scale(potentials, rails.terminal(0, 0), potentials);
    }

    @Override
    public void currents(int rung, double[] amps) {
        if (fixed) {
            rungs.currents(rung, amps, 0);
            return;
        }
        rungs.currents(rung, own, 0);
        Arrays.fill(amps, 0);
        for (int rail = 0; rail < width; rail++) {
            for (int to = 0; to < width; to++) {
                amps[to] = Math.fma(own[rail], potentials[rail * stride + to], amps[to]);
            }
        }
    }
}
