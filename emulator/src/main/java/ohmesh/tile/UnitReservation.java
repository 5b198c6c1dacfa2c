// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.engine.StateList;
import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;
import ohmesh.isa.Unit;

/** When each unit can take its next instruction: absolute cycles. */
final class UnitReservation {
    private final TileState state;
    private final Timing timing;
    private final Tile.Units units;
    private final long[] ready = new long[Unit.values().length];

    UnitReservation(TileState state, Timing timing, Tile.Units units) {
        this.state = state;
        this.timing = timing;
        this.units = units;
    }

    void describe(StateList list) {
        list.longs("unitReady", 64, ready);
    }

    /** The first cycle in which the unit of the instruction takes it; NEVER where a write in flight decides it. */
    long readyAt(Instruction i) {
        return switch (i.opcode()) {
            case SYNC, HALT -> idleAt();
            case VMM, VMMT, PULSE, OUTER, WRV, REFRESH -> units.array().readyAt(i);
            case SEND, EMIT -> units.port().readyAt();
            case TICK, BARRIER -> units.spikes().readyAt();
            default -> ready[i.opcode().unit().ordinal()];
        };
    }

    /** What a wait for the unit counts as. */
    Stall cause(Instruction i) {
        return switch (i.opcode()) {
            case SYNC, HALT -> Stall.SYNC;
            case VMM, VMMT, PULSE, OUTER, WRV, REFRESH -> Stall.ARRAY;
            case SEND, EMIT, TICK, BARRIER -> Stall.SEND;
            default -> Stall.UNIT;
        };
    }

    /** Keeps the unit busy from an issue on; gives the first cycle in which it is free again. */
    long reserve(Instruction i, long at) {
        long free = at + occupancy(i.opcode());
        ready[i.opcode().unit().ordinal()] = free;
        return free;
    }

    private int occupancy(Opcode opcode) {
        return switch (opcode.unit()) {
            case MEMORY -> timing.memoryBeats(units.memory().wordsOf(opcode));
            case VECTOR, TABLE -> timing.laneBeats(units.vector().lanesOf(opcode));
            case MASK -> timing.laneBeats(units.mask().lanesOf(opcode));
            case CONTROL, SCALAR, ARRAY, NETWORK -> 1;
        };
    }

    private long idleAt() {
        long idle = Math.max(units.array().idleAt(), units.port().readyAt());
        idle = Math.max(idle, latest(ready));
        idle = Math.max(idle, latest(state.rReady));
        idle = Math.max(idle, latest(state.vReady));
        return Math.max(idle, latest(state.mReady));
    }

    private static long latest(long[] cycles) {
        long latest = 0;
        for (long cycle : cycles) {
            latest = Math.max(latest, cycle);
        }
        return latest;
    }
}
