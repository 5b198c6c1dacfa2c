// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import java.util.StringJoiner;

/** Tables of conductances without any chance in them, in microsiemens. */
final class PlainConductances {
    private PlainConductances() {}

    /** Column j of n holds (j + 1) / n of the highest conductance. */
    static String rising(int rows, int columns, double highest) {
        StringJoiner line = new StringJoiner(",", "", "\n");
        for (int j = 1; j <= columns; j++) {
            line.add(Double.toString(highest * j / columns));
        }
        return line.toString().repeat(rows);
    }

    /** One conductance everywhere. */
    static String alike(int rows, int columns, double conductance) {
        StringJoiner line = new StringJoiner(",", "", "\n");
        for (int j = 0; j < columns; j++) {
            line.add(Double.toString(conductance));
        }
        return line.toString().repeat(rows);
    }
}
