// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Comparator;
import ohmesh.netlist.json.Location;

/**
 * One thing that is wrong with a netlist or with a file that it names.
 *
 * @param file the file, by the path that the user gave; or an option such as {@code --set}; or empty where the
 *     message itself names what it is about
 * @param line line, from 1 on; 0 where there is no text to point at
 * @param column column, from 1 on; 0 where there is no text to point at
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
        String place = line > 0 ? file + ":" + line + ":" + column + " " + pointer : option();
        return place.isEmpty() ? message : place + ": " + message;
    }

    /** A place that is no text; the pointer to the whole document would say nothing there. */
    private String option() {
        return pointer.equals("/") ? file : (file + " " + pointer).strip();
    }

    /** The same problem of a file under another name. */
    Problem in(String shownFile) {
        return new Problem(shownFile, line, column, pointer, message);
    }
}
