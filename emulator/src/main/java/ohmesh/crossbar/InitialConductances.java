// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.engine.Draws;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Cells;
import ohmesh.netlist.Matrix;

/** Lays the conductances that a netlist gives, or draws, into the planes of the physical arrays. */
final class InitialConductances {
    private InitialConductances() {}

    /**
     * One plane a physical array, rows x physical columns, in siemens, not yet clipped to any bounds.
     *
     * @throws IllegalArgumentException where the cells of a polarity are missing, have another shape or no number
     */
    static double[][] of(LogicalArray array, PairLayout layout, Draws draws) {
        int cellsPerArray = array.rows() * layout.physicalColumns();
        double[][] planes = new double[layout.arrays()][cellsPerArray];
        for (int polarity = 0; polarity < layout.cellsPerWeight(); polarity++) {
            Cells cells = polarity == 0 ? array.plus() : array.minus();
            check(cells, array, polarity == 0 ? "plus" : "minus");
            int index = layout.arrayOf(polarity);
            for (int row = 0; row < array.rows(); row++) {
                for (int column = 0; column < array.columns(); column++) {
                    int cell = row * layout.physicalColumns() + layout.columnOf(column, polarity);
                    planes[index][cell] = finite(
                            conductance(cells, row, column, draws, (long) index * cellsPerArray + cell), row, column);
                }
            }
        }
        return planes;
    }

    private static double conductance(Cells cells, int row, int column, Draws draws, long index) {
        return cells.values() != null
                ? cells.values().get(row, column)
                : cells.mean() + cells.deviation() * draws.normal(index, 0);
    }

    private static double finite(double siemens, int row, int column) {
        if (!Double.isFinite(siemens)) {
            throw new IllegalArgumentException("the conductance of row " + row + ", column " + column + " is " + siemens
                    + " S, which is no number");
        }
        return siemens;
    }

    private static void check(Cells cells, LogicalArray array, String polarity) {
        if (cells == null || (cells.values() == null && cells.mean() == null)) {
            throw new IllegalArgumentException("the " + polarity + " cells have no conductances");
        }
        Matrix matrix = cells.values();
        if (matrix != null && (matrix.rows() != array.rows() || matrix.columns() != array.columns())) {
            throw new IllegalArgumentException("the " + polarity + " cells are " + matrix.rows() + "x"
                    + matrix.columns() + ", the logical array is " + array.rows() + "x" + array.columns());
        }
    }
}
