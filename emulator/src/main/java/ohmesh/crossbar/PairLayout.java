// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.netlist.LogicalArray;

/**
 * Where the cell of (logical column, polarity) lies: which physical array, which physical column. The only
 * place that knows how differential pairs are laid out.
 *
 * @param arrays number of physical arrays
 * @param cellsPerWeight 1 or 2
 * @param columnsPerWeight physical columns of one array that a logical column takes
 * @param logicalColumns number of logical columns
 */
record PairLayout(int arrays, int cellsPerWeight, int columnsPerWeight, int logicalColumns) {
    static PairLayout of(LogicalArray array) {
        return switch (array.pairing()) {
            case SINGLE -> new PairLayout(1, 1, 1, array.columns());
            case NEIGHBOURING_COLUMNS -> new PairLayout(1, 2, 2, array.columns());
            case TWO_ARRAYS -> new PairLayout(2, 2, 1, array.columns());
        };
    }

    /** Columns of each physical array. */
    int physicalColumns() {
        return logicalColumns * columnsPerWeight;
    }

    /**
     * Index of the physical array that holds the cells of a polarity.
     *
     * @param polarity 0 plus, 1 minus
     * @throws IllegalArgumentException where the logical array has no such cells
     */
    int arrayOf(int polarity) {
        if (polarity < 0 || polarity >= cellsPerWeight) {
            throw new IllegalArgumentException(
                    "polarity " + polarity + ": a weight has " + cellsPerWeight + " cell(s), counted from 0");
        }
        return arrays == 2 ? polarity : 0;
    }

    /** Physical column of a logical column in the array of the polarity. */
    int columnOf(int logicalColumn, int polarity) {
        return logicalColumn * columnsPerWeight + (columnsPerWeight == 2 ? polarity : 0);
    }
}
