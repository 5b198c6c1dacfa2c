// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import ohmesh.netlist.read.Names;
import ohmesh.netlist.read.PresetNumber;

/** The numbers of a preset as text, a line each: field, value, allowed range and where it is from. */
public final class PresetNumberTable {
    /** Blanks before what goes on in a further line. */
    private static final int CONTINUED = 8;

    private PresetNumberTable() {}

    /**
     * Prints the lines.
     *
     * @param source of the preset as a whole, which stands above them and is not said again
     */
    public static void print(List<PresetNumber> numbers, String source, PrintWriter out) {
        int widest = numbers.stream().mapToInt(n -> n.field().length()).max().orElse(0);
        int values = numbers.stream().mapToInt(n -> n.text().length()).max().orElse(0);
        for (PresetNumber number : numbers) {
            String range = number.range().isEmpty() ? "" : "[" + number.range() + "] ";
            String row = String.format(
                    Locale.ROOT,
                    "  %-" + widest + "s  %-" + values + "s  %s%s",
                    number.field(),
                    number.text(),
                    range,
                    origin(number, source));
            out.println(Wrapped.text(row, CONTINUED));
        }
    }

    private static String origin(PresetNumber number, String source) {
        if (number.origin() == PresetNumber.Origin.SOURCE) {
            return number.source().equals(source) ? "source above" : number.source();
        }
        // A source that stands above a group of numbers says nothing of those that nobody gave.
        boolean said = number.origin() != PresetNumber.Origin.DEFAULT
                && !number.source().isEmpty();
        return Names.of(number.origin()) + (said ? "; " + number.source() : "");
    }
}
