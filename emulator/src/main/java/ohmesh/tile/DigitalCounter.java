// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.Arrays;
import java.util.List;
import ohmesh.engine.Counters;

/** What the digital units of a tile do, counted at the issue of an instruction among the counters of the tile. */
enum DigitalCounter {
    /** Additions, comparisons and logic on 32-bit words: scalar instructions, addresses, branches, words of masks. */
    SCALAR_OPERATIONS("scalarOperations:operations"),
    /** Products of 32-bit words. */
    SCALAR_MULTIPLICATIONS("scalarMultiplications:operations"),
    /** Additions, comparisons and selections of lanes. */
    LANE_OPERATIONS("laneOperations:lanes"),
    /** Products of lanes. */
    LANE_MULTIPLICATIONS("laneMultiplications:lanes"),
    /** Lanes looked up in a table. */
    TABLE_LOOKUPS("tableLookups:lanes"),
    /** 32-bit words of scalar and mask registers read and written. */
    SCALAR_ACCESSES("scalarAccesses:words"),
    /** Lanes of vector registers read and written. */
    LANE_ACCESSES("laneAccesses:lanes"),
    /** Words read from the scratchpad. */
    SCRATCHPAD_READS("scratchpadReads:words"),
    /** Words written to the scratchpad. */
    SCRATCHPAD_WRITES("scratchpadWrites:words");

    private final String text;

    DigitalCounter(String text) {
        this.text = text;
    }

    /** Names and units of all, in their order. */
    static List<String> texts() {
        return Arrays.stream(values()).map(counter -> counter.text).toList();
    }

    @SuppressWarnings("EnumOrdinal") // names and indices both come from the order of this enum
    void add(Counters tile, long amount) {
        tile.add(Sequencer.FIRST_DIGITAL + ordinal(), amount);
    }
}
