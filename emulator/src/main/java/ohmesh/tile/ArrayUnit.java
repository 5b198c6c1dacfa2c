// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.ArrayList;
import java.util.List;
import ohmesh.crossbar.Crossbar;
import ohmesh.engine.Component;
import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Pulse;

/**
 * The logical arrays of a tile with their converters. A read drives the lines, samples, and converts; the
 * array is free after the sample, the converters after the conversion, and in between a sample is held. A
 * pulse keeps its array busy for its width and moves the cells at its end, an outer product for four widths. A
 * write with verify has its array and the converters to itself until its last event; no cycle of the end is known
 * before, and NEVER stands in its place.
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
    private final PulsesInFlight pulsesInFlight;
    private final OuterProducts outerProducts;
    private final VerifyUnit verify;
    private final Counters counters;
    private final UnitSpans spans;
    private final int[] lanes;

    ArrayUnit(
            TileState state,
            Timing timing,
            List<ArraySlot> slots,
            List<NamedPulse> pulses,
            double lowestSiemens,
            Counters counters,
            UnitSpans spans) {
        this.state = state;
        this.timing = timing;
        this.slots = List.copyOf(slots);
        this.pulses = List.copyOf(pulses);
        this.counters = counters;
        this.spans = spans;
        int n = slots.size();
        arrayReady = new long[n];
        converterReady = new long[n];
        holdReady = new long[n * timing.holdDepth()];
        holdNext = new int[n];
        reads = new ReadsInFlight(n, timing.holdDepth());
        pulsesInFlight = new PulsesInFlight(state, n);
        outerProducts = new OuterProducts(state, n);
        verify = new VerifyUnit(state, timing, this.slots, this.pulses, lowestSiemens, counters, spans);
        lanes = new int[state.lanes];
    }

    void describe(StateList list) {
        list.longs("arrayReady", 64, arrayReady);
        list.longs("converterReady", 64, converterReady);
        list.longs("holdReady", 64, holdReady);
        list.ints("holdNext", 8, holdNext);
        reads.describe(list);
        pulsesInFlight.describe(list);
        outerProducts.describe(list);
        verify.describe(list);
        for (ArraySlot slot : slots) {
            slot.crossbar().describe(list.scope(slot.name()));
        }
    }

    List<Crossbar> crossbars() {
        List<Crossbar> list = new ArrayList<>();
        slots.forEach(slot -> list.add(slot.crossbar()));
        return list;
    }

    /**
     * The first cycle in which the array can take the instruction: for a read the hold too by its first sample, for
     * a write with verify the converters too. NEVER while a write with verify is in flight there.
     */
    long readyAt(Instruction i) {
        int slot = i.c();
        return switch (i.opcode()) {
            case VMM, VMMT -> {
                long hold = holdReady[slot * timing.holdDepth() + holdNext[slot]];
                // The first bit is converted at once, or the bits behind it would not follow in their cycles.
                long converters = timing.bitSerial() ? Math.max(hold, converterReady[slot]) : hold;
                yield Math.max(arrayReady[slot], converters - timing.firstSampleCycles());
            }
            case WRV, REFRESH -> Math.max(arrayReady[slot], converterReady[slot]);
            default -> arrayReady[slot];
        };
    }

    /** Why an instruction cannot be executed at all, or null. */
    String fault(Instruction i) {
        ArraySlot slot = slots.get(i.c());
        int row = state.r[i.b()];
        return row >= 0 && row < slot.spec().rows()
                ? null
                : i.opcode().mnemonic() + " of row " + row + ": array " + slot.name() + " has rows 0.."
                        + (slot.spec().rows() - 1);
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
        switch (i.opcode()) {
            case PULSE -> {
                arrayReady[i.c()] = at + timing.pulseCycles(policy(i));
                pulsesInFlight.begin(i, arrayReady[i.c()]);
                reportWrite(i, at);
            }
            case OUTER -> outerProduct(i, at);
            case WRV, REFRESH -> {
                arrayReady[i.c()] = Component.NEVER;
                converterReady[i.c()] = Component.NEVER;
                verify.begin(i, at);
            }
            default -> read(i, at);
        }
    }

    private Pulse policy(Instruction i) {
        return pulses.get(i.f()).pulse();
    }

    private void outerProduct(Instruction i, long at) {
        long width = timing.pulseCycles(policy(i));
        ArrayCounter.OUTER_CLIPS.add(counters, outerProducts.begin(i, slots.get(i.c()), at + width));
        arrayReady[i.c()] = at + OuterProducts.SLOTS * width;
        reportWrite(i, at);
    }

    private void reportWrite(Instruction i, long at) {
        if (spans.listening()) {
            String text = i.opcode().mnemonic() + " " + pulses.get(i.f()).name();
            spans.array(at, arrayReady[i.c()], slots.get(i.c()), text);
        }
    }

    private void read(Instruction i, long at) {
        int slot = i.c();
        LogicalArray spec = slots.get(slot).spec();
        boolean transposed = i.opcode() == Opcode.VMMT;
        System.arraycopy(state.v, state.vectorAt(i.b()), lanes, 0, state.lanes);
        slots.get(slot).crossbar().drive(lanes, transposed);
        long sampled = at + timing.driveCycles(spec, transposed);
        long converted = Math.max(sampled, converterReady[slot]) + timing.convertCycles(spec, transposed);
        reads.begin(slot, holdNext[slot], sampled, converted, i.a(), transposed);
        arrayReady[slot] = sampled;
        converterReady[slot] = converted;
        holdReady[slot * timing.holdDepth() + holdNext[slot]] = converted;
        holdNext[slot] = (holdNext[slot] + 1) % timing.holdDepth();
        // The lanes are filled in when the conversion ends; until then the scoreboard keeps everyone away.
        state.beginVector(i.a());
        state.endVector(i.a(), at, converted);
        if (spans.listening()) {
            reportRead(slots.get(slot), at, converted, transposed);
        }
    }

    /** The drive and every conversion: of bits that follow each other one a bit, the last when the converters can. */
    private void reportRead(ArraySlot slot, long at, long converted, boolean transposed) {
        String text = transposed ? "vmmt" : "vmm";
        long sampled = at + timing.driveCycles(slot.spec(), transposed);
        spans.array(at, sampled, slot, text);
        long conversion = timing.convertCycles(slot.spec(), transposed);
        long period = timing.samplePeriod(slot.spec(), transposed);
        for (long sample = at + timing.firstSampleCycles(); sample < sampled; sample += period) {
            spans.converters(sample, sample + conversion, slot, text);
        }
        spans.converters(converted - conversion, converted, slot, text);
    }

    /** The earliest cycle from which an event of an array in flight is visible, or NEVER. */
    long earliestEvent() {
        long earliest = Component.NEVER;
        for (int slot = 0; slot < arrayReady.length; slot++) {
            earliest = Math.min(earliest, earliestEvent(slot));
        }
        return earliest;
    }

    private long earliestEvent(int slot) {
        long read = Math.min(reads.convertAt(slot, reads.nextConversion(slot)), reads.sampleAt(slot));
        long write = Math.min(pulsesInFlight.endAt(slot), outerProducts.endAt(slot));
        return Math.min(Math.min(read, write), verify.eventAt(slot));
    }

    /** Does everything that is visible from the given cycle on, array by array in the order of the cycles. */
    void commit(long cycle) {
        for (int slot = 0; slot < arrayReady.length; slot++) {
            for (long next = earliestEvent(slot); next <= cycle; next = earliestEvent(slot)) {
                event(slot, next);
            }
        }
    }

    private void event(int slot, long cycle) {
        ArraySlot array = slots.get(slot);
        // A hold is free for the next sample in the cycle in which its conversion ends: conversions first.
        if (reads.convertAt(slot, reads.nextConversion(slot)) == cycle) {
            convert(slot, reads.nextConversion(slot), cycle);
        } else if (reads.sampleAt(slot) == cycle) {
            sample(slot, cycle);
        } else if (pulsesInFlight.endAt(slot) == cycle) {
            pulsesInFlight.finish(slot, array, pulses, timing.seconds(cycle));
        } else if (outerProducts.endAt(slot) == cycle) {
            outerProducts.finishSlot(slot, array, pulses, timing);
        } else {
            verify.event(slot);
            if (verify.eventAt(slot) == Component.NEVER) {
                arrayReady[slot] = cycle;
                converterReady[slot] = cycle;
            }
        }
    }

    private void sample(int slot, long cycle) {
        ArraySlot array = slots.get(slot);
        int hold = reads.sample(slot);
        boolean transposed = reads.isTransposed(slot, hold);
        array.crossbar().sample(hold, transposed, timing.seconds(cycle));
        array.observer().sampled(cycle - timing.driveCycles(array.spec(), transposed), array.crossbar(), transposed);
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

    void dropCaches() {
        slots.forEach(slot -> slot.crossbar().dropCaches());
    }
}
