// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.Arrays;
import java.util.List;
import ohmesh.crossbar.Crossbar;
import ohmesh.engine.Component;
import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.isa.Instruction;
import ohmesh.netlist.Pulse;

/**
 * Writes with verify and refreshes, at most one an array. A stage is a loop: read (of both polarities where pairs
 * are cleared), compare, then up to two pulses, each on all cells of the row that need it. A write is one stage;
 * a refresh clears the pairs, then writes the plus cells that were larger, then the minus cells. Every sample,
 * comparison and end of a pulse is an event with its cycle, and the next one follows from it.
 */
final class VerifyUnit {
    /** The events of a loop. */
    enum Step {
        SAMPLE_PLUS,
        SAMPLE_MINUS,
        COMPARE,
        FIRST_PULSE,
        SECOND_PULSE
    }

    private static final Step[] STEPS = Step.values();
    private final TileState state;
    private final Timing timing;
    private final List<ArraySlot> slots;
    private final List<NamedPulse> pulses;
    private final Counters counters;
    private final UnitSpans spans;
    private final VerifyPlanes planes;
    private final VerifyRules rules;
    private final int[] codes;
    private final long[] mask;

    VerifyUnit(
            TileState state,
            Timing timing,
            List<ArraySlot> slots,
            List<NamedPulse> pulses,
            double lowestSiemens,
            Counters counters,
            UnitSpans spans) {
        this.state = state;
        this.timing = timing;
        this.slots = slots;
        this.pulses = pulses;
        this.counters = counters;
        this.spans = spans;
        planes = new VerifyPlanes(state, slots.size());
        rules = new VerifyRules(planes, lowestSiemens);
        codes = new int[state.lanes];
        mask = new long[state.maskWords];
    }

    void describe(StateList list) {
        planes.describe(list);
    }

    /** The cycle of the next event of an array, or NEVER. */
    long eventAt(int slot) {
        return planes.eventAt[slot];
    }

    /** Begins a write with verify or a refresh. */
    void begin(Instruction i, long at) {
        planes.begin(i, state.r[i.b()], state.v, state.vectorAt(i.a()));
        state.withholdVector(i.a());
        read(i.c(), at);
    }

    /** Does what is due; {@link #eventAt} is NEVER where this was the end. */
    void event(int slot) {
        long cycle = planes.eventAt[slot];
        switch (STEPS[planes.step[slot]]) {
            case SAMPLE_PLUS -> samplePlus(slot, cycle);
            case SAMPLE_MINUS -> {
                sample(slot, 1, cycle);
                compareAfterSample(slot, cycle);
            }
            case COMPARE -> compare(slot, cycle);
            case FIRST_PULSE -> {
                pulse(slot, 0, cycle);
                if (planes.hasMask(slot, 1)) {
                    beginPulse(slot, Step.SECOND_PULSE, cycle);
                } else {
                    afterPulses(slot, cycle);
                }
            }
            case SECOND_PULSE -> {
                pulse(slot, 1, cycle);
                afterPulses(slot, cycle);
            }
        }
    }

    private void read(int slot, long cycle) {
        boolean plus = clears(slot) || planes.polarity[slot] == 0;
        Pulse.Verify verify = policy(slot).verify();
        var array = slots.get(slot).spec();
        // Averaged reads follow each other; the cells are evaluated once, at the last sample.
        long sample = cycle + timing.verifyReadCycles(array, verify) - timing.verifyConvertCycles(array, verify);
        schedule(slot, plus ? Step.SAMPLE_PLUS : Step.SAMPLE_MINUS, sample);
        reportReads(slot, cycle);
    }

    /** The reads of one polarity from a cycle on, each driven and then converted. */
    private void reportReads(int slot, long cycle) {
        if (spans.listening()) {
            ArraySlot array = slots.get(slot);
            Pulse.Verify verify = policy(slot).verify();
            long conversion = timing.verifyConvertCycles(array.spec(), verify);
            long from = cycle;
            for (int read = 0; read < verify.averagedReads(); read++) {
                long sample = from + timing.verifyDriveCycles();
                spans.array(from, sample, array, "verify-read");
                spans.converters(sample, sample + conversion, array, "verify-read");
                from = sample + conversion;
            }
        }
    }

    private void beginPulse(int slot, Step step, long cycle) {
        boolean set = step == Step.FIRST_PULSE && !clears(slot);
        long end = cycle
                + (set
                        ? timing.pulseCycles(policy(slot))
                        : timing.resetCycles(policy(slot).verify()));
        schedule(slot, step, end);
        spans.array(cycle, end, slots.get(slot), set ? "verify-set" : "verify-reset");
    }

