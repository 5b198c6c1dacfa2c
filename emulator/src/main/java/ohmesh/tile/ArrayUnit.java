// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ohmesh.crossbar.Crossbar;
import ohmesh.engine.Component;
import ohmesh.engine.StateList;
import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;

/**
 * The logical arrays of a tile with their converters. A read drives the lines, samples, and converts; the
 * array is free after the sample, the converters after the conversion, and in between a sample is held. A
 * pulse keeps its array busy for its width and moves the cells at its end.
 */
final class ArrayUnit {
    private final TileState state;
    private final Timing timing;
    private final List<ArraySlot> slots;
    private final List<NamedPulse> pulses;
    private final long[] arrayReady;
    private final long[] converterReady;
    private final long[] holdReady;
    private final int[] holdNext;
    private final long[] pulseEnd;
    private final int[] pulsePolicy;
    private final int[] pulsePolarity;
    private final long[] pulseRows;
    private final long[] pulseColumns;
    private final int[] input;
    private final int[] output;

    ArrayUnit(TileState state, Timing timing, List<ArraySlot> slots, List<NamedPulse> pulses) {
        this.state = state;
        this.timing = timing;
        this.slots = List.copyOf(slots);
        this.pulses = List.copyOf(pulses);
        int n = slots.size();
        arrayReady = new long[n];
        converterReady = new long[n];
        holdReady = new long[n * timing.holdDepth()];
        holdNext = new int[n];
        pulseEnd = new long[n];
        Arrays.fill(pulseEnd, Component.NEVER);
        pulsePolicy = new int[n];
        pulsePolarity = new int[n];
        pulseRows = new long[n * state.maskWords];
        pulseColumns = new long[n * state.maskWords];
        input = new int[state.lanes];
        output = new int[state.lanes];
    }

    void describe(StateList list) {
        list.longs("arrayReady", 64, arrayReady);
        list.longs("converterReady", 64, converterReady);
        list.longs("holdReady", 64, holdReady);
        list.ints("holdNext", 8, holdNext);
        list.longs("pulseEnd", 64, pulseEnd);
        list.ints("pulsePolicy", 5, pulsePolicy);
        list.ints("pulsePolarity", 1, pulsePolarity);
        list.longs("pulseRows", 64, pulseRows);
        list.longs("pulseColumns", 64, pulseColumns);
        for (ArraySlot slot : slots) {
            slot.crossbar().describe(list.scope(slot.name()));
        }
    }

    List<Crossbar> crossbars() {
        List<Crossbar> list = new ArrayList<>();
        slots.forEach(slot -> list.add(slot.crossbar()));
        return list;
    }

    /** The first cycle in which the array, and for a read the hold, can take the instruction. */
    long readyAt(Instruction i) {
        int slot = i.c();
        if (i.opcode() == Opcode.PULSE) {
            return arrayReady[slot];
        }
        long hold = holdReady[slot * timing.holdDepth() + holdNext[slot]];
        return Math.max(arrayReady[slot], hold - timing.driveCycles());
    }

    /** The first cycle in which every array and converter is idle. */
    long idleAt() {
        long idle = 0;
        for (int slot = 0; slot < arrayReady.length; slot++) {
            idle = Math.max(idle, Math.max(arrayReady[slot], converterReady[slot]));
        }
        return idle;
    }

    /** Executes an array instruction; returns the line that traces show. */
    void execute(Instruction i, long at) {
        if (i.opcode() == Opcode.PULSE) {
            startPulse(i, at);
        } else {
            read(i, at);
        }
    }

    private void read(Instruction i, long at) {
        ArraySlot slot = slots.get(i.c());
        System.arraycopy(state.v, state.vectorAt(i.b()), input, 0, state.lanes);
        boolean transposed = i.opcode() == Opcode.VMMT;
        if (transposed) {
            slot.crossbar().readTransposed(input, output);
        } else {
            slot.crossbar().read(input, output);
        }
        long sampled = at + timing.driveCycles();
        int conversion = transposed ? timing.convertTransposedCycles(slot.spec()) : timing.convertCycles(slot.spec());
        long converted = Math.max(sampled, converterReady[i.c()]) + conversion;
        arrayReady[i.c()] = sampled;
        converterReady[i.c()] = converted;
        holdReady[i.c() * timing.holdDepth() + holdNext[i.c()]] = converted;
        holdNext[i.c()] = (holdNext[i.c()] + 1) % timing.holdDepth();
        state.beginVector(i.a());
        System.arraycopy(output, 0, state.newVector(), state.vectorAt(i.a()), state.lanes);
        state.endVector(i.a(), at, converted);
        slot.observer().read(at, slot.crossbar());
    }

    private void startPulse(Instruction i, long at) {
        int slot = i.c();
        int words = state.maskWords;
        System.arraycopy(state.m, state.maskAt(i.a()), pulseRows, slot * words, words);
        System.arraycopy(state.m, state.maskAt(i.b()), pulseColumns, slot * words, words);
        pulsePolicy[slot] = i.f();
        pulsePolarity[slot] = i.g();
        pulseEnd[slot] = at + timing.pulseCycles(pulses.get(i.f()).pulse());
        arrayReady[slot] = pulseEnd[slot];
    }

    /** The earliest end of a pulse in flight, or NEVER. */
    long earliestEnd() {
        long earliest = Component.NEVER;
        for (long end : pulseEnd) {
            earliest = Math.min(earliest, end);
        }
        return earliest;
    }

    /** Ends every pulse whose effect is visible from the given cycle on. */
    void commit(long cycle) {
        for (int slot = 0; slot < pulseEnd.length; slot++) {
            if (pulseEnd[slot] <= cycle) {
                int words = state.maskWords;
                slots.get(slot)
                        .crossbar()
                        .pulse(
                                Arrays.copyOfRange(pulseRows, slot * words, (slot + 1) * words),
                                Arrays.copyOfRange(pulseColumns, slot * words, (slot + 1) * words),
                                pulsePolarity[slot],
                                pulses.get(pulsePolicy[slot]).pulse());
                pulseEnd[slot] = Component.NEVER;
            }
        }
    }

    void dropCaches() {
        slots.forEach(slot -> slot.crossbar().dropCaches());
    }
}
