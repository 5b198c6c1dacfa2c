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
            count(bound, problems, tile + "/arrays");
        }
    }

    /** A tile places no more physical arrays than the chip gives it; pairs on two arrays need two. */
    private static void count(Bound bound, ProblemList problems, String arrays) {
        int placed = bound.names(arrays).stream()
                .mapToInt(name -> bound.get(arrays + "/" + name + "/pairing", Pairing.class)
                        .map(pairing -> pairing == Pairing.TWO_ARRAYS ? 2 : 1)
                        .orElse(1))
                .sum();
        bound.integer(TILE + "/arrayCount").filter(most -> placed > most).ifPresent(most -> {
            problems.at(
                    bound.place(arrays),
                    "places " + placed + " physical arrays; a tile of the chip has " + most
                            + " (chip.tile.arrayCount)");
        });
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
            if (right) {
                new CellRangeCheck(bound, problems, path, cells).run();
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
}
