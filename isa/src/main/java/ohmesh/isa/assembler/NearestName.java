// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The known name that a misspelt one most likely means, by Levenshtein distance. */
public final class NearestName {
    private static final int LONGEST_NAME = 64;
    private static final int FEW = 8;

    /** A search among more costs too much for an error message. */
    private static final int MOST_CANDIDATES = 4096;

    private NearestName() {}

    /**
     * The closest candidate, letters of either case being the same: at most one edit away for
     * every three letters, and with something in common; the first in order among equals.
     */
    public static Optional<String> of(String name, Collection<String> candidates) {
        if (name.length() > LONGEST_NAME || candidates.size() > MOST_CANDIDATES) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        String nearest = null;
        int least = Math.max(1, (name.length() + 1) / 3) + 1;
        for (String candidate : new TreeSet<>(candidates)) {
            if (Math.abs(candidate.length() - name.length()) < least) {
                int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
                if (distance < Math.min(least, Math.max(name.length(), candidate.length()))) {
                    least = distance;
                    nearest = candidate;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The end of a message about an unknown name: the nearest, or all where they are few, or nothing. */
    public static String hint(String name, Collection<String> candidates) {
        Optional<String> nearest = of(name, candidates);
        if (nearest.isPresent()) {
            return "; nearest is `" + nearest.get() + "`";
        }
        if (candidates.isEmpty()) {
            return "; there are none";
        }
        if (candidates.size() > FEW) {
            return "";
        }
        List<String> quoted = new ArrayList<>();
        for (String candidate : candidates) {
            quoted.add("`" + candidate + "`");
        }
        return "; known: " + String.join(", ", quoted);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j - 1], row[j]) + 1);
            }
        }
        return row[b.length()];
    }
}
