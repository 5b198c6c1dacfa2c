// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.engine.Counters;

/** What the array unit counts among the counters of its tile. */
enum ArrayCounter {
    /** Comparisons of a row with its targets. */
    VERIFY_ITERATIONS("verifyIterations:comparisons"),
    /** Cells, or pairs of a refresh, that did not get where they should within their tries. */
    VERIFY_FAILURES("verifyFailures:cells"),
    /** Rows refreshed. */
    REFRESHES("refreshes:rows"),
    /** Levels of outer products beyond their range. */
    OUTER_CLIPS("outerClips:levels");

    private final String text;

    ArrayCounter(String text) {
        this.text = text;
    }

    /** Name and unit. */
    String text() {
        return text;
    }

    @SuppressWarnings("EnumOrdinal") // names and indices both come from the order of this enum
    void add(Counters tile, long amount) {
        tile.add(Sequencer.FIRST_ARRAY + ordinal(), amount);
    }
}
