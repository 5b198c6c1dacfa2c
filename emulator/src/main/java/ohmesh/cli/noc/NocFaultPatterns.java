// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import java.util.List;
import ohmesh.cli.io.BadInput;
import ohmesh.isa.assembler.NearestName;
import ohmesh.noc.proof.FaultPatterns;
import ohmesh.noc.topology.FaultText;
import ohmesh.noc.topology.Topology;

/** The patterns of faults that {@code --faults} of {@code ohmesh noc verify} names. */
final class NocFaultPatterns {
    private static final List<String> WORDS = List.of("none", "all", "links");

    private NocFaultPatterns() {}

    /**
     * Reads the text.
     *
     * @throws BadInput where it is none of the forms, or names what the network does not have
     */
    static FaultPatterns of(String text, Topology topology) {
        try {
            if (FaultSamples.describedBy(text)) {
                return FaultSamples.patterns(text, topology);
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

    private static String more(String text) {
        if (WORDS.contains(text) || FaultSamples.describedBy(text) || !text.matches("[a-z]+|k.*")) {
            return "";
        }
        return "; or all, links, " + FaultSamples.FORM
                + NearestName.of(text, WORDS)
                        .map(near -> "; nearest is `" + near + "`")
                        .orElse("");
    }
}
