// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.engine.Counters;
import ohmesh.isa.Instruction;

/** Counts and reports why a tile did not issue: every cycle between two issues has one cause. */
final class StallAccount {
    private final TileState state;
    private final UnitReservation reservation;
    private final Counters counters;
    private final int firstCounter;
    private final UnitSpans spans;

    /**
     * Nothing counted.
     *
     * @param firstCounter index of the counter of the first {@link Stall}
     */
    StallAccount(TileState state, UnitReservation reservation, Counters counters, int firstCounter, UnitSpans spans) {
        this.state = state;
        this.reservation = reservation;
        this.counters = counters;
        this.firstCounter = firstCounter;
        this.spans = spans;
    }

    /**
     * An instruction issues: first it waited for registers, then for the unit, then for the other side.
     *
     * @param registersReady first cycle in which its registers allowed the issue
     */
    void issue(Instruction i, long registersReady, long at) {
        long unitReady = Math.max(registersReady, reservation.readyAt(i));
        add(Stall.REGISTER, state.nextIssue(), registersReady);
        add(reservation.cause(i), registersReady, unitReady);
        add(otherSide(i), unitReady, at);
    }

    /** A RECV throws a cut packet away, up to the given cycle. */
    void discard(long to) {
        add(Stall.RECEIVE, state.nextIssue(), to);
    }

    private static Stall otherSide(Instruction i) {
        return switch (i.opcode()) {
            case TICK -> Stall.TICK;
            case BARRIER -> Stall.BARRIER;
            case RECV -> Stall.RECEIVE;
            default -> Stall.SEND;
        };
    }

    @SuppressWarnings("EnumOrdinal") // the counters stand in the order of the causes, see Sequencer.counterNames
    private void add(Stall cause, long from, long to) {
        counters.add(firstCounter + cause.ordinal(), to - from);
        spans.stall(cause, from, to, state.pc());
    }
}
