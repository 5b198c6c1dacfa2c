// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.Arrays;
import java.util.function.LongConsumer;
import ohmesh.engine.StateList;

/**
 * The input buffers of all routers: one ring of slots per queue on flat arrays. A slot carries a cycle:
 * while a flit is in it, the one from which the flit is visible to the reader (until then it is on the
 * link); while it is free, the one from which the writer may use it (until then its credit is on the way).
 * Slots are used and freed in order, so the slot next in turn answers for all credits: no counter exists
 * that could disagree with the buffer.
 */
final class FlitQueues {
    private final int depth;
    private final long[] flits;
    private final long[] cycles;
    /** Slot of the oldest flit. */
    private final int[] front;
    /** Slot of the next flit to come. */
    private final int[] back;

    private final int[] size;

    FlitQueues(int queues, int depth) {
        this.depth = depth;
        flits = new long[queues * depth];
        cycles = new long[queues * depth];
        front = new int[queues];
        back = new int[queues];
        Arrays.setAll(front, queue -> queue * depth);
        Arrays.setAll(back, queue -> queue * depth);
        size = new int[queues];
    }

    /** Number of queues. */
    int queues() {
        return size.length;
    }

    /** Flits that a queue holds. */
    int depth() {
        return depth;
    }

    /** Whether the writer holds a credit. */
    boolean hasCredit(int queue, long cycle) {
        return size[queue] < depth && cycles[back[queue]] <= cycle;
    }

    /** Puts a flit on the link to the queue; only where {@link #hasCredit}. */
    void push(int queue, long flit, long visibleFrom) {
        int slot = back[queue];
        flits[slot] = flit;
        cycles[slot] = visibleFrom;
        back[queue] = after(queue, slot);
        size[queue]++;
    }

    boolean isEmpty(int queue) {
        return size[queue] == 0;
    }

    /** The oldest flit; only where not empty. */
    long peek(int queue) {
        return flits[front[queue]];
    }

    /** The cycle from which the oldest flit is visible. */
    long visibleFrom(int queue) {
        return cycles[front[queue]];
    }

    /** Takes the oldest flit; its credit is usable by the writer from the given cycle on. */
    long pop(int queue, long creditFrom) {
        int slot = front[queue];
        long flit = flits[slot];
        flits[slot] = 0;
        cycles[slot] = creditFrom;
        front[queue] = after(queue, slot);
        size[queue]--;
        return flit;
    }

    /** The youngest flit; only where not empty. */
    long last(int queue) {
        return flits[before(queue, back[queue])];
    }

    /** The cycle from which the youngest flit is visible. */
    long lastVisibleFrom(int queue) {
        return cycles[before(queue, back[queue])];
    }

    /** Puts another flit in the place of the youngest. */
    void replaceLast(int queue, long flit) {
        flits[before(queue, back[queue])] = flit;
    }

    /** Takes the youngest flit back; the slot is free at once. */
    long removeLast(int queue) {
        int slot = before(queue, back[queue]);
        back[queue] = slot;
        size[queue]--;
        long flit = flits[slot];
        flits[slot] = 0;
        cycles[slot] = 0;
        return flit;
    }

    /** Flits in the queue and on the link to it. */
    int occupancy(int queue) {
        return size[queue];
    }

    /** Credits that the writer holds, and with a cycle of {@code Long.MAX_VALUE} also those on the way. */
    int credits(int queue, long cycle) {
        int credits = 0;
        int slot = back[queue];
        for (int i = size[queue]; i < depth; i++) {
            credits += cycles[slot] <= cycle ? 1 : 0;
            slot = after(queue, slot);
        }
        return credits;
    }

    /** Tells all head flits. */
    void forEachHead(LongConsumer heads) {
        for (int queue = 0; queue < size.length; queue++) {
            int slot = front[queue];
            for (int i = 0; i < size[queue]; i++) {
                if (Flit.isHead(flits[slot])) {
                    heads.accept(flits[slot]);
                }
                slot = after(queue, slot);
            }
        }
    }

    long flits() {
        return Arrays.stream(size).asLongStream().sum();
    }

    void describe(StateList state) {
        state.longs("flits", 64, flits);
        state.longs("cycles", 64, cycles);
        state.ints("front", 32, front);
        state.ints("back", 32, back);
        state.ints("size", 16, size);
    }

    private int after(int queue, int slot) {
        int next = slot + 1;
        return next == (queue + 1) * depth ? queue * depth : next;
    }

    private int before(int queue, int slot) {
        return slot == queue * depth ? slot + depth - 1 : slot - 1;
    }
}
