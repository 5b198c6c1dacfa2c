// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several equal shares of a study: every n-th unit.
 *
 * @param part which one, from 1
 * @param parts how many there are
 */
public record Shard(int part, int parts) {
    /** The share that is everything. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final int MOST_PARTS = 100_000;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

    /**
     * A share written {@code 2/4}.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Shard parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            Shard shard = new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (shard.part >= 1 && shard.part <= shard.parts && shard.parts <= MOST_PARTS) {
                return shard;
            }
        }
        throw new IllegalArgumentException(
                "\"" + text + "\" is not PART/PARTS with PART from 1 to PARTS, such as 2/4 for the second of four");
    }

    /** Whether a unit belongs to this share. */
    public boolean takes(Unit unit) {
        return unit.number() % parts == part - 1;
    }

    /** Whether this share holds what belongs to no unit: the rows of excluded points. */
    public boolean isFirst() {
        return part == 1;
    }

    /** File of its results: {@code results.csv}, or {@code results-2-of-4.csv}. */
    public String resultsFile() {
        return parts == 1 ? "results.csv" : "results-" + part + "-of-" + parts + ".csv";
    }

    @Override
    public String toString() {
        return part + "/" + parts;
    }
}
