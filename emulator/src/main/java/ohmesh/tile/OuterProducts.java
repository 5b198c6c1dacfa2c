// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.Arrays;
import java.util.List;
import ohmesh.engine.Component;
import ohmesh.engine.StateList;
import ohmesh.isa.Instruction;

/**
 * Outer products between issue and end, at most one an array: four pulse slots back to back, and each moves the
 * cells at its own end. Levels are those of the issue, clipped to 0..4 for rows and -4..4 for columns.
 */
final class OuterProducts {
    /** Pulse slots of one outer product. */
    static final int SLOTS = 4;

    private static final int LARGEST = 4;
    private final TileState state;
    private final long[] slotEnd;
    private final int[] pulseSlot;
    private final int[] policy;
    private final int[] rowLevels;
    private final int[] columnLevels;
    private final int[] rows;
    private final int[] columns;

    OuterProducts(TileState state, int slots) {
        this.state = state;
        slotEnd = new long[slots];
        Arrays.fill(slotEnd, Component.NEVER);
        pulseSlot = new int[slots];
        policy = new int[slots];
        rowLevels = new int[slots * state.lanes];
        columnLevels = new int[slots * state.lanes];
        rows = new int[state.lanes];
        columns = new int[state.lanes];
    }

    void describe(StateList list) {
        list.longs("outerSlotEnd", 64, slotEnd);
        list.ints("outerSlot", 2, pulseSlot);
        list.ints("outerPolicy", 5, policy);
        list.ints("outerRows", 4, rowLevels, state.lanes);
        list.ints("outerColumns", 4, columnLevels, state.lanes);
    }

    /**
     * Begins an outer product.
     *
     * @return how many levels of the array's lines were clipped
     */
    int begin(Instruction i, ArraySlot array, long firstSlotEnd) {
        int slot = i.c();
        int clips = latch(state.vectorAt(i.a()), array.spec().rows(), 0, rowLevels, slot);
        clips += latch(state.vectorAt(i.b()), array.spec().columns(), -LARGEST, columnLevels, slot);
        policy[slot] = i.f();
        pulseSlot[slot] = 0;
        slotEnd[slot] = firstSlotEnd;
        return clips;
    }

    private int latch(int from, int lines, int lowest, int[] levels, int slot) {
        int to = slot * state.lanes;
        Arrays.fill(levels, to, to + state.lanes, 0);
        int clips = 0;
        for (int line = 0; line < lines; line++) {
            int given = state.v[from + line];
            levels[to + line] = Math.max(lowest, Math.min(LARGEST, given));
            clips += levels[to + line] == given ? 0 : 1;
        }
        return clips;
    }

    /** The cycle in which the present pulse slot of an array ends, or NEVER. */
    long endAt(int slot) {
        return slotEnd[slot];
    }

    /** Ends a pulse slot: the cells move; the next one ends so many cycles later. */
    void finishSlot(int slot, ArraySlot array, List<NamedPulse> pulses, Timing timing) {
        System.arraycopy(rowLevels, slot * state.lanes, rows, 0, state.lanes);
        System.arraycopy(columnLevels, slot * state.lanes, columns, 0, state.lanes);
        var pulse = pulses.get(policy[slot]).pulse();
        array.crossbar().outerSlot(pulseSlot[slot], rows, columns, pulse, timing.seconds(slotEnd[slot]));
        pulseSlot[slot]++;
        slotEnd[slot] = pulseSlot[slot] < SLOTS ? slotEnd[slot] + timing.pulseCycles(pulse) : Component.NEVER;
        pulseSlot[slot] %= SLOTS;
    }
}
