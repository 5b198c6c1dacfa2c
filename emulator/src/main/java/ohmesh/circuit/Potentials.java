// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * Potentials of all nodes, each the unevaluated sum of two numbers. A node of a good wire differs from the next
 * one by far less than the last digit of its potential; the second number keeps that difference, so currents of
 * wires come out as precise as those of cells.
 */
final class Potentials {
    private final Lines rungs;
    private final Lines rails;
    private final int width;
    private final double[] rungHi;
    private final double[] rungLo;
    private final double[] railHi;
    private final double[] railLo;
    private double largestAmps;

    Potentials(Lines rungs, Lines rails) {
        this.rungs = rungs;
        this.rails = rails;
        width = rails.count;
        int cells = rungs.count * width;
        rungHi = new double[cells];
        rungLo = new double[cells];
        railHi = new double[cells];
        railLo = new double[cells];
    }

    /** Fixed nodes at their potential, all others at 0 V. */
    void reset() {
        for (int at = 0; at < rungHi.length; at++) {
            int rung = at / width;
            int rail = at % width;
            rungHi[at] = rungs.isFixed(rung, rail) ? rungs.fixedVolts(rung, rail) : 0;
            railHi[at] = rails.isFixed(rail, rung) ? rails.fixedVolts(rail, rung) : 0;
            rungLo[at] = 0;
            railLo[at] = 0;
        }
    }

    /** Node of the rung minus node of the rail, in volts. */
    double across(int at) {
        return (rungHi[at] - railHi[at]) + (rungLo[at] - railLo[at]);
    }

    double rungVolts(int at) {
        return rungHi[at];
    }

    double railVolts(int at) {
        return railHi[at];
    }

    /** Moves all nodes by a fraction of a step. */
    void add(double fraction, double[] rungStep, double[] railStep) {
        add(fraction, rungStep, rungHi, rungLo);
        add(fraction, railStep, railHi, railLo);
    }

    /** Shortens the step of every node that would leave the range from -volts to volts; both steps are modified. */
    void limit(double volts, double[] rungStep, double[] railStep) {
        limitEach(volts, rungHi, rungStep);
        limitEach(volts, railHi, railStep);
    }

    private static void limitEach(double volts, double[] from, double[] step) {
        for (int at = 0; at < step.length; at++) {
            step[at] = Math.min(Math.max(step[at], -volts - from[at]), volts - from[at]);
        }
    }

    private static void add(double fraction, double[] step, double[] hi, double[] lo) {
        for (int at = 0; at < step.length; at++) {
            double small = lo[at] + fraction * step[at];
            double sum = hi[at] + small;
            double part = sum - hi[at];
            lo[at] = (hi[at] - (sum - part)) + (small - part);
            hi[at] = sum;
        }
    }

    /** Takes over the potentials of another. */
    void copy(Potentials other) {
        System.arraycopy(other.rungHi, 0, rungHi, 0, rungHi.length);
        System.arraycopy(other.rungLo, 0, rungLo, 0, rungLo.length);
        System.arraycopy(other.railHi, 0, railHi, 0, railHi.length);
        System.arraycopy(other.railLo, 0, railLo, 0, railLo.length);
    }

    /**
     * What is missing to Kirchhoff's current law: the current that the wires and terminals bring to every node
     * minus what its cell takes. For a merged line everything stands at its first node.
     *
     * @param amps currents of the cells from rung to rail, rungs x rails. Not modified.
     * @param rungRest excess current at the nodes of the rungs, 0 where fixed. Modified.
     * @param railRest the same for the rails. Modified.
     */
    void residual(double[] amps, double[] rungRest, double[] railRest) {
        largestAmps = 0;
        for (int rung = 0; rung < rungs.count; rung++) {
            rest(rungs, rung, rungHi, rungLo, rung * width, 1, amps, -1, rungRest);
        }
        for (int rail = 0; rail < width; rail++) {
            rest(rails, rail, railHi, railLo, rail, width, amps, 1, railRest);
        }
    }

    /** Largest current of any cell, segment or terminal that the last residual met. */
    double largestAmps() {
        return largestAmps;
    }

    private void rest(
            Lines lines,
            int line,
            double[] hi,
            double[] lo,
            int start,
            int stride,
            double[] amps,
            int sign,
            double[] rest) {
        double fromBefore = 0;
        double sum = 0;
        for (int node = 0, at = start; node < lines.nodes; node++, at += stride) {
            double toNext = 0;
            if (!lines.merged && node < lines.nodes - 1) {
                int next = at + stride;
                toNext = lines.segment * ((hi[at] - hi[next]) + (lo[at] - lo[next]));
            }
            boolean end = node == 0 || (node == lines.nodes - 1 && !lines.merged);
            boolean fixed = lines.isFixed(line, node);
            double terminal = end && !fixed ? lines.terminalAmps(line, node, hi[at], lo[at]) : 0;
            largestAmps =
                    Math.max(largestAmps, Math.max(Math.abs(toNext), Math.max(Math.abs(terminal), Math.abs(amps[at]))));
            double excess = (fromBefore - toNext) + (terminal + sign * amps[at]);
            rest[at] = fixed || lines.merged ? 0 : excess;
            sum += excess;
            fromBefore = toNext;
        }
        if (lines.merged && !lines.isFixed(line, 0)) {
            rest[start] = sum;
        }
    }
}
