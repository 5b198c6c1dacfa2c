// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/** The rungs of an array, each eliminated for itself: what they leave between the rails, and which have changed. */
final class Rungs {
    private final Layout layout;
    private final Ladders ladders;
    private final int width;
    private final double[] siemens;
    private final double[] row;
    private final boolean[] changed;
    private final double[] band;

    Rungs(Layout layout, Lines lines) {
        this.layout = layout;
        ladders = new Ladders(lines);
        width = layout.rails();
        siemens = new double[layout.rungs() * width];
        row = new double[width];
        changed = new boolean[layout.rungs()];
        band = new double[width * width];
        forget();
    }

    /** Counts every rung as changed. */
    void forget() {
        Arrays.fill(siemens, Double.NaN);
    }

    /**
     * Takes over the conductances of the cells and eliminates the rungs in which one has changed.
     *
     * @param conductances of the cells, in the layout of the caller, in siemens. Not modified.
     */
    void factor(double[] conductances) {
        for (int rung = 0; rung < changed.length; rung++) {
            layout.copyRung(conductances, rung, row);
            int start = rung * width;
            changed[rung] = !Arrays.equals(row, 0, width, siemens, start, start + width);
            if (changed[rung]) {
                System.arraycopy(row, 0, siemens, start, width);
                ladders.factor(rung, row);
            }
        }
    }

    boolean hasChanged(int rung) {
        return changed[rung];
    }

    /**
     * Adds the mesh that a rung leaves between the rails.
     *
     * @param mesh conductance between rails a and b, a below b, at a * stride + b. Modified.
     * @param excess conductance from every rail to the terminals of the rung. Modified.
     */
    void addMesh(int rung, double[] mesh, int stride, double[] excess) {
        System.arraycopy(siemens, rung * width, row, 0, width);
        Arrays.fill(band, 0);
        ladders.addMesh(rung, row, band, 0, width, excess);
        for (int a = 0; a < width; a++) {
            for (int b = a + 1; b < width; b++) {
                mesh[a * stride + b] += band[a * width + b - a - 1];
            }
        }
    }

    /** Writes the currents into the rails, these at 0 V, with the terminals of a rung at 1 V. */
    void currents(int rung, double[] amps, int start) {
        int from = rung * width;
        for (int rail = 0; rail < width; rail++) {
            amps[start + rail] = siemens[from + rail] * ladders.weight(rung, rail);
        }
    }
}
