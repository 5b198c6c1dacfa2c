// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.function.LongConsumer;
import ohmesh.engine.StateList;

/**
 * The input buffers of all routers: one ring of slots per queue on flat arrays. A slot carries a cycle:
 * while a flit is in it, the one from which the flit is visible to the reader (until then it is on the
 * link); while it is free, the one from which the writer may use it (until then its credit is on the way).
 * Slots are used and freed in order, so the slot next in turn answers for all credits: no counter exists
 * that could disagree with the buffer.
 *
 * <p>What is used together stands together: a slot is a flit and its cycle, a ring a row of four numbers. The code of a
 * hop then needs two arrays, not five, which decides how much of it stays in registers.
 */
final class FlitQueues {
    /** Places in the row of a ring: the oldest flit, the next flit to come, how many there are. */
    private static final int FRONT = 0;

    private static final int BACK = 1;
    private static final int SIZE = 2;
    /** The lower 32 bits of the latest cycle of a credit: from then on every free slot can be used. */
    private static final int LATEST = 3;

    private static final int ROW = 4;

    private final int queues;
    private final int depth;
    /** By twice the slot: the flit; one behind it, the cycle. */
    private final long[] slots;

    private final int[] rings;

    FlitQueues(int queues, int depth) {
        this.queues = queues;
        this.depth = depth;
        slots = new long[2 * queues * depth];
        rings = new int[ROW * queues];
        for (int queue = 0; queue < queues; queue++) {
            rings[ROW * queue + FRONT] = queue * depth;
            rings[ROW * queue + BACK] = queue * depth;
        }
    }

    /** Number of queues. */
    int queues() {
        return queues;
    }

    /** Flits that a queue holds. */
    int depth() {
        return depth;
    }

    /** Whether the writer holds a credit. */
    boolean hasCredit(int queue, long cycle) {
        int row = ROW * queue;
        // Answers most questions without a look at the slot, which is seldom in the nearest cache.
        return rings[row + SIZE] < depth
                && (rings[row + LATEST] - (int) cycle <= 0 || slots[2 * rings[row + BACK] + 1] <= cycle);
    }

    /** Puts a flit on the link to the queue; only where {@link #hasCredit}. True where it is the only one. */
    boolean push(int queue, long flit, long visibleFrom) {
        int row = ROW * queue;
        int slot = rings[row + BACK];
        slots[2 * slot] = flit;
        slots[2 * slot + 1] = visibleFrom;
        rings[row + BACK] = after(queue, slot);
        return rings[row + SIZE]++ == 0;
    }

    boolean isEmpty(int queue) {
        return rings[ROW * queue + SIZE] == 0;
    }

    /** The oldest flit; only where not empty. */
    long peek(int queue) {
        return slots[2 * rings[ROW * queue + FRONT]];
    }

    /** The cycle from which the oldest flit is visible. */
    long visibleFrom(int queue) {
        return slots[2 * rings[ROW * queue + FRONT] + 1];
    }

    /** Takes the oldest flit; its credit is usable by the writer from the given cycle on. */
    long pop(int queue, long creditFrom) {
        int row = ROW * queue;
        int slot = rings[row + FRONT];
        long flit = slots[2 * slot];
        slots[2 * slot] = 0;
        slots[2 * slot + 1] = creditFrom;
        rings[row + FRONT] = after(queue, slot);
        rings[row + SIZE]--;
        rings[row + LATEST] = (int) creditFrom;
        return flit;
    }

    /** The youngest flit; only where not empty. */
    long last(int queue) {
        return slots[2 * youngest(queue)];
    }

    /** The cycle from which the youngest flit is visible. */
    long lastVisibleFrom(int queue) {
        return slots[2 * youngest(queue) + 1];
    }

    /** Puts another flit in the place of the youngest. */
    void replaceLast(int queue, long flit) {
        slots[2 * youngest(queue)] = flit;
    }

    /** Takes the youngest flit back; the slot is free at once. */
    long removeLast(int queue) {
        int slot = youngest(queue);
        rings[ROW * queue + BACK] = slot;
        rings[ROW * queue + SIZE]--;
        long flit = slots[2 * slot];
        slots[2 * slot] = 0;
        slots[2 * slot + 1] = 0;
        return flit;
    }

    /** Flits in the queue and on the link to it. */
    int occupancy(int queue) {
        return rings[ROW * queue + SIZE];
    }

    /** Credits that the writer holds, and with a cycle of {@code Long.MAX_VALUE} also those on the way. */
    int credits(int queue, long cycle) {
        int credits = 0;
        int slot = rings[ROW * queue + BACK];
        for (int i = occupancy(queue); i < depth; i++) {
            credits += slots[2 * slot + 1] <= cycle ? 1 : 0;
            slot = after(queue, slot);
        }
        return credits;
    }

    /** Tells all head flits. */
    void forEachHead(LongConsumer heads) {
        for (int queue = 0; queue < queues; queue++) {
            int slot = rings[ROW * queue + FRONT];
            for (int i = 0; i < occupancy(queue); i++) {
                if (Flit.isHead(slots[2 * slot])) {
                    heads.accept(slots[2 * slot]);
                }
                slot = after(queue, slot);
            }
        }
    }

    long flits() {
        long flits = 0;
        for (int queue = 0; queue < queues; queue++) {
            flits += occupancy(queue);
        }
        return flits;
    }

    void describe(StateList state) {
        state.longs("flitAndCycle", 64, slots, 2);
        state.ints("frontBackSizeLatest", 32, rings, ROW);
    }

    private int after(int queue, int slot) {
        int next = slot + 1;
        return next == (queue + 1) * depth ? queue * depth : next;
    }

    private int youngest(int queue) {
        int back = rings[ROW * queue + BACK];
        return back == queue * depth ? back + depth - 1 : back - 1;
    }
}
