// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that a wrong name probably meant. */
final class Nearest {
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The name with the smallest edit distance, if it is near enough to be meant. */
    static Optional<String> of(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        int bound = Math.max(2, wrong.length() / 2);
        return known.stream()
                .filter(name -> distance(wrong, name) <= bound)
                .min(Comparator.<String>comparingInt(name -> distance(wrong, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** "; nearest is 'x'", or else "; known: a, b" where the list is short enough to read. */
    static String hint(String wrong, Collection<String> known) {
        if (known.isEmpty()) {
            return "; there are none";
        }
        return of(wrong, known)
                .map(name -> "; nearest is \"" + name + "\"")
                .orElseGet(() -> known.size() <= 12 ? "; known: " + String.join(", ", known) : "");
    }

    /** Levenshtein distance without regard to case. */
    static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
