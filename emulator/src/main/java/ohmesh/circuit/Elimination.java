// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/** Solves the linear network: rungs into the rails, the rails front by front, and back. */
final class Elimination {
    private final Layout layout;
    private final boolean railsMerged;
    private final Ladders ladders;
    private final Fronts fronts;
    private final double[] siemens;
    private final double[] farSiemens;
    private final double[] near;
    private final double[] far;
    private final double[] injected;

    Elimination(Layout layout, Lines rungs, Lines rails) {
        this.layout = layout;
        railsMerged = rails.merged;
        ladders = new Ladders(rungs);
        fronts = new Fronts(rails);
        siemens = new double[layout.rungs() * layout.rails()];
        farSiemens = new double[layout.rungs() * layout.rails()];
        near = new double[layout.rails()];
        far = new double[layout.rails()];
        injected = new double[layout.rungs() * layout.rails()];
    }

    Ladders ladders() {
        return ladders;
    }

    Fronts fronts() {
        return fronts;
    }

    /** Conductance of a cell as last eliminated. */
    double siemens(int rung, int rail) {
        return siemens[rung * layout.rails() + rail];
    }

    /**
     * Eliminates all nodes.
     *
     * @param conductances of the cells, in the layout of the caller, in siemens. Not modified.
     * @param firstRung the first rung with changes since the last call; those before are kept
     */
    void factor(double[] conductances, int firstRung) {
        factor(conductances, conductances, firstRung);
    }

    /**
     * Eliminates all nodes where cells move differently with their two ends.
     *
     * @param nearSiemens how the current of a cell moves with its end at the rung. Not modified.
     * @param railSiemens how it moves, downwards, with its end at the rail; the same array where that is the same
     */
    void factor(double[] nearSiemens, double[] railSiemens, int firstRung) {
        int start = railsMerged ? 0 : firstRung;
        fronts.directed(nearSiemens != railSiemens);
        if (railsMerged) {
            fronts.begin(0);
        }
        for (int rung = start; rung < layout.rungs(); rung++) {
            layout.copyRung(nearSiemens, rung, near);
            layout.copyRung(railSiemens, rung, far);
            System.arraycopy(near, 0, siemens, rung * layout.rails(), layout.rails());
            System.arraycopy(far, 0, farSiemens, rung * layout.rails(), layout.rails());
            ladders.factor(rung, near);
            if (!railsMerged) {
                fronts.begin(rung);
            }
            fronts.add(railsMerged ? 0 : rung, ladders, rung, near, far);
            if (!railsMerged) {
                fronts.eliminate(rung);
            }
        }
        if (railsMerged) {
            fronts.eliminate(0);
        }
    }

    /**
     * Potentials of all nodes with all terminals at 0 V.
     *
     * @param rungPlane rungs x rails currents into the nodes of the rungs, potentials afterwards. Modified.
     * @param railPlane the same for the nodes of the rails. Modified.
     */
    void solve(double[] rungPlane, double[] railPlane) {
        int width = layout.rails();
        System.arraycopy(rungPlane, 0, injected, 0, injected.length);
        for (int rung = 0; rung < layout.rungs(); rung++) {
            ladders.solve(rung, injected);
        }
        for (int at = 0; at < injected.length; at++) {
            railPlane[at] += siemens[at] * injected[at];
        }
        if (railsMerged) {
            gather(railPlane, width);
        }
        fronts.solve(railPlane);
        if (railsMerged) {
            spread(railPlane, width);
        }
        for (int at = 0; at < injected.length; at++) {
            rungPlane[at] += farSiemens[at] * railPlane[at];
        }
        for (int rung = 0; rung < layout.rungs(); rung++) {
            ladders.solve(rung, rungPlane);
        }
    }

    private static void gather(double[] plane, int width) {
        for (int at = width; at < plane.length; at++) {
            plane[at % width] += plane[at];
        }
    }

    private static void spread(double[] plane, int width) {
        for (int at = width; at < plane.length; at++) {
            plane[at] = plane[at - width];
        }
    }
}
