// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.Component;
import ohmesh.engine.StateList;

/**
 * Which queues have work in which of the next cycles: a timing wheel of sets of bits, with a set above each that tells
 * which of its words are not zero. Queues without flits are in none and cost nothing;
 * one that is woken without need goes to sleep again.
 *
 * <p>Sets give the queues in ascending order. So routers are served one after the other, and what is read of one is still
 * in the nearest cache: in a list in the order of arrival it is not, once the network has more than some hundred routers.
 */
final class WakeWheel {
    /** First cycle, counted from the present one, that the wheel cannot hold. */
    static final int SPAN = 16;

    private final int words;
    private final int wordsAbove;
    private final long[] awake;
    private final long[] above;
    private final long[] occupied = new long[1];

    WakeWheel(int queues) {
        words = (queues + Long.SIZE - 1) / Long.SIZE;
        wordsAbove = (words + Long.SIZE - 1) / Long.SIZE;
        awake = new long[SPAN * words];
        above = new long[SPAN * wordsAbove];
    }

    /** Puts a queue into the set of a cycle less than {@link #SPAN} ahead. */
    void at(int queue, long cycle) {
        int slot = (int) cycle & (SPAN - 1);
        int word = queue / Long.SIZE;
        awake[slot * words + word] |= 1L << queue;
        above[slot * wordsAbove + word / Long.SIZE] |= 1L << word;
        occupied[0] |= 1L << slot;
    }

    /**
     * Takes out all queues of a cycle.
     *
     * @param taken receives the queues in ascending order. Modified.
     * @return how many
     */
    int take(long cycle, int[] taken) {
        int slot = (int) cycle & (SPAN - 1);
        if ((occupied[0] >>> slot & 1) == 0) {
            return 0;
        }
        occupied[0] &= ~(1L << slot);
        int count = 0;
        for (int i = 0; i < wordsAbove; i++) {
            long left = above[slot * wordsAbove + i];
            above[slot * wordsAbove + i] = 0;
            for (; left != 0; left &= left - 1) {
                count = take(slot, i * Long.SIZE + Long.numberOfTrailingZeros(left), taken, count);
            }
        }
        return count;
    }

    private int take(int slot, int word, int[] taken, int already) {
        int count = already;
        for (long left = awake[slot * words + word]; left != 0; left &= left - 1) {
            taken[count++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        }
        awake[slot * words + word] = 0;
        return count;
    }

    /** The first cycle after the given one that has work, or {@link Component#NEVER}. */
    long nextAfter(long cycle) {
        int from = (int) (cycle + 1) & (SPAN - 1);
        long ahead = (occupied[0] >>> from) | (occupied[0] << (SPAN - from));
        return ahead == 0 ? Component.NEVER : cycle + 1 + Long.numberOfTrailingZeros(ahead);
    }

    void describe(StateList state) {
        state.longs("awake", Long.SIZE, awake);
        state.longs("above", Long.SIZE, above);
        state.longs("occupied", SPAN, occupied);
    }
}
