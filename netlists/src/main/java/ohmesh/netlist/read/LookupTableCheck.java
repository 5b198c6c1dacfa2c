// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Optional;
import ohmesh.netlist.Matrix;

/** Look-up tables: one row or column of 32-bit integers at inputs that are 32-bit integers themselves. */
final class LookupTableCheck implements CrossCheck {
    private static final int MOST_ENTRIES = 1024;

    @Override
    public void run(Bound bound, ProblemList problems) {
        for (String tile : bound.elements("/tiles")) {
            for (String name : bound.names(tile + "/tables")) {
                table(bound, problems, tile + "/tables/" + name);
            }
        }
    }

    private static void table(Bound bound, ProblemList problems, String path) {
        Optional<Integer> step = bound.integer(path + "/step");
        step.filter(s -> Integer.bitCount(s) != 1).ifPresent(s -> {
            problems.at(bound.place(path + "/step"), s + " is not a power of two");
        });
        Optional<Matrix> entries = bound.get(path + "/entries", Matrix.class);
        entries.ifPresent(matrix -> {
            entries(bound, problems, path + "/entries", matrix);
            Optional<Integer> first = bound.integer(path + "/first");
            if (first.isPresent() && step.isPresent()) {
                long last = first.get() + (long) step.get() * (matrix.values().length - 1);
                if (last > Integer.MAX_VALUE) {
                    problems.at(bound.place(path + "/first"), "the last entry stands at " + last + ", beyond 32 bits");
                }
            }
        });
    }

    private static void entries(Bound bound, ProblemList problems, String path, Matrix matrix) {
        int count = matrix.values().length;
        if ((matrix.rows() != 1 && matrix.columns() != 1) || count < 2 || count > MOST_ENTRIES) {
            problems.at(
                    bound.cell(path, 0, 0),
                    "expected one row or one column of 2.." + MOST_ENTRIES + " entries, found " + matrix.rows() + " x "
                            + matrix.columns());
        }
        Integers.check(bound, problems, path, matrix);
    }
}
