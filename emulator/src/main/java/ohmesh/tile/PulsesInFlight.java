// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.Arrays;
import java.util.List;
import ohmesh.engine.Component;
import ohmesh.engine.StateList;
import ohmesh.isa.Instruction;

/** Pulses between issue and end, at most one an array: masks and policy as they were at the issue. */
final class PulsesInFlight {
    private final TileState state;
    private final long[] end;
    private final int[] policy;
    private final int[] polarity;
    private final long[] rows;
    private final long[] columns;

    PulsesInFlight(TileState state, int slots) {
        this.state = state;
        end = new long[slots];
        Arrays.fill(end, Component.NEVER);
        policy = new int[slots];
        polarity = new int[slots];
        rows = new long[slots * state.maskWords];
        columns = new long[slots * state.maskWords];
    }

    void describe(StateList list) {
        list.longs("pulseEnd", 64, end);
        list.ints("pulsePolicy", 5, policy);
        list.ints("pulsePolarity", 1, polarity);
        list.longs("pulseRows", 64, rows);
        list.longs("pulseColumns", 64, columns);
    }

    /** Begins a pulse that ends in the given cycle. */
    void begin(Instruction i, long endCycle) {
        int slot = i.c();
        int words = state.maskWords;
        System.arraycopy(state.m, state.maskAt(i.a()), rows, slot * words, words);
        System.arraycopy(state.m, state.maskAt(i.b()), columns, slot * words, words);
        policy[slot] = i.f();
        polarity[slot] = i.g();
        end[slot] = endCycle;
    }

    /** The cycle in which the pulse of an array ends, or NEVER. */
    long endAt(int slot) {
        return end[slot];
    }

    /** Ends the pulse: the cells move. */
    void finish(int slot, ArraySlot array, List<NamedPulse> pulses, double nowSeconds) {
        int words = state.maskWords;
        array.crossbar()
                .pulse(
                        Arrays.copyOfRange(rows, slot * words, (slot + 1) * words),
                        Arrays.copyOfRange(columns, slot * words, (slot + 1) * words),
                        polarity[slot],
                        pulses.get(policy[slot]).pulse(),
                        nowSeconds);
        end[slot] = Component.NEVER;
    }
}
