// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import ohmesh.netlist.LogicalArray.Cells;
import ohmesh.netlist.Matrix;

/**
 * No conductance at the start is given that its cell cannot have: a given one is never clipped in silence. Only the
 * draws around a mean are clipped to the bounds of their cells. Of a stuck cell the map says where it is, and a virgin
 * cell lies below the range of formed ones.
 */
final class CellRangeCheck {
    private final Bound bound;
    private final ProblemList problems;
    private final String path;
    private final Cells cells;
    private final CellBounds bounds;
    private final double virgin;

    CellRangeCheck(Bound bound, ProblemList problems, String path, Cells cells) {
        this.bound = bound;
        this.problems = problems;
        this.path = path;
        this.cells = cells;
        bounds = CellBounds.of(bound, cells);
        virgin = bound.get(Settings.DEVICE + "/imperfections/forming/virginConductance", Double.class)
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** Names the first cell that is outside. */
    void run() {
        if (cells.values() != null) {
            given(cells.values());
        } else if (cells.deviation() == 0 && bounds.measured()) {
            constant(bounds.minimum() == null ? bounds.maximum() : bounds.minimum());
        } else {
            mean();
        }
    }

    private void given(Matrix matrix) {
        for (int i = 0; i < matrix.values().length; i++) {
            double siemens = matrix.values()[i];
            if (outside(i, siemens)) {
                int row = i / matrix.columns();
                int column = i % matrix.columns();
                problems.at(bound.cell(path, row, column), inCell(row, column, siemens) + bounds.text(i));
                return;
            }
        }
    }

    /** All cells start at the mean. */
    private void constant(Matrix map) {
        for (int i = 0; i < map.values().length; i++) {
            if (outside(i, cells.mean())) {
                problems.at(
                        bound.place(path + "/mean"),
                        inCell(i / map.columns(), i % map.columns(), cells.mean()) + bounds.text(i));
                return;
            }
        }
    }

    /** A mean that no cell can have. */
    private void mean() {
        int count = bounds.measured()
                ? (bounds.minimum() == null ? bounds.maximum() : bounds.minimum()).values().length
                : 1;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            lowest = Math.min(lowest, bounds.lowest(i));
            highest = Math.max(highest, bounds.highest(i));
        }
        double mean = cells.mean();
        if (mean > virgin && (mean < lowest || mean > highest)) {
            problems.at(
                    bound.place(path + "/mean"),
                    "the mean " + Units.text(mean, "S") + " is outside the "
                            + (bounds.measured() ? "cells' " : "device's ") + Units.text(lowest, "S") + " .. "
                            + Units.text(highest, "S"));
        }
    }

    private boolean outside(int cell, double siemens) {
        boolean stuck = cells.stuck() != null && cells.stuck().values()[cell] != 0;
        return !stuck && siemens > virgin && !bounds.hold(cell, siemens);
    }

    private static String inCell(int row, int column, double siemens) {
        return Units.text(siemens, "S") + " in row " + (row + 1) + ", column " + (column + 1) + " is ";
    }
}
