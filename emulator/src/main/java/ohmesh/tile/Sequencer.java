// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.ArrayList;
import java.util.List;
import ohmesh.engine.Component;
import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.isa.Codec;
import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;
import ohmesh.isa.Unit;
import ohmesh.netlist.Program;

/**
 * Issues instructions in order, at most one a cycle, each in the first cycle in which its registers and its
 * unit are ready. Runs ahead of the clock up to the horizon, except where the outside decides (a packet or
 * a credit that has not come) or sees it (HALT, a fault).
 */
final class Sequencer {
    private static final int FIRST_STALL = NetworkPort.COUNTERS.size();
    private static final int INSTRUCTIONS = FIRST_STALL + Stall.values().length;
    static final int WAIT_CYCLES = INSTRUCTIONS + 1;
    static final int TAKEN_BRANCHES = INSTRUCTIONS + 2;
    /** Index of the first {@link ArrayCounter}. */
    static final int FIRST_ARRAY = INSTRUCTIONS + 3;
    /** Index of the first {@link DigitalCounter}. */
    static final int FIRST_DIGITAL = FIRST_ARRAY + ArrayCounter.values().length;

    private final String name;
    private final Program source;
    private final Dependences[] program;
    private final DigitalWork[] work;
    private final TileState state;
    private final Timing timing;
    private final Tile.Units units;
    private final Counters counters;
    private final UnitSpans spans;
    private final LoopStack loops = new LoopStack();
    private final ControlUnit control;
    private final UnitReservation reservation;
    private final StallAccount stalls;

    Sequencer(
            String name,
            Tile.Parts parts,
            TileState state,
            Timing timing,
            Tile.Units units,
            Counters counters,
            UnitSpans spans) {
        this.name = name;
        source = parts.program();
        this.state = state;
        this.timing = timing;
        this.units = units;
        this.counters = counters;
        this.spans = spans;
        control = new ControlUnit(state, timing, loops, counters);
        reservation = new UnitReservation(state, timing, units);
        stalls = new StallAccount(state, reservation, counters, FIRST_STALL, spans);
        program = new Dependences[source.words().size()];
        work = new DigitalWork[program.length];
        for (int i = 0; i < program.length; i++) {
            Instruction instruction = Codec.decode(source.words().get(i)).orElse(null);
            program[i] = instruction == null ? null : Dependences.of(instruction);
            work[i] = instruction == null ? null : DigitalWork.of(instruction, parts);
        }
    }

    /** The counters of a tile: those of its port, stalls by cause, instructions, work of the units. */
    static String[] counterNames() {
        List<String> names = new ArrayList<>(NetworkPort.COUNTERS);
        for (Stall stall : Stall.values()) {
            names.add(stall.counter() + ":cycles");
        }
        names.addAll(List.of("instructions:instructions", "waitCycles:cycles", "takenBranches:branches"));
        for (ArrayCounter counter : ArrayCounter.values()) {
            names.add(counter.text());
        }
        names.addAll(DigitalCounter.texts());
        return names.toArray(String[]::new);
    }

    void describe(StateList list) {
        loops.describe(list);
        reservation.describe(list);
    }

    /**
     * Issues all that can be issued before the horizon.
     *
     * @return the cycle of the next issue, or NEVER where the tile has halted or only the outside can wake it
     */
    long run(long cycle, long horizon) {
        while (!state.halted()) {
            Dependences next = fetch();
            if (next == null) {
                if (state.nextIssue() > cycle) {
                    return state.nextIssue();
                }
                throw fault(cycle, missing());
            }
            long ready = readyAt(next);
            if (ready == Component.NEVER) {
                long event = units.array().earliestEvent();
                if (event >= horizon) {
                    return event;
                }
                commit(event);
                continue;
            }
            if (SpikePort.meets(next.opcode()) && !units.spikes().hasBegun()) {
                if (ready > cycle) {
                    return ready;
                }
                ready = begin(next.opcode(), cycle);
            }
            if (blocked(next.instruction())) {
                return ready > cycle ? ready : Component.NEVER;
            }
            long at = Math.max(ready, cycle);
            if (at >= horizon || (at > cycle && next.opcode() == Opcode.HALT)) {
                return at;
            }
            commit(at);
            if (discards(next.instruction(), at)) {
                continue;
            }
            if (faults(next.instruction(), at, cycle)) {
                return at;
            }
            issue(next, at);
        }
        return Component.NEVER;
    }

    /** Begins a TICK or BARRIER in the cycle of the clock. */
    private long begin(Opcode opcode, long cycle) {
        commit(cycle);
        units.spikes().begin(opcode, cycle);
        return cycle;
    }

