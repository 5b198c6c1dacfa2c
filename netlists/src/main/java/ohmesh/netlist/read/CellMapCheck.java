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
                && boundsOrdered(bound, problems, path, cells);
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

    /** No cell's own lowest conductance is above its highest, which is the device's where it was not measured. */
    private static boolean boundsOrdered(Bound bound, ProblemList problems, String path, Cells cells) {
        Matrix map = cells.minimum() == null ? cells.maximum() : cells.minimum();
        CellBounds bounds = CellBounds.of(bound, cells);
        for (int i = 0; map != null && i < map.values().length; i++) {
            if (bounds.lowest(i) > bounds.highest(i)) {
                String field = cells.minimum() == null ? "/maximum" : "/minimum";
                problems.at(
                        bound.cell(path + field, i / map.columns(), i % map.columns()),
                        place(map, i) + ": " + (cells.minimum() == null ? "the device's" : "its")
                                + " lowest conductance "
                                + Units.text(bounds.lowest(i), "S") + " is above "
                                + (cells.maximum() == null ? "the device's" : "its") + " highest "
                                + Units.text(bounds.highest(i), "S"));
                return false;
            }
        }
        return true;
    }

    private static String place(Matrix matrix, int i) {
        return "the cell in row " + (i / matrix.columns() + 1) + ", column " + (i % matrix.columns() + 1);
    }
}
