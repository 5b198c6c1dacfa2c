// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** A number computed from collected codes or observed currents after the run. */
@About("a number computed from collected codes or observed currents after the run")
public record Metric(
        @About("what is computed") Kind kind,

        @About("output channel whose packets are used") @Default("null")
        String output,

        @About("observation whose reads are used") @Default("null")
        String observation,

        @About("expected codes, labels or currents, one row a packet or read") @Default("null")
        Matrix expected,

        @About("packet used by 'value'") @Range(min = 0, max = 100000000) @Default("0")
        int packet,

        @About("word of the packet used by 'value' and 'accuracy'") @Range(min = 0, max = 1023) @Default("0")
        int word) {

    /** What is computed. */
    public enum Kind {
        /** One word of one packet. */
        VALUE,
        /** Packets whose word equals the expected label. */
        CORRECT,
        /** The same as a part of all expected labels. */
        ACCURACY,
        /** Words that differ from the expected ones, missing words included. */
        MISMATCHES,
        /** Largest difference of observed column currents from the expected ones, relative to the largest expected. */
        CURRENT_ERROR
    }
}
