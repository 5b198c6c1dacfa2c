// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/**
 * The nodes of one rung, eliminated when all other rungs between two neighbours are: what then is left of everything
 * between these neighbours. Matrices are rails x rails with rows of {@link Products#stride}; all elements are sums of
 * products of conductances, nothing is subtracted.
 */
final class Separator {
    private final SeparatorFront front;
    private final int rung;
    private final Separator before;
    private final Separator after;
    private final int count;
    private final int countBefore;

    /** Whether anything joins the neighbour before: not where that is a terminal which is not connected. */
    private final boolean joined;

    /** Whether the neighbours will be eliminated too, else they are the terminals. */
    private final boolean innerBefore;

    private final boolean innerAfter;

    /** Conductances to the neighbours where no separator lies between. */
    private final double wireBefore;

    private final double wireAfter;

    /** Conductances left among the nodes of the neighbour before, and of that after; diagonals mean nothing. */
    private final double[] meshBefore;

    private final double[] meshAfter;

    /** Conductances left from every node of the neighbour before, a row, to every one of that after. */
    private final double[] link;

    private final double[] excessBefore;
    private final double[] excessAfter;

    /** Currents into the neighbours, these at 0 V, with the terminals of one rung at 1 V; a row for each rung. */
    private final double[] currentsBefore;

    private final double[] currentsAfter;

    Separator(SeparatorFront front, int rung, int first, int last, Separator before, Separator after) {
        this.front = front;
        this.rung = rung;
        this.before = before;
        this.after = after;
        count = last - first - 1;
        countBefore = rung - first - 1;
        joined = first >= 0 || front.rails.firstDriven(0);
        innerBefore = first > 0 || (first == 0 && !front.rails.firstFixed(0));
        innerAfter = last < front.rails.nodes - 1 || (last == front.rails.nodes - 1 && !front.rails.lastFixed(0));
        wireBefore = joined ? front.wire(rung, first) : 0;
        wireAfter = front.wire(rung, last);
        int stride = front.stride;
        meshBefore = new double[stride * stride];
        meshAfter = new double[stride * stride];
        link = new double[stride * stride];
        excessBefore = new double[stride];
        excessAfter = new double[stride];
        currentsBefore = new double[(count + 1) * stride];
        currentsAfter = new double[(count + 1) * stride];
    }

    int count() {
        return count;
    }

    /** Currents into both neighbours together. */
    void currents(int inside, double[] amps, int width) {
        for (int rail = 0, at = inside * front.stride; rail < width; rail++, at++) {
            amps[rail] = currentsBefore[at] + currentsAfter[at];
        }
    }

    /** Eliminates anew where a rung between the neighbours has changed; returns whether one has. */
    boolean update() {
        boolean changed = front.rungs.hasChanged(rung);
        changed |= before != null && before.update();
        changed |= after != null && after.update();
        if (changed) {
            assemble();
            front.invert();
            reduce();
            passOn();
        }
        return changed;
    }

    private void assemble() {
        Arrays.fill(front.mesh, 0);
        Arrays.fill(front.excess, 0);
        front.rungs.addMesh(rung, front.mesh, front.stride, front.excess);
        if (before != null) {
            add(before.meshAfter, front.mesh);
            add(before.excessAfter, front.excess);
        }
        if (after != null) {
            add(after.meshBefore, front.mesh);
            add(after.excessBefore, front.excess);
        }
        int stride = front.stride;
        for (int node = 0; node < front.width; node++) {
            double toBefore = wireBefore;
            double toAfter = wireAfter;
            if (before != null) {
                toBefore = 0;
                for (int other = 0; joined && other < front.width; other++) {
                    toBefore += before.link[other * stride + node];
                }
            }
            if (after != null) {
                toAfter = 0;
                for (int other = 0; other < front.width; other++) {
                    toAfter += after.link[node * stride + other];
                }
            }
            front.total[node] = front.excess[node] + toBefore + toAfter;
        }
    }

    private static void add(double[] values, double[] to) {
        for (int at = 0; at < to.length; at++) {
            to[at] += values[at];
        }
    }

    /** What the elimination leaves at the neighbours. */
    private void reduce() {
        if (after == null) {
            Products.scale(front.inverse, wireAfter, front.fromAfter);
        } else {
            front.multiply(front.inverse, after.link, front.fromAfter);
        }
        if (joined) {
            reduceBefore();
        }
        if (innerAfter) {
            if (after == null) {
                Products.scale(front.fromAfter, wireAfter, meshAfter);
            } else {
                Products.transpose(after.link, front.stride, front.transposed);
                front.multiply(front.transposed, front.fromAfter, meshAfter);
            }
            spread(front.fromAfter, excessAfter);
            if (after != null) {
                add(after.meshAfter, meshAfter);
                add(after.excessAfter, excessAfter);
            }
        }
    }

    private void reduceBefore() {
        if (before == null) {
            Products.scale(front.inverse, wireBefore, front.fromBefore);
        } else {
            Products.transpose(before.link, front.stride, front.transposed);
            front.multiply(front.inverse, front.transposed, front.fromBefore);
        }
        if (innerBefore) {
            if (before == null) {
                Products.scale(front.fromBefore, wireBefore, meshBefore);
            } else {
                front.multiply(before.link, front.fromBefore, meshBefore);
            }
            spread(front.fromBefore, excessBefore);
            if (before != null) {
                add(before.meshBefore, meshBefore);
                add(before.excessBefore, excessBefore);
            }
        }
        if (innerBefore || innerAfter) {
            if (before == null) {
                Products.scale(front.fromAfter, wireBefore, link);
            } else {
                front.multiply(before.link, front.fromAfter, link);
            }
        }
    }

    /** Divides the excess of the nodes among the nodes of a neighbour. */
    private void spread(double[] from, double[] excess) {
        Arrays.fill(excess, 0);
        for (int node = 0, at = 0; node < front.width; node++) {
            for (int other = 0; other < front.stride; other++, at++) {
                excess[other] = Math.fma(from[at], front.excess[node], excess[other]);
            }
        }
    }

    /** What flowed into the nodes flows on into the neighbours. */
    private void passOn() {
        int stride = front.stride;
        int own = countBefore * stride;
        Arrays.fill(currentsBefore, 0);
        Arrays.fill(currentsAfter, 0);
        if (before != null) {
            System.arraycopy(before.currentsAfter, 0, front.currents, 0, own);
            System.arraycopy(before.currentsBefore, 0, currentsBefore, 0, own);
        }
        front.rungs.currents(rung, front.currents, own);
        if (after != null) {
            int rest = (count - countBefore - 1) * stride;
            System.arraycopy(after.currentsBefore, 0, front.currents, own + stride, rest);
            System.arraycopy(after.currentsAfter, 0, currentsAfter, own + stride, rest);
        }
        Arrays.fill(front.currents, count * stride, (count + 1) * stride, 0);
        if (joined) {
            Products.add(front.currents, count, front.fromBefore, front.width, stride, currentsBefore);
        }
        Products.add(front.currents, count, front.fromAfter, front.width, stride, currentsAfter);
    }
}
