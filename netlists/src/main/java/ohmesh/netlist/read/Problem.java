// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Comparator;
import ohmesh.netlist.json.Location;

/**
 * One thing that is wrong with a netlist or with a file that it names.
 *
 * @param file the file, relative to the folder of the netlist, or a word such as {@code --set}
 * @param line line, from 1 on
 * @param column column, from 1 on
 * @param pointer JSON pointer into the netlist (or preset); "/" is the whole document
 * @param message what is wrong and what would be right
 */
public record Problem(String file, int line, int column, String pointer, String message) {
    /** By place; the order in which a person works through a list. */
    public static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column);

    static Problem at(Location where, String message) {
        return new Problem(
                where.file(), where.line(), where.column(), where.pointer().toString(), message);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + pointer + ": " + message;
    }
}
