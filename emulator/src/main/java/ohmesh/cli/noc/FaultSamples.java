// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.noc.proof.FaultPatterns;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * Random sets of dead routers, {@code k=N,samples=M,seed=S} or {@code k=N..M,samples=M,seed=S}.
 *
 * @param fewest dead routers of a set
 * @param most dead routers of a set
 * @param each sets for every number of dead routers; 1 unless given
 * @param seed of the first set of each number, the next has one more; 1 unless given
 */
record FaultSamples(int fewest, int most, int each, long seed) {
    /** The form, for messages. */
    static final String FORM = "k=N,samples=M,seed=S or k=N..M,samples=M,seed=S";

    private static final long MOST_SIMULATED = 100_000;
    private static final long MOST_PROVED = 1_000_000_000;
    private static final Pattern PATTERN =
            Pattern.compile("k=(\\d{1,6})(?:\\.\\.(\\d{1,6}))?(?:,samples=(\\d{1,9}))?(?:,seed=(\\d{1,15}))?");

    /** Whether a text is meant as samples. */
    static boolean describedBy(String text) {
        return text.startsWith("k=");
    }

    /** Reads sets to simulate; null where the text describes no samples, or wrong ones, whose problem is added. */
    static FaultSamples parse(String text, Topology topology, List<String> problems) {
        if (!describedBy(text)) {
            return null;
        }
        try {
            return of(text, topology, MOST_SIMULATED);
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage());
            return null;
        }
    }

    /**
     * Reads sets to prove something of.
     *
     * @throws IllegalArgumentException where the text is wrong; the message says why
     */
    static FaultPatterns patterns(String text, Topology topology) {
        return of(text, topology, MOST_PROVED).patterns(topology);
    }

    private static FaultSamples of(String text, Topology topology, long mostSets) {
        Matcher form = PATTERN.matcher(text);
        check(form.matches(), text, "are not of the form " + FORM);
        int fewest = Integer.parseInt(form.group(1));
        int most = form.group(2) == null ? fewest : Integer.parseInt(form.group(2));
        int each = form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
        long seed = form.group(4) == null ? 1 : Long.parseLong(form.group(4));
        check(fewest <= most, text, "name a range of dead routers that goes backwards");
        check(
                topology == null || most < topology.nodes(),
                text,
                "leave no router of " + (topology == null ? 0 : topology.nodes()) + " alive");
        FaultSamples samples = new FaultSamples(fewest, most, each, seed);
        check(each >= 1 && samples.count() <= mostSets, text, samples.describe(mostSets));
        return samples;
    }

    private String describe(long mostSets) {
        return "are " + count() + " sets; allowed are 1.." + mostSets;
    }

    private static void check(boolean right, String text, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("faults \"" + text + "\" " + otherwise);
        }
    }

    private long count() {
        return (most - fewest + 1L) * each;
    }

    /** Number of sets. */
    int samples() {
        return Math.toIntExact(count());
    }

    /** The faults of one set; those with the fewest dead routers come first. */
    FaultMap draw(int index, Topology topology) {
        return patterns(topology).pattern().apply(index);
    }

    private FaultPatterns patterns(Topology topology) {
        return FaultPatterns.random(topology, fewest, most, each, seed);
    }
}
