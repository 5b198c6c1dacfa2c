// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import ohmesh.netlist.Matrix;
import ohmesh.netlist.json.ShortestDecimal;

/** Matrices that must hold 32-bit integers. */
final class Integers {
    private Integers() {}

    /** Complains about the first cell that is none; whether all are. */
    static boolean check(Bound bound, ProblemList problems, String path, Matrix matrix) {
        for (int i = 0; i < matrix.values().length; i++) {
            double value = matrix.values()[i];
            if (value != (int) value) {
                problems.at(
                        bound.cell(path, i / matrix.columns(), i % matrix.columns()),
                        ShortestDecimal.text(value) + " in column " + (i % matrix.columns() + 1)
                                + " is not a 32-bit integer");
                return false;
            }
        }
        return true;
    }
}
