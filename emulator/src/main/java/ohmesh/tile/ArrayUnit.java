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
import ohmesh.netlist.LogicalArray;

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
    private final ReadsInFlight reads;
    private final long[] pulseEnd;
    private final int[] pulsePolicy;
    private final int[] pulsePolarity;
    private final long[] pulseRows;
    private final long[] pulseColumns;
    private final int[] lanes;

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
        reads = new ReadsInFlight(n, timing.holdDepth());
        pulseEnd = new long[n];
        Arrays.fill(pulseEnd, Component.NEVER);
        pulsePolicy = new int[n];
        pulsePolarity = new int[n];
        pulseRows = new long[n * state.maskWords];
        pulseColumns = new long[n * state.maskWords];
        lanes = new int[state.lanes];
    }

    void describe(StateList list) {
        list.longs("arrayReady", 64, arrayReady);
        list.longs("converterReady", 64, converterReady);
        list.longs("holdReady", 64, holdReady);
        list.ints("holdNext", 8, holdNext);
        reads.describe(list);
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

    /** Executes an array instruction. */
    void execute(Instruction i, long at) {
        if (i.opcode() == Opcode.PULSE) {
            startPulse(i, at);
        } else {
            read(i, at);
        }
    }

    private void read(Instruction i, long at) {
        int slot = i.c();
        LogicalArray spec = slots.get(slot).spec();
        boolean transposed = i.opcode() == Opcode.VMMT;
        System.arraycopy(state.v, state.vectorAt(i.b()), lanes, 0, state.lanes);
        slots.get(slot).crossbar().drive(lanes, transposed);
        long sampled = at + timing.driveCycles();
        long conversion = transposed ? timing.convertTransposedCycles(spec) : timing.convertCycles(spec);
        long converted = Math.max(sampled, converterReady[slot]) + conversion;
        reads.begin(slot, holdNext[slot], sampled, converted, i.a(), transposed);
        arrayReady[slot] = sampled;
        converterReady[slot] = converted;
        holdReady[slot * timing.holdDepth() + holdNext[slot]] = converted;
        holdNext[slot] = (holdNext[slot] + 1) % timing.holdDepth();
        // The lanes are filled in when the conversion ends; until then the scoreboard keeps everyone away.
        state.beginVector(i.a());
        state.endVector(i.a(), at, converted);
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

    /** The earliest cycle from which a sample, a conversion or a pulse in flight is visible, or NEVER. */
    long earliestEvent() {
        long earliest = Component.NEVER;
        for (int slot = 0; slot < pulseEnd.length; slot++) {
            earliest = Math.min(earliest, earliestEvent(slot));
        }
        return earliest;
    }

    private long earliestEvent(int slot) {
        long conversion = reads.convertAt(slot, reads.nextConversion(slot));
        return Math.min(conversion, Math.min(reads.sampleAt(slot), pulseEnd[slot]));
    }

    /** Does everything that is visible from the given cycle on, array by array in the order of the cycles. */
    void commit(long cycle) {
        for (int slot = 0; slot < pulseEnd.length; slot++) {
            for (long next = earliestEvent(slot); next <= cycle; next = earliestEvent(slot)) {
                // A hold is free for the next sample in the cycle in which its conversion ends: conversions first.
                if (reads.convertAt(slot, reads.nextConversion(slot)) == next) {
                    convert(slot, reads.nextConversion(slot), next);
                } else if (reads.sampleAt(slot) == next) {
                    sample(slot);
                } else {
                    endPulse(slot);
                }
            }
        }
    }

    private void sample(int slot) {
        long cycle = reads.sampleAt(slot);
        long issue = cycle - timing.driveCycles();
        int hold = reads.sample(slot);
        boolean transposed = reads.isTransposed(slot, hold);
        ArraySlot array = slots.get(slot);
        array.crossbar().sample(hold, transposed, timing.seconds(cycle));
        array.observer().sampled(issue, array.crossbar(), transposed);
    }

    private void convert(int slot, int hold, long cycle) {
        ArraySlot array = slots.get(slot);
        boolean transposed = reads.isTransposed(slot, hold);
        array.crossbar().convert(hold, transposed, lanes, timing.seconds(cycle));
        int register = reads.convert(slot, hold);
        System.arraycopy(lanes, 0, state.newVector(), state.vectorAt(register), state.lanes);
        array.observer()
                .converted(
                        transposed
                                ? array.crossbar().rowCodes()
                                : array.crossbar().codes());
    }

    private void endPulse(int slot) {
        int words = state.maskWords;
        slots.get(slot)
                .crossbar()
                .pulse(
                        Arrays.copyOfRange(pulseRows, slot * words, (slot + 1) * words),
                        Arrays.copyOfRange(pulseColumns, slot * words, (slot + 1) * words),
                        pulsePolarity[slot],
                        pulses.get(pulsePolicy[slot]).pulse(),
                        timing.seconds(pulseEnd[slot]));
        pulseEnd[slot] = Component.NEVER;
    }

    void dropCaches() {
        slots.forEach(slot -> slot.crossbar().dropCaches());
    }
}
