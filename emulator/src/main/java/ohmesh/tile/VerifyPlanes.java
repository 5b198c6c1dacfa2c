// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.Arrays;
import ohmesh.engine.Component;
import ohmesh.engine.StateList;
import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;

/** What writes with verify and refreshes in flight have to remember, array by array: all of it state. */
final class VerifyPlanes {
    /** What a loop does: {@link #CLEAR} RESETs both cells of pairs, {@link #WRITE} brings one polarity to its targets. */
    static final int CLEAR = 0;

    static final int WRITE = 1;

    final int lanes;
    final int maskWords;
    /** The cycle of the next event, or NEVER. */
    final long[] eventAt;
    /** What happens then, an ordinal of {@link VerifyUnit.Step}. */
    final int[] step;

    final int[] stage;
    final int[] refresh;
    final int[] register;
    final int[] row;
    final int[] policy;
    final int[] polarity;
    /** Comparisons of the present stage. */
    final int[] comparisons;
    /** Consecutive tries of the first and the second pulse of a stage. */
    final int[] tries;
    /** Targets of a write; the signed differences of a refresh. */
    final int[] goal;
    /** Codes last read, first of all plus cells, then of all minus cells. */
    final int[] codes;
    /** Pulses of the present stage, in the same order. */
    final int[] pulses;
    /** Pulses of all stages. */
    final int[] taken;
    /** Columns of the first and the second pulse after a comparison. */
    final long[] masks;

    final long[] failed;

    VerifyPlanes(TileState state, int slots) {
        lanes = state.lanes;
        maskWords = state.maskWords;
        eventAt = new long[slots];
        Arrays.fill(eventAt, Component.NEVER);
        step = new int[slots];
        stage = new int[slots];
        refresh = new int[slots];
        register = new int[slots];
        row = new int[slots];
        policy = new int[slots];
        polarity = new int[slots];
        comparisons = new int[slots];
        tries = new int[2 * slots];
        goal = new int[slots * lanes];
        codes = new int[2 * slots * lanes];
        pulses = new int[2 * slots * lanes];
        taken = new int[slots * lanes];
        masks = new long[2 * slots * maskWords];
        failed = new long[slots * maskWords];
    }

    void describe(StateList list) {
        list.longs("verifyEvent", 64, eventAt);
        list.ints("verifyStep", 3, step);
        list.ints("verifyStage", 1, stage);
        list.ints("verifyRefresh", 1, refresh);
        list.ints("verifyRegister", 5, register);
        list.ints("verifyRow", 16, row);
        list.ints("verifyPolicy", 5, policy);
        list.ints("verifyPolarity", 1, polarity);
        list.ints("verifyComparisons", 32, comparisons);
        list.ints("verifyTries", 32, tries);
        list.ints("verifyGoal", 32, goal, lanes);
        list.ints("verifyCodes", 32, codes, lanes);
        list.ints("verifyPulses", 32, pulses, lanes);
        list.ints("verifyTaken", 32, taken, lanes);
        list.longs("verifyMasks", 64, masks, maskWords);
        list.longs("verifyFailed", 64, failed, maskWords);
    }

    /** Begins with the targets given; nothing has been pulsed. */
    void begin(Instruction i, int rowLine, int[] targets, int targetsAt) {
        int slot = i.c();
        refresh[slot] = i.opcode() == Opcode.REFRESH ? 1 : 0;
        register[slot] = i.a();
        row[slot] = rowLine;
        policy[slot] = i.f();
        System.arraycopy(targets, targetsAt, goal, slot * lanes, lanes);
        Arrays.fill(taken, slot * lanes, (slot + 1) * lanes, 0);
        Arrays.fill(failed, slot * maskWords, (slot + 1) * maskWords, 0);
        beginStage(slot, isRefresh(slot) ? CLEAR : WRITE, isRefresh(slot) ? 0 : i.g());
    }

    /** Begins a stage; its tries count from 0. */
    void beginStage(int slot, int next, int side) {
        stage[slot] = next;
        polarity[slot] = side;
        comparisons[slot] = 0;
        Arrays.fill(tries, 2 * slot, 2 * slot + 2, 0);
        Arrays.fill(pulses, 2 * slot * lanes, 2 * (slot + 1) * lanes, 0);
    }

    boolean isRefresh(int slot) {
        return refresh[slot] != 0;
    }

    /** The target of a column in the present stage of writing; below 0 where the cell is left alone. */
    int target(int slot, int column) {
        int wanted = goal[slot * lanes + column];
        if (!isRefresh(slot)) {
            return wanted;
        }
        int onThisSide = polarity[slot] == 0 ? wanted : -wanted;
        return onThisSide > 0 ? onThisSide : -1;
    }

    /** Index of a cell in {@link #codes} and {@link #pulses}. */
    int cell(int slot, int side, int column) {
        return (2 * slot + side) * lanes + column;
    }

    /** Index of the first word of the mask of the first (0) or second (1) pulse. */
    int maskAt(int slot, int pulse) {
        return (2 * slot + pulse) * maskWords;
    }

    boolean masked(int slot, int pulse, int column) {
        return ((masks[maskAt(slot, pulse) + (column >> 6)] >>> column) & 1) != 0;
    }

    void mask(int slot, int pulse, int column) {
        masks[maskAt(slot, pulse) + (column >> 6)] |= 1L << column;
    }

    boolean hasMask(int slot, int pulse) {
        long any = 0;
        for (int word = 0; word < maskWords; word++) {
            any |= masks[maskAt(slot, pulse) + word];
        }
        return any != 0;
    }

    void fail(int slot, int column) {
        failed[slot * maskWords + (column >> 6)] |= 1L << column;
    }

    /** What the register of the result gets: pulses taken, or -1 - pulses where the column failed. */
    int status(int slot, int column) {
        int count = taken[slot * lanes + column];
        return hasFailed(slot, column) ? -1 - count : count;
    }

    boolean hasFailed(int slot, int column) {
        return ((failed[slot * maskWords + (column >> 6)] >>> column) & 1) != 0;
    }
}