    /** Whether a RECV finds a packet that a fault has cut: it takes a cycle to throw it away and waits for the next. */
    private boolean discards(Instruction i, long at) {
        if (i.opcode() != Opcode.RECV || !units.port().isNextCut(i.c())) {
            return false;
        }
        units.port().free(i.c(), at);
        stalls.discard(at + 1);
        state.nextIssue(at + 1);
        return true;
    }

    /** Whether an instruction will stop the run; it does in its cycle, when the clock is there. */
    private boolean faults(Instruction i, long at, long cycle) {
        String fault = faultOf(i);
        if (fault != null && at == cycle) {
            throw fault(cycle, fault);
        }
        return fault != null;
    }

    private void commit(long cycle) {
        units.array().commit(cycle);
        state.commit(cycle);
    }

    private Dependences fetch() {
        int pc = state.pc();
        return pc >= 0 && pc < program.length ? program[pc] : null;
    }

    private String missing() {
        int pc = state.pc();
        return pc >= 0 && pc < program.length
                ? String.format("0x%08x is no instruction", source.words().get(pc))
                : "no instruction there: the program has " + program.length + " (is a halt missing?)";
    }

    private TileFault fault(long cycle, String reason) {
        int pc = state.pc();
        String line = pc >= 0 && pc < program.length
                ? " (" + source.source() + ":" + source.lines().get(pc) + ")"
                : " of " + source.source();
        return new TileFault(name + " in cycle " + cycle + " at address " + pc + line + ": " + reason);
    }

    private String faultOf(Instruction i) {
        return switch (i.opcode()) {
            case LD, ST, VLD, VST -> units.memory().fault(i);
            case LOOP, LOOPR -> loops.full() ? "a fifth nested loop" : null;
            case WRV, REFRESH -> units.array().fault(i);
            case EMIT, TICK -> units.spikes().fault(i);
            default -> null;
        };
    }

    /** The first cycle in which registers and units allow the issue; NEVER where a write with verify decides it. */
    private long readyAt(Dependences next) {
        return Math.max(registersReadyAt(next), reservation.readyAt(next.instruction()));
    }

    private long registersReadyAt(Dependences next) {
        return Math.max(state.nextIssue(), next.readyAt(state));
    }

    private boolean blocked(Instruction i) {
        return switch (i.opcode()) {
            case SEND -> !units.port().hasCredit(i.c());
            case RECV -> !units.port().hasPacket(i.c());
            case TICK, BARRIER -> !units.spikes().isMet(i.opcode());
            default -> false;
        };
    }

    private void issue(Dependences next, long at) {
        Instruction i = next.instruction();
        int pc = state.pc();
        stalls.issue(i, registersReadyAt(next), at);
        counters.add(INSTRUCTIONS, 1);
        work[pc].count(counters, state.vectorLength());
        spans.issue(at, pc, i.opcode());
        long free = reservation.reserve(i, at);
        switch (i.opcode().unit()) {
            case CONTROL -> control.execute(i, at);
            case SCALAR ->
                state.writeScalar(i.a(), ScalarUnit.result(i, state.r), at, at + timing.scalarLatency(i.opcode()));
            case MEMORY -> units.memory().execute(i, at);
            case VECTOR, TABLE -> units.vector().execute(i, at);
            case MASK -> units.mask().execute(i, at);
            case ARRAY -> units.array().execute(i, at);
            case NETWORK -> network(i, at);
        }
        if (i.opcode().unit() != Unit.CONTROL) {
            control.goOn(at);
        }
        // Waiting, and the cycles that a taken branch costs, are those of the control unit.
        spans.unit(at, i.opcode().unit() == Unit.CONTROL ? Math.max(free, state.nextIssue()) : free, i, pc);
    }

    private void network(Instruction i, long at) {
        switch (i.opcode()) {
            case SEND -> units.port().send(i.a(), i.c(), at);
            case RECV -> units.port().receive(i.a(), i.c(), at);
            default -> units.spikes().execute(i, at);
        }
    }

    /** Why the tile does not go on, in a few words. */
    String waitingFor() {
        if (state.halted()) {
            return "halted";
        }
        Dependences next = fetch();
        if (next == null) {
            return missing();
        }
        Instruction i = next.instruction();
        if (i.opcode() == Opcode.RECV && !units.port().hasPacket(i.c())) {
            return "waits for a packet on channel " + units.port().nameOf(i.c());
        }
        if (i.opcode() == Opcode.SEND && !units.port().hasCredit(i.c())) {
            return "waits for room at the receiver of channel " + units.port().nameOf(i.c());
        }
        if (SpikePort.meets(i.opcode())
                && units.spikes().hasBegun()
                && !units.spikes().isMet(i.opcode())) {
            return units.spikes().waitingFor(i.opcode());
        }
        long ready = readyAt(next);
        return ready == Component.NEVER
                ? "waits for the end of a write with verify"
                : "running, next issue in cycle " + ready;
    }
}
