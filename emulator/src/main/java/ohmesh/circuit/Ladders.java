// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/**
 * Eliminates the nodes of every rung, a ladder of wire segments whose nodes carry one cell each: what is left
 * are conductances between the far ends of the cells, and from them to the terminals of the rung.
 *
 * <p>No operation subtracts: pivots are sums of non-negative conductances (Grassmann, Taksar and Heyman 1985), so
 * every result keeps its relative precision however far wires and cells are apart (O'Cinneide 1993; Alfa, Xue and
 * Ye 2002). The inverse of a ladder is a product of voltage dividers above its diagonal, so a rung costs the
 * square of its length.
 */
final class Ladders {
    private final Lines lines;
    private final int nodes;

    /** One over the pivot of a node; 0 where it is fixed. */
    private final double[] inverse;

    /** Voltage divider from the next node to this one, everything before eliminated; 0 where fixed. */
    private final double[] share;

    /** Potential with all terminals of the rung at 1 V and the far ends of all cells at 0 V. */
    private final double[] weight;

    private final double[] row;

    Ladders(Lines lines) {
        this.lines = lines;
        this.nodes = lines.nodes;
        inverse = new double[lines.count * nodes];
        share = new double[lines.count * nodes];
        weight = new double[lines.count * nodes];
        row = new double[nodes];
    }

    /**
     * Eliminates one rung.
     *
     * @param siemens conductances of the cells of the rung. Not modified.
     */
    void factor(int rung, double[] siemens) {
        if (lines.merged) {
            factorMerged(rung, siemens);
        } else {
            factorLadder(rung, siemens);
        }
    }

    private void factorMerged(int rung, double[] siemens) {
        int start = rung * nodes;
        boolean fixed = lines.isFixed(rung, 0);
        double terminal = fixed ? 1 : lines.terminal(rung, 0);
        double pivot = terminal;
        for (int node = 0; node < nodes; node++) {
            pivot += siemens[node];
        }
        inverse[start] = fixed ? 0 : 1 / pivot;
        for (int node = 0; node < nodes; node++) {
            weight[start + node] = fixed ? 1 : terminal / pivot;
        }
    }

    private void factorLadder(int rung, double[] siemens) {
        int start = rung * nodes;
        double segment = lines.segment;
        double before = 0;
        double source = 0;
        for (int node = 0; node < nodes; node++) {
            int at = start + node;
            boolean last = node == nodes - 1;
            if (lines.isFixed(rung, node)) {
                inverse[at] = 0;
                share[at] = 0;
                weight[at] = 1;
                before = segment;
                source = segment;
                continue;
            }
            double terminal = node == 0 || last ? lines.terminal(rung, node) : 0;
            double own = siemens[node] + before + terminal;
            source += terminal;
            double pivot = last ? own : own + segment;
            inverse[at] = 1 / pivot;
            share[at] = last ? 0 : segment / pivot;
            weight[at] = source / pivot;
            before = own * share[at];
            source *= share[at];
        }
        for (int at = start + nodes - 2; at >= start; at--) {
            weight[at] += share[at] * weight[at + 1];
        }
    }

    /**
     * Adds the conductances to the terminals that are left of a rung.
     *
     * @param far how the currents of the cells move with their far ends, in siemens. Not modified.
     * @param excess conductance from far end a to the terminals at first + a. Modified.
     */
    void addExcess(int rung, double[] far, int first, double[] excess) {
        for (int node = 0; node < nodes; node++) {
            excess[first + node] += far[node] * weight[rung * nodes + node];
        }
    }

    /**
     * Adds the conductances between far ends that are left of a rung.
     *
     * @param lower how the current of a cell moves with its end at the rung or its far end, whichever counts where it
     *     is the lower of two, in siemens. Not modified.
     * @param upper the same where it is the upper of two
     * @param band conductance between far ends a and b, a below b, at (first + a) * stride + b - a - 1. Modified.
     */
    void addMesh(int rung, double[] lower, double[] upper, double[] band, int first, int stride) {
        int start = rung * nodes;
        if (lines.merged) {
            for (int a = 0; a < nodes - 1; a++) {
                addScaled(lower[a] * inverse[start], upper, a, band, (first + a) * stride);
            }
            return;
        }
        double diagonal = inverse[start + nodes - 1];
        for (int a = nodes - 2; a >= 0; a--) {
            double divider = share[start + a];
            row[a + 1] = diagonal * upper[a + 1];
            for (int b = a + 1; b < nodes; b++) {
                row[b] *= divider;
            }
            addScaled(lower[a], row, a, band, (first + a) * stride);
            diagonal = inverse[start + a] + divider * divider * diagonal;
        }
    }

    private void addScaled(double factor, double[] values, int a, double[] band, int bandRow) {
        int at = bandRow - a - 1;
        for (int b = a + 1; b < nodes; b++) {
            band[at + b] += factor * values[b];
        }
    }

    /**
     * Solves one rung with the far ends of its cells and all terminals at 0 V.
     *
     * @param x currents into the nodes of all rungs; for this rung the potentials afterwards, 0 where fixed.
     *     Modified.
     */
    void solve(int rung, double[] x) {
        int start = rung * nodes;
        int end = start + nodes;
        if (lines.merged) {
            double sum = 0;
            for (int at = start; at < end; at++) {
                sum += x[at];
            }
            Arrays.fill(x, start, end, sum * inverse[start]);
            return;
        }
        for (int at = start; at < end - 1; at++) {
            x[at + 1] += share[at] * x[at];
        }
        x[end - 1] *= inverse[end - 1];
        for (int at = end - 2; at >= start; at--) {
            x[at] = inverse[at] * x[at] + share[at] * x[at + 1];
        }
    }

    /** Potential of a node with the terminals of its rung at 1 V and the far ends of all cells at 0 V. */
    double weight(int rung, int node) {
        return weight[rung * nodes + node];
    }
}
