// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Headings such as {@code set_uS}, {@code Set (uS)} and {@code time_ms}: the name of a column and its unit. */
public final class CsvColumns {
    private static final Map<String, Double> PREFIXES =
            Map.of("", 1.0, "m", 1e-3, "u", 1e-6, "\u00b5", 1e-6, "\u03bc", 1e-6, "n", 1e-9, "p", 1e-12, "k", 1e3);

    private CsvColumns() {}

    /** The only column of a name; {@code otherwise} where the file has no header. */
    public static int named(CsvInput csv, String name, int otherwise) {
        if (csv.header().isEmpty()) {
            return otherwise;
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < csv.header().size(); i++) {
            if (word(csv.header().get(i)).equals(name)) {
                found.add(i);
            }
        }
        if (found.size() != 1) {
            throw new BadInput(csv.file() + ": " + (found.isEmpty() ? "no" : "more than one") + " column \"" + name
                    + "\" among " + String.join(", ", csv.header()));
        }
        return found.get(0);
    }

    /** Factor from the unit of a heading to the SI unit; 1 where it names none. */
    public static double factor(CsvInput csv, int column, String unit) {
        if (csv.header().isEmpty()) {
            return 1;
        }
        String heading = csv.header().get(column);
        String given = heading.substring(word(heading).length()).replaceAll("[ _()\\[\\]]", "");
        boolean right = given.isEmpty() || given.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT));
        String prefix = given.isEmpty() || !right ? "" : given.substring(0, given.length() - unit.length());
        Double factor = PREFIXES.get(prefix);
        if (!right || factor == null) {
            throw new BadInput(csv.file() + ": unknown unit in \"" + heading + "\"; known: " + unit + ", m" + unit
                    + ", u" + unit + ", n" + unit + ", p" + unit + ", k" + unit);
        }
        return factor;
    }

    /** The part of a heading before its unit, in small letters. */
    private static String word(String heading) {
        return heading.toLowerCase(Locale.ROOT).split("[ _(\\[]", 2)[0];
    }
}
