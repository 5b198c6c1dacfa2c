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
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not PART/PARTS, such as 2/4 for the second of four");
        }
        int part = Integer.parseInt(matcher.group(1));
        int parts = Integer.parseInt(matcher.group(2));
        if (parts < 1 || parts > MOST_PARTS) {
            throw new IllegalArgumentException("\"" + text + "\": a study is cut into 1.." + MOST_PARTS + " parts, not "
                    + parts + "; write it such as 2/4");
        } else if (part < 1 || part > parts) {
            throw new IllegalArgumentException("\"" + text + "\": there is no part " + part + " of " + parts
                    + "; they are 1/" + parts + " to " + parts + "/" + parts + ", such as 2/4 for the second of four");
        }
        return new Shard(part, parts);
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