    private void samplePlus(int slot, long cycle) {
        sample(slot, 0, cycle);
        if (clears(slot)) {
            Pulse.Verify verify = policy(slot).verify();
            schedule(
                    slot,
                    Step.SAMPLE_MINUS,
                    cycle + timing.verifyReadCycles(slots.get(slot).spec(), verify));
            reportReads(slot, cycle + timing.verifyConvertCycles(slots.get(slot).spec(), verify));
        } else {
            compareAfterSample(slot, cycle);
        }
    }

    private void sample(int slot, int side, long cycle) {
        Crossbar crossbar = slots.get(slot).crossbar();
        crossbar.verifyRead(planes.row[slot], side, policy(slot), codes, timing.seconds(cycle));
        System.arraycopy(codes, 0, planes.codes, planes.cell(slot, side, 0), planes.lanes);
    }

    private void compareAfterSample(int slot, long cycle) {
        long conversion =
                timing.verifyConvertCycles(slots.get(slot).spec(), policy(slot).verify());
        schedule(slot, Step.COMPARE, cycle + conversion + timing.compareCycles());
    }

    private void compare(int slot, long cycle) {
        Pulse policy = policy(slot);
        ArrayCounter.VERIFY_ITERATIONS.add(counters, 1);
        if (!rules.compare(slot, columns(slot), policy.verify())) {
            endStage(slot, cycle);
        } else if (planes.hasMask(slot, 0)) {
            beginPulse(slot, Step.FIRST_PULSE, cycle);
        } else {
            beginPulse(slot, Step.SECOND_PULSE, cycle);
        }
    }

    private void pulse(int slot, int which, long cycle) {
        int side = clears(slot) ? which : planes.polarity[slot];
        boolean set = !clears(slot) && which == 0;
        System.arraycopy(planes.masks, planes.maskAt(slot, which), mask, 0, mask.length);
        slots.get(slot)
                .crossbar()
                .verifyPulse(
                        planes.row[slot],
                        mask,
                        side,
                        set,
                        planes.tries[2 * slot + which],
                        policy(slot),
                        timing.seconds(cycle));
        planes.tries[2 * slot + which]++;
        for (int column = 0; column < columns(slot); column++) {
            if (planes.masked(slot, which, column)) {
                planes.pulses[planes.cell(slot, side, column)]++;
                planes.taken[slot * planes.lanes + column]++;
            }
        }
    }

    private void afterPulses(int slot, long cycle) {
        if (policy(slot).verify().tries() == 0) {
            endStage(slot, cycle);
        } else {
            read(slot, cycle);
        }
    }

    /** Goes on with the next side of a refresh that has anything to write. */
    private void endStage(int slot, long cycle) {
        int side = planes.isRefresh(slot) ? planes.polarity[slot] + 1 : 2;
        if (clears(slot)) {
            rules.aim(slot, columns(slot), policy(slot).verify());
            side = 0;
        }
        for (; side < 2; side++) {
            planes.beginStage(slot, VerifyPlanes.WRITE, side);
            for (int column = 0; column < columns(slot); column++) {
                if (planes.target(slot, column) >= 0) {
                    read(slot, cycle);
                    return;
                }
            }
        }
        finish(slot, cycle);
    }

    private void finish(int slot, long cycle) {
        int register = planes.register[slot];
        int[] result = state.newVector();
        int lane = state.vectorAt(register);
        Arrays.fill(result, lane, lane + planes.lanes, 0);
        for (int column = 0; column < columns(slot); column++) {
            result[lane + column] = planes.status(slot, column);
            ArrayCounter.VERIFY_FAILURES.add(counters, planes.hasFailed(slot, column) ? 1 : 0);
        }
        ArrayCounter.REFRESHES.add(counters, planes.isRefresh(slot) ? 1 : 0);
        state.endVector(register, cycle, cycle);
        planes.eventAt[slot] = Component.NEVER;
    }

    @SuppressWarnings("EnumOrdinal") // read back through STEPS, in this class only
    private void schedule(int slot, Step step, long cycle) {
        planes.step[slot] = step.ordinal();
        planes.eventAt[slot] = cycle;
    }

    private boolean clears(int slot) {
        return planes.stage[slot] == VerifyPlanes.CLEAR;
    }

    private int columns(int slot) {
        return slots.get(slot).spec().columns();
    }

    private Pulse policy(int slot) {
        return pulses.get(planes.policy[slot]).pulse();
    }
}
