// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/** Finds parts of the circuit without a path to a driven line end. */
final class Connectivity {
    private final Lines rows;
    private final Lines columns;
    private final boolean[] reached;
    private final int[] queue;

    Connectivity(Lines rows, Lines columns) {
        this.rows = rows;
        this.columns = columns;
        reached = new boolean[rows.count + columns.count];
        queue = new int[rows.count + columns.count];
    }

    /**
     * Walks from the driven lines over all cells that conduct.
     *
     * @param conductances rows x columns. Not modified.
     * @throws CircuitFault naming a line that is not reached
     */
    void check(double[] conductances) {
        int end = startAtDrivenLines();
        for (int next = 0; next < end; next++) {
            int line = queue[next];
            boolean row = line < rows.count;
            int others = row ? columns.count : rows.count;
            for (int other = 0; other < others; other++) {
                int cell = row ? line * columns.count + other : other * columns.count + line - rows.count;
                int id = row ? rows.count + other : other;
                if (conductances[cell] > 0 && !reached[id]) {
                    reached[id] = true;
                    queue[end++] = id;
                }
            }
        }
        for (int id = 0; id < reached.length; id++) {
            if (!reached[id]) {
                throw new CircuitFault("a floating network without any path to a driven line: "
                        + (id < rows.count ? rows.name + " " + id : columns.name + " " + (id - rows.count)));
            }
        }
    }

    private int startAtDrivenLines() {
        Arrays.fill(reached, false);
        int end = 0;
        for (int id = 0; id < reached.length; id++) {
            if (id < rows.count ? rows.isDriven(id) : columns.isDriven(id - rows.count)) {
                reached[id] = true;
                queue[end++] = id;
            }
        }
        return end;
    }
}
