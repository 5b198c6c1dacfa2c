// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

/** The cells of one row that are no numbers: the first is named, the others are counted. */
final class BadCells {
    private int first = -1;
    private int count;

    void add(int column) {
        if (count == 0) {
            first = column;
        }
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Column of the first one, from 0 on. */
    int first() {
        return first;
    }

    /** ", and 3 more cells of this row", or nothing where the first is the only one. */
    String others() {
        return count < 2 ? "" : ", and " + (count - 1) + " more cell" + (count == 2 ? "" : "s") + " of this row";
    }
}
