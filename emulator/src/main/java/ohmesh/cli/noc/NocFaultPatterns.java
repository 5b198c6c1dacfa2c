// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.cli.io.BadInput;
import ohmesh.isa.assembler.NearestName;
import ohmesh.noc.proof.FaultPatterns;
import ohmesh.noc.topology.FaultText;
import ohmesh.noc.topology.Topology;

/** The patterns of faults that {@code --faults} of {@code ohmesh noc verify} names. */
final class NocFaultPatterns {
    private static final long MOST_SAMPLES = 1_000_000_000;
    private static final Pattern RANDOM =
            Pattern.compile("k=(\\d{1,5})(?:\\.\\.(\\d{1,5}))?(?:,samples=(\\d{1,9}))?(?:,seed=(\\d{1,15}))?");
    private static final List<String> WORDS = List.of("none", "all", "links");

    private NocFaultPatterns() {}

    /**
     * Reads the text.
     *
     * @throws BadInput where it is none of the forms, or names what the network does not have
     */
    static FaultPatterns of(String text, Topology topology) {
        try {
            Matcher random = RANDOM.matcher(text);
            if (random.matches()) {
                return random(random, topology);
            }
            return switch (text) {
                case "all" -> FaultPatterns.allRouters(topology);
                case "links" -> FaultPatterns.allLinks(topology);
                default -> FaultPatterns.of(FaultText.parse(text, topology));
            };
        } catch (IllegalArgumentException e) {
            throw new BadInput("--faults: " + e.getMessage() + more(text));
        }
    }

    private static FaultPatterns random(Matcher text, Topology topology) {
        int fewest = Integer.parseInt(text.group(1));
        int most = text.group(2) == null ? fewest : Integer.parseInt(text.group(2));
        long samples = text.group(3) == null ? 1 : Long.parseLong(text.group(3));
        long seed = text.group(4) == null ? 1 : Long.parseLong(text.group(4));
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw new IllegalArgumentException("samples is " + samples + "; allowed are 1.." + MOST_SAMPLES);
        }
        return FaultPatterns.random(topology, fewest, most, samples, seed);
    }

    private static String more(String text) {
        if (WORDS.contains(text) || RANDOM.matcher(text).matches() || !text.matches("[a-z]+|k.*")) {
            return "";
        }
        return "; or all, links, k=N,samples=M,seed=S"
                + NearestName.of(text, WORDS)
                        .map(near -> "; nearest is `" + near + "`")
                        .orElse("");
    }
}
