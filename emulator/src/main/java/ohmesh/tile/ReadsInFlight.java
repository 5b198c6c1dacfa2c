// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.Arrays;
import ohmesh.engine.Component;
import ohmesh.engine.StateList;

/**
 * The reads of the arrays of a tile between issue and result: at most one an array that is driven, and as many
 * samples as can be held. Each event has its absolute cycle. A read may be driven while its hold is still
 * converted, so it moves into the hold only at its sample.
 */
final class ReadsInFlight {
    private final int depth;
    private final long[] sampleAt;
    private final long[] drivenConvertAt;
    private final int[] drivenHold;
    private final int[] drivenInto;
    private final int[] drivenTransposed;
    private final long[] convertAt;
    private final int[] convertInto;
    private final int[] convertTransposed;

    ReadsInFlight(int slots, int depth) {
        this.depth = depth;
        sampleAt = new long[slots];
        drivenConvertAt = new long[slots];
        drivenHold = new int[slots];
        drivenInto = new int[slots];
        drivenTransposed = new int[slots];
        convertAt = new long[slots * depth];
        convertInto = new int[slots * depth];
        convertTransposed = new int[slots * depth];
        Arrays.fill(sampleAt, Component.NEVER);
        Arrays.fill(convertAt, Component.NEVER);
    }

    void describe(StateList list) {
        list.longs("sampleAt", 64, sampleAt);
        list.longs("drivenConvertAt", 64, drivenConvertAt);
        list.ints("drivenHold", 8, drivenHold);
        list.ints("drivenInto", 5, drivenInto);
        list.ints("drivenTransposed", 1, drivenTransposed);
        list.longs("convertAt", 64, convertAt);
        list.ints("convertInto", 5, convertInto);
        list.ints("convertTransposed", 1, convertTransposed);
    }

    /** Begins a read into a hold that is free by its sample; vector is the register of the result. */
    void begin(int slot, int hold, long sample, long convert, int vector, boolean transposed) {
        sampleAt[slot] = sample;
        drivenConvertAt[slot] = convert;
        drivenHold[slot] = hold;
        drivenInto[slot] = vector;
        drivenTransposed[slot] = transposed ? 1 : 0;
    }

    long sampleAt(int slot) {
        return sampleAt[slot];
    }

    /** Moves the driven read into its hold, which is returned. */
    int sample(int slot) {
        int hold = drivenHold[slot];
        sampleAt[slot] = Component.NEVER;
        convertAt[slot * depth + hold] = drivenConvertAt[slot];
        convertInto[slot * depth + hold] = drivenInto[slot];
        convertTransposed[slot * depth + hold] = drivenTransposed[slot];
        return hold;
    }

    /** The hold whose conversion ends first. */
    int nextConversion(int slot) {
        int next = 0;
        for (int hold = 1; hold < depth; hold++) {
            if (convertAt[slot * depth + hold] < convertAt[slot * depth + next]) {
                next = hold;
            }
        }
        return next;
    }

    /** The cycle in which the conversion of a hold ends, or NEVER. */
    long convertAt(int slot, int hold) {
        return convertAt[slot * depth + hold];
    }

    /** Whether the hold came from a transposed read. */
    boolean isTransposed(int slot, int hold) {
        return convertTransposed[slot * depth + hold] != 0;
    }

    /** Ends the conversion of a hold; returns the vector register of its result. */
    int convert(int slot, int hold) {
        convertAt[slot * depth + hold] = Component.NEVER;
        return convertInto[slot * depth + hold];
    }
}
