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
        CURRENT_ERROR,
        /** Sum of all words of all packets. */
        SUM,
        /** Their mean. */
        MEAN,
        /** Smallest word of all packets. */
        MINIMUM,
        /** Largest word of all packets. */
        MAXIMUM,
        /** Words below 0, of all packets: cells that a write with verify gave up. */
        NEGATIVES,
        /**
         * Words grouped by the level that {@code expected} names for each (negative: no level): the smallest
         * distance, over neighbouring levels, from the largest word of the lower to the smallest of the upper one.
         * Above 0 no two levels overlap.
         */
        LEVEL_GAP,
        /**
         * The same groups: smallest distance of the means of neighbouring levels, in units of the larger of their
         * two standard deviations.
         */
        LEVEL_SEPARATION
    }
}
