// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

/**
 * Where a value stands.
 *
 * @param file the file as the user names it, or a word for what is no file
 * @param line line, from 1 on; 0 in what has no lines
 * @param column column in characters, from 1 on; 0 in what has no lines
 * @param pointer the place in that file
 */
public record Location(String file, int line, int column, Pointer pointer) {
    /** A place in what has no lines, such as an option of the command line. */
    public static Location outsideText(String what, Pointer pointer) {
        return new Location(what, 0, 0, pointer);
    }

    /** The same place in the text with the pointer of a member, for a member that is missing. */
    public Location member(String name) {
        return new Location(file, line, column, pointer.child(name));
    }
}
