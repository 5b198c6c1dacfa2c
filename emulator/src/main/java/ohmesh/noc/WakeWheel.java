// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.Arrays;
import ohmesh.engine.Component;
import ohmesh.engine.StateList;

/**
 * Which queues have work in which of the next 64 cycles: a timing wheel of linked lists on flat arrays.
 * A queue is in at most one list; queues without flits are in none and cost nothing.
 */
final class WakeWheel {
    /** First cycle, counted from the present one, that the wheel cannot hold. */
    static final int SPAN = 64;

    private static final int END = -1;
    private static final int IDLE = -2;
    private final int[] first = new int[SPAN];
    private final int[] next;
    private final long[] occupied = new long[1];

    WakeWheel(int queues) {
        next = new int[queues];
        Arrays.fill(first, END);
        Arrays.fill(next, IDLE);
    }

    /** Whether a queue is neither in the wheel nor taken out for work. */
    boolean isIdle(int queue) {
        return next[queue] == IDLE;
    }

    /** Puts a queue that is idle or taken into the list of a cycle less than {@link #SPAN} ahead. */
    void at(int queue, long cycle) {
        int slot = (int) cycle & (SPAN - 1);
        next[queue] = first[slot];
        first[slot] = queue;
        occupied[0] |= 1L << slot;
    }

    /** Makes a taken queue idle. */
    void release(int queue) {
        next[queue] = IDLE;
    }

    /**
     * Takes out all queues of a cycle; each must then be put back or released.
     *
     * @param taken receives the queues. Modified.
     * @return how many
     */
    int take(long cycle, int[] taken) {
        int slot = (int) cycle & (SPAN - 1);
        int count = 0;
        int queue = first[slot];
        while (queue != END) {
            taken[count++] = queue;
            int following = next[queue];
            next[queue] = END;
            queue = following;
        }
        first[slot] = END;
        occupied[0] &= ~(1L << slot);
        return count;
    }

    /** The first cycle after the given one that has work, or {@link Component#NEVER}. */
    long nextAfter(long cycle) {
        long ahead = Long.rotateRight(occupied[0], (int) (cycle + 1) & (SPAN - 1));
        return ahead == 0 ? Component.NEVER : cycle + 1 + Long.numberOfTrailingZeros(ahead);
    }

    void describe(StateList state) {
        state.ints("first", 32, first);
        state.ints("next", 32, next);
        state.longs("occupied", SPAN, occupied);
    }
}
