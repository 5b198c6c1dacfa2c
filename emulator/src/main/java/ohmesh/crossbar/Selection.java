// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;

/** The lines of one physical array that a pulse selects, from the masks over rows and logical columns. */
final class Selection {
    private final boolean[] rows;
    private final boolean[] columns;
    private int selectedRows;
    private int selectedColumns;

    Selection(int rows, int columns) {
        this.rows = new boolean[rows];
        this.columns = new boolean[columns];
    }

    /** Selects the rows of a mask and the physical columns of one polarity of the masked logical columns. */
    void choose(long[] rowMask, long[] columnMask, PairLayout layout, int polarity) {
        selectedRows = 0;
        for (int row = 0; row < rows.length; row++) {
            rows[row] = bit(rowMask, row);
            selectedRows += rows[row] ? 1 : 0;
        }
        Arrays.fill(columns, false);
        selectedColumns = 0;
        for (int logical = 0; logical < layout.logicalColumns(); logical++) {
            if (bit(columnMask, logical)) {
                columns[layout.columnOf(logical, polarity)] = true;
                selectedColumns++;
            }
        }
    }

    /**
     * Selects what has a pulse in one slot of an outer product; in an array that holds both polarities the sign of
     * a level chooses the column line, with two arrays it chooses the array.
     */
    void coincide(int slot, int[] rowLevels, int[] columnLevels, PairLayout layout, int array) {
        selectedRows = 0;
        for (int row = 0; row < rows.length; row++) {
            rows[row] = OuterCode.row(rowLevels[row], slot);
            selectedRows += rows[row] ? 1 : 0;
        }
        Arrays.fill(columns, false);
        selectedColumns = 0;
        for (int logical = 0; logical < layout.logicalColumns(); logical++) {
            int polarity = columnLevels[logical] < 0 ? 1 : 0;
            if (OuterCode.column(columnLevels[logical], slot) && layout.arrayOf(polarity) == array) {
                columns[layout.columnOf(logical, polarity)] = true;
                selectedColumns++;
            }
        }
    }

    boolean row(int row) {
        return rows[row];
    }

    boolean column(int column) {
        return columns[column];
    }

    int selectedRows() {
        return selectedRows;
    }

    int selectedColumns() {
        return selectedColumns;
    }

    private static boolean bit(long[] mask, int index) {
        int word = index >> 6;
        return word < mask.length && (mask[word] >>> index & 1) != 0;
    }
}
