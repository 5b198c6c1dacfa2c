// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * The rails of an array, reduced to their terminals by nested dissection (George 1973): the middle rung of the array
 * is eliminated last, before it the middle rungs of both halves, and so on. Every {@link Separator} depends on the
 * rungs between its two neighbours alone, so a change in one rung, whichever, repeats the log2 of their number many
 * eliminations and leaves all others as they are; a whole build does the same operations for every rung.
 */
final class Dissection implements RailReduction {
    private final Rungs rungs;
    private final int width;
    private final int stride;

    /** The last front below and the first above all that is eliminated: a terminal, or the rung that it fixes. */
    private final int first;

    private final Separator root;
    private final double[] own;

    Dissection(Rungs rungs, Lines rails) {
        this.rungs = rungs;
        width = rails.count;
        stride = Products.stride(width);
        first = rails.firstFixed(0) ? 0 : -1;
        int last = rails.lastFixed(0) ? rails.nodes - 1 : rails.nodes;
        own = new double[stride];
        root = tree(new SeparatorFront(rungs, rails), first, last);
    }

    private static Separator tree(SeparatorFront front, int before, int after) {
        if (after - before < 2) {
            return null;
        }
        int rung = (before + after) >>> 1;
        return new Separator(front, rung, before, after, tree(front, before, rung), tree(front, rung, after));
    }

    @Override
    public void update() {
        if (root != null) {
            root.update();
        }
    }

    @Override
    public void currents(int rung, double[] amps) {
        int inside = rung - first - 1;
        if (root == null || inside < 0 || inside >= root.count()) {
            rungs.currents(rung, own, 0);
            System.arraycopy(own, 0, amps, 0, width);
            return;
        }
        root.currents(inside, amps, width);
    }
}
