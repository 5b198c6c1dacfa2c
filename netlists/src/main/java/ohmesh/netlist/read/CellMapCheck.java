// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import ohmesh.netlist.LogicalArray.Cells;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.json.ShortestDecimal;

/** Maps of measured cells agree with each other. */
final class CellMapCheck {
    private CellMapCheck() {}

    /** Whether the codes of stuck cells have a meaning and no lowest conductance lies above its highest. */
    static boolean mapsFit(Bound bound, ProblemList problems, String path, Cells cells) {
        return codesKnown(bound, problems, path + "/stuck", cells.stuck())
                && boundsOrdered(bound, problems, path + "/minimum", cells);
    }

    /** Whether what was measured of a cell, rather than the device, says which conductances it can have. */
    static boolean measured(Cells cells, int cell) {
        boolean stuck = cells.stuck() != null && cells.stuck().values()[cell] != 0;
        return stuck || cells.minimum() != null || cells.maximum() != null;
    }

    private static boolean codesKnown(Bound bound, ProblemList problems, String path, Matrix stuck) {
        for (int i = 0; stuck != null && i < stuck.values().length; i++) {
            double code = stuck.values()[i];
            if (!(code >= 0 && code <= Cells.MOST_STUCK && code == Math.rint(code))) {
                problems.at(
                        bound.cell(path, i / stuck.columns(), i % stuck.columns()),
                        place(stuck, i) + " has the code " + ShortestDecimal.text(code)
                                + "; known: 0 free, 1 stuck at the highest, 2 at the lowest conductance, 3 open,"
                                + " 4 as it is");
                return false;
            }
        }
        return true;
    }

    private static boolean boundsOrdered(Bound bound, ProblemList problems, String path, Cells cells) {
        if (cells.minimum() == null || cells.maximum() == null) {
            return true;
        }
        Matrix lowest = cells.minimum();
        for (int i = 0; i < lowest.values().length; i++) {
            double highest = cells.maximum().values()[i];
            if (lowest.values()[i] > highest) {
                problems.at(
                        bound.cell(path, i / lowest.columns(), i % lowest.columns()),
                        place(lowest, i) + ": its lowest conductance " + Units.text(lowest.values()[i], "S")
                                + " is above its highest " + Units.text(highest, "S"));
                return false;
            }
        }
        return true;
    }

    private static String place(Matrix matrix, int i) {
        return "the cell in row " + (i / matrix.columns() + 1) + ", column " + (i % matrix.columns() + 1);
    }
}
