// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.StateList;

/**
 * Credits of the buffers behind the exits, as deep as those between routers. An endpoint empties its buffer at once, but
 * a credit takes its time: with fewer slots than the loop has cycles, an exit cannot send in every cycle (as in BookSim2).
 */
final class ExitSlots {
    private final int depth;
    private final boolean covered;
    private final int loopCycles;
    private final long[] freeFrom;
    private final int[] next;

    /**
     * All slots free.
     *
     * @param channels virtual channels of all exits
     * @param depth flits of a buffer
     * @param loopCycles from the grant of the switch to the cycle in which the slot can be granted again
     */
    ExitSlots(int channels, int depth, int loopCycles) {
        this.depth = depth;
        this.loopCycles = loopCycles;
        // One flit a cycle leaves by an exit: so many slots never run out.
        covered = depth >= loopCycles;
        freeFrom = new long[covered ? 0 : channels * depth];
        next = new int[covered ? 0 : channels];
    }

    /** Whether a slot is free in a cycle. */
    boolean hasCredit(int channel, long cycle) {
        return covered || freeFrom[channel * depth + next[channel]] <= cycle;
    }

    /** Takes a slot for a flit that is granted the switch in the cycle. */
    void take(int channel, long cycle) {
        if (!covered) {
            freeFrom[channel * depth + next[channel]] = cycle + loopCycles;
            next[channel] = next[channel] + 1 == depth ? 0 : next[channel] + 1;
        }
    }

    void describe(StateList state) {
        if (!covered) {
            state.longs("freeFrom", 64, freeFrom);
            state.ints("next", 16, next);
        }
    }
}
