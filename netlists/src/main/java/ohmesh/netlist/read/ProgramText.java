// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import ohmesh.netlist.json.Location;

/**
 * A program before assembly.
 *
 * @param source file name, or {@code inline}
 * @param text the whole text
 * @param path where the program stands in the netlist
 * @param lines for an inline program where each line stands; empty for a file
 */
record ProgramText(String source, String text, Location path, List<Location> lines) {
    static final String INLINE = "inline";

    /** Where a line and column of the program stand. */
    Location place(int line, int column) {
        if (lines.isEmpty()) {
            return new Location(source, line, column, path.pointer());
        }
        Location start = lines.get(Math.min(Math.max(line, 1), lines.size()) - 1);
        return new Location(start.file(), start.line(), start.column() + column, start.pointer());
    }

    /** Column of the first character of a line that is no space, from 1 on. */
    int firstColumn(int line) {
        String content = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
        return 1 + content.length() - content.stripLeading().length();
    }
}
