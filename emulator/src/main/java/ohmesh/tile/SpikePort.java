// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.List;
import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;
import ohmesh.noc.Flit;

/**
 * Spikes, time steps and the barrier at the port of a tile. TICK and BARRIER meet other tiles: they begin by sending
 * flits and end when those of the others have come.
 */
final class SpikePort {
    private static final long NOT_BEGUN = -1;
    /** Names of tiles in a message. */
    private static final int MOST_NAMES = 8;

    private final TileState state;
    private final Timing timing;
    private final List<SpikeEnd> ends;
    private final Injector out;
    private final Counters counters;
    private final UnitSpans spans;
    private final SpikeCounters banks;
    private final Barrier barrier;
    /** Cycle in which the TICK or BARRIER that is executed now began. */
    private final long[] begun = {NOT_BEGUN};
    /** Spikes emitted in the running step, by entry. */
    private final int[] emitted;

    SpikePort(
            TileState state,
            Timing timing,
            List<SpikeEnd> ends,
            Injector out,
            Barrier barrier,
            Counters counters,
            UnitSpans spans) {
        this.state = state;
        this.timing = timing;
        this.ends = List.copyOf(ends);
        this.out = out;
        this.barrier = barrier;
        this.counters = counters;
        this.spans = spans;
        banks = new SpikeCounters(ends, counters);
        emitted = new int[ends.size()];
    }

    void describe(StateList list) {
        banks.describe(list.scope("spikes"));
        barrier.describe(list.scope("barrier"));
        list.longs("begun", 64, begun);
        list.ints("emitted", 32, emitted);
    }

    /** Takes a flit that is neither data nor a credit. */
    void take(long flit, long cycle) {
        if (Flit.isBarrier(flit)) {
            barrier.take(flit).forEach(answer -> send(cycle, answer, "barrier go"));
        } else {
            banks.take(flit, cycle);
        }
    }

    /** Whether an instruction meets other tiles. */
    static boolean meets(Opcode opcode) {
        return opcode == Opcode.TICK || opcode == Opcode.BARRIER;
    }

    boolean hasBegun() {
        return begun[0] != NOT_BEGUN;
    }

    /** The first cycle in which the port takes the instruction. */
    long readyAt() {
        return hasBegun() ? begun[0] : out.readyAt();
    }

    /** Sends what the other tiles wait for. */
    void begin(Opcode opcode, long at) {
        begun[0] = at;
        if (opcode == Opcode.BARRIER) {
            barrier.arrive().forEach(flit -> send(at, flit, "barrier"));
            return;
        }
        for (int e = 0; e < ends.size(); e++) {
            SpikeEnd end = ends.get(e);
            if (end.sends()) {
                toAll(end, at, Flit.endOfStep(0, end.source(), end.connection(), emitted[e]), "end-of-step");
                emitted[e] = 0;
            }
        }
    }

    /** Whether what an instruction waits for has come. */
    boolean isMet(Opcode opcode) {
        return hasBegun() && (opcode == Opcode.BARRIER ? barrier.isOpen() : banks.stepEnded());
    }

    /** Why an instruction cannot be executed, or null. */
    String fault(Instruction i) {
        if (i.opcode() == Opcode.TICK) {
            return banks.fault();
        }
        SpikeEnd end = ends.get(i.c());
        int last = lastSet(state.maskAt(i.a()));
        return last < end.axons()
                ? null
                : "lane " + last + " is set; spikes \"" + end.name() + "\" has " + end.axons() + " axons";
    }

    private int lastSet(int mask) {
        for (int w = state.maskWords - 1; w >= 0; w--) {
            if (state.m[mask + w] != 0) {
                return 64 * w + 63 - Long.numberOfLeadingZeros(state.m[mask + w]);
            }
        }
        return -1;
    }

    /** Executes EMIT and SPIKES, or ends TICK and BARRIER. */
    void execute(Instruction i, long at) {
        switch (i.opcode()) {
            case EMIT -> emit(i, at);
            case SPIKES -> read(i, at);
            case TICK -> banks.swap();
            default -> barrier.pass();
        }
        if (meets(i.opcode())) {
            begun[0] = NOT_BEGUN;
        }
    }

    private void emit(Instruction i, long at) {
        SpikeEnd end = ends.get(i.c());
        int mask = state.maskAt(i.a());
        for (int w = 0; w < state.maskWords; w++) {
            for (long bits = state.m[mask + w]; bits != 0; bits &= bits - 1) {
                int axon = 64 * w + Long.numberOfTrailingZeros(bits);
                toAll(end, at, Flit.spike(0, end.source(), end.connection(), axon), "spike");
                counters.add(NetworkPort.SPIKES_EMITTED, 1);
                spans.spike(at, end.name(), axon);
                emitted[i.c()]++;
            }
        }
    }

    private void toAll(SpikeEnd end, long at, long flit, String kind) {
        for (int target : end.targets()) {
            send(at, end.multicast() ? Flit.toGroup(flit, target) : flit | target, kind, end.name());
        }
    }

    private void send(long at, long flit, String... text) {
        long cycle = out.send(at, flit);
        if (spans.listening()) {
            spans.port(cycle, cycle + 1, String.join(" ", text));
        }
    }

    private void read(Instruction i, long at) {
        int lane = state.vectorAt(i.a());
        state.beginVector(i.a());
        java.util.Arrays.fill(state.newVector(), lane, lane + state.lanes, 0);
        banks.read(i.c(), state.newVector(), lane);
        state.endVector(i.a(), at, at + timing.spikesCycles(ends.get(i.c()).axons()));
    }

    private static String someOf(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
        return names.size() <= MOST_NAMES ? some : some + " and " + (names.size() - MOST_NAMES) + " more";
    }

    /** What a TICK or BARRIER that has begun waits for, in a few words. */
    String waitingFor(Opcode opcode) {
        return opcode == Opcode.BARRIER
                ? "waits at the barrier for " + someOf(barrier.waitsFor())
                : "waits for the end of the time step of spikes "
                        + ends.get(banks.missing()).name();
    }
}
