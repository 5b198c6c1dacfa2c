// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Optional;
import ohmesh.netlist.LogicalArray.Cells;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;

/** Logical arrays fit the physical array, the lanes and the device. */
final class ArrayCheck implements CrossCheck {
    private static final String TILE = "/chip/tile";

    @Override
    public void run(Bound bound, ProblemList problems) {
        for (String tile : bound.elements("/tiles")) {
            for (String name : bound.names(tile + "/arrays")) {
                array(bound, problems, tile + "/arrays/" + name);
            }
        }
    }

    private static void array(Bound bound, ProblemList problems, String path) {
        Optional<Pairing> pairing = bound.get(path + "/pairing", Pairing.class);
        Optional<Integer> rows = bound.integer(path + "/rows");
        Optional<Integer> columns = bound.integer(path + "/columns");
        rows.ifPresent(r -> {
            fits(bound, problems, path + "/rows", r, TILE + "/array/rows", "row lines of the physical array");
            fits(bound, problems, path + "/rows", r, TILE + "/lanes", "lanes");
        });
        columns.ifPresent(c -> {
            fits(bound, problems, path + "/columns", c, TILE + "/lanes", "lanes");
            pairing.ifPresent(p -> physicalColumns(bound, problems, path, c, p));
        });
        minus(bound, problems, path, pairing);
        cells(bound, problems, path + "/plus", rows, columns);
        cells(bound, problems, path + "/minus", rows, columns);
    }

    private static void fits(Bound bound, ProblemList problems, String path, int used, String limit, String what) {
        bound.integer(limit).filter(most -> used > most).ifPresent(most -> {
            problems.at(bound.place(path), used + " is more than the " + most + " " + what);
        });
    }

    private static void physicalColumns(Bound bound, ProblemList problems, String path, int columns, Pairing pairing) {
        if (pairing == Pairing.NEIGHBOURING_COLUMNS) {
            bound.integer(TILE + "/array/columns")
                    .filter(most -> 2 * columns > most)
                    .ifPresent(most -> {
                        problems.at(
                                bound.place(path + "/columns"),
                                columns + " pairs of neighbouring columns need " + 2 * columns
                                        + " column lines; the physical array has " + most);
                    });
        } else {
            String what = "column lines of the physical array";
            fits(bound, problems, path + "/columns", columns, TILE + "/array/columns", what);
        }
    }

    private static void minus(Bound bound, ProblemList problems, String path, Optional<Pairing> pairing) {
        if (pairing.isEmpty()) {
            return;
        }
        boolean given = bound.has(path + "/minus");
        if (pairing.get() == Pairing.SINGLE && given) {
            problems.at(bound.place(path + "/minus"), "single cells have no minus cells");
        } else if (pairing.get() != Pairing.SINGLE && !given && bound.has(path)) {
            problems.at(bound.place(path).member("minus"), "the field \"minus\" is missing: pairs have minus cells");
        }
    }

    private static void cells(
            Bound bound, ProblemList problems, String path, Optional<Integer> rows, Optional<Integer> columns) {
        bound.get(path, Cells.class).ifPresent(cells -> {
            boolean right = shape(bound, problems, path, cells.values(), "conductances", rows, columns);
            right &= shape(bound, problems, path + "/minimum", cells.minimum(), "lowest conductances", rows, columns);
            right &= shape(bound, problems, path + "/maximum", cells.maximum(), "highest conductances", rows, columns);
            right &= shape(bound, problems, path + "/stuck", cells.stuck(), "stuck cells", rows, columns);
            right = right && CellMapCheck.mapsFit(bound, problems, path, cells);
            if (cells.values() == null) {
                conductance(bound, problems, path, cells.mean(), 0, 0);
                return;
            }
            Matrix matrix = cells.values();
            for (int i = 0; right && i < matrix.values().length; i++) {
                right = CellMapCheck.measured(cells, i)
                        || conductance(
                                bound, problems, path, matrix.values()[i], i / matrix.columns(), i % matrix.columns());
            }
        });
    }

    private static boolean shape(
            Bound bound,
            ProblemList problems,
            String path,
            Matrix matrix,
            String what,
            Optional<Integer> rows,
            Optional<Integer> columns) {
        if (matrix == null
                || (rows.orElse(matrix.rows()) == matrix.rows()
                        && columns.orElse(matrix.columns()) == matrix.columns())) {
            return true;
        }
        problems.at(
                bound.cell(path, 0, 0),
                "found " + matrix.rows() + " rows x " + matrix.columns() + " columns of " + what + "; the array has "
                        + rows.orElse(matrix.rows()) + " x " + columns.orElse(matrix.columns()));
        return false;
    }

    private static boolean conductance(Bound bound, ProblemList problems, String path, double g, int row, int column) {
        String device = TILE + "/array/device/";
        double lowest = bound.get(device + "minimumConductance", Double.class).orElse(Double.NEGATIVE_INFINITY);
        double highest = bound.get(device + "maximumConductance", Double.class).orElse(Double.POSITIVE_INFINITY);
        double virgin = bound.get(device + "imperfections/forming/virginConductance", Double.class)
                .orElse(Double.NEGATIVE_INFINITY);
        boolean below = g < lowest && !leaves(bound, device, "minimumDeviceToDevice");
        boolean above = g > highest && !leaves(bound, device, "maximumDeviceToDevice");
        if (g > virgin && (below || above)) {
            problems.at(
                    bound.cell(path, row, column),
                    Units.text(g, "S") + " in row " + (row + 1) + ", column " + (column + 1)
                            + " is outside the device's " + Units.text(lowest, "S") + " .. "
                            + Units.text(highest, "S"));
            return false;
        }
        return true;
    }

    /** Whether cells can stand beyond the device's range: their own bounds are drawn, or time leads them there. */
    private static boolean leaves(Bound bound, String device, String deviation) {
        return bound.get(device + "imperfections/drift/meanOffset", Double.class)
                        .isPresent()
                || bound.get(device + "variation/" + deviation, Double.class).orElse(0.0) > 0;
    }
}
