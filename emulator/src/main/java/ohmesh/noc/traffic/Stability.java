// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

/**
 * Whether a network keeps up with its traffic. A source that is offered more than it can send falls behind by a fixed
 * part of the time; one that keeps up waits for as long as its queue is on average. So a run is stable where, at the end
 * of the window, no source is late by more than 1 % of the cycles so far and 100 cycles more, and where all packets of
 * the window arrive. A window of 100,000 cycles tells loads 1 % above what a network can carry from those it can.
 */
final class Stability {
    private static final long ALLOWED_CYCLES = 100;
    private static final long PARTS = 100;

    private Stability() {}

    /** Whether the sources are in time. */
    static boolean inTime(long longestWait, long cycle) {
        return longestWait <= ALLOWED_CYCLES + cycle / PARTS;
    }
}
