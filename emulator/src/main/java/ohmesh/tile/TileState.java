// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.engine.Component;
import ohmesh.engine.StateList;

/**
 * Registers, scratchpad and scoreboard of a tile. A result that is not visible yet waits in the shadow of
 * its register; since a register with a waiting result blocks both readers and writers, one shadow is enough.
 */
final class TileState {
    static final int SCALARS = 32;
    static final int VECTORS = 16;
    static final int MASKS = 8;
    private static final int SCALAR_FILE = 0;
    private static final int VECTOR_FILE = 1;
    private static final int MASK_FILE = 2;

    final int lanes;
    final int maskWords;
    final int[] r = new int[SCALARS];
    final int[] v;
    final long[] m;
    final int[] memory;
    final long[] rReady = new long[SCALARS];
    final long[] vReady = new long[VECTORS];
    final long[] mReady = new long[MASKS];
    private final int[] rNext = new int[SCALARS];
    private final int[] vNext;
    private final long[] mNext;
    private final long[] pc = {0};

    private final long[] nextIssue = {0};
    private final int[] vectorLength;
    private final int[] halted = {0};
    /** Registers with a waiting result, one bit each, and the earliest cycle in which one becomes visible. */
    private final int[] waiting = {0, 0, 0};

    private final long[] earliest = {Component.NEVER};

    TileState(int lanes, int scratchpadWords) {
        this.lanes = lanes;
        maskWords = (lanes + 63) >> 6;
        v = new int[VECTORS * lanes];
        vNext = new int[VECTORS * lanes];
        m = new long[MASKS * maskWords];
        mNext = new long[MASKS * maskWords];
        memory = new int[scratchpadWords];
        vectorLength = new int[] {lanes};
    }

    void describe(StateList state) {
        state.longs("pc", 32, pc);
        state.longs("nextIssue", 64, nextIssue);
        state.ints("vectorLength", 16, vectorLength);
        state.ints("halted", 1, halted);
        state.ints("r", 32, r, 1);
        state.ints("v", 32, v, lanes);
        state.longs("m", 64, m, maskWords);
        state.longs("rReady", 64, rReady);
        state.longs("vReady", 64, vReady);
        state.longs("mReady", 64, mReady);
        state.ints("rNext", 32, rNext, 1);
        state.ints("vNext", 32, vNext, lanes);
        state.longs("mNext", 64, mNext, maskWords);
        state.ints("waiting", 32, waiting);
        state.longs("earliestResult", 64, earliest);
        state.ints("scratchpad", 32, memory);
    }

    int pc() {
        return (int) pc[0];
    }

    void pc(int address) {
        pc[0] = address;
    }

    /** Earliest cycle in which the next instruction may issue. */
    long nextIssue() {
        return nextIssue[0];
    }

    void nextIssue(long cycle) {
        nextIssue[0] = cycle;
    }

    int vectorLength() {
        return vectorLength[0];
    }

    void vectorLength(int length) {
        vectorLength[0] = length;
    }

    boolean halted() {
        return halted[0] != 0;
    }

    void halt() {
        halted[0] = 1;
    }

    /** The earliest cycle in which a waiting result becomes visible, or NEVER. */
    long earliestResult() {
        return earliest[0];
    }

    /** Writes a scalar that is issued in one cycle and visible from another. */
    void writeScalar(int register, int value, long issue, long visible) {
        if (register == 0) {
            return;
        }
        rReady[register] = visible;
        if (visible <= issue + 1) {
            r[register] = value;
        } else {
            rNext[register] = value;
            await(SCALAR_FILE, register, visible);
        }
    }

    /** The array in which a new vector value is built. */
    int[] newVector() {
        return vNext;
    }

    /** Index of lane 0 of a register in {@link #v} and {@link #newVector}. */
    int vectorAt(int register) {
        return register * lanes;
    }

    /** Starts a new value with the present lanes, so that lanes not written stay. */
    void beginVector(int register) {
        System.arraycopy(v, register * lanes, vNext, register * lanes, lanes);
    }

    /** Keeps readers and writers away from a register until {@link #endVector} names its cycle. */
    void withholdVector(int register) {
        vReady[register] = Component.NEVER;
    }

    /** Ends a new value. */
    void endVector(int register, long issue, long visible) {
        vReady[register] = visible;
        if (visible <= issue + 1) {
            System.arraycopy(vNext, register * lanes, v, register * lanes, lanes);
        } else {
            await(VECTOR_FILE, register, visible);
        }
    }

    /** The array in which a new mask value is built. */
    long[] newMask() {
        return mNext;
    }

    /** Index of the first word of a mask in {@link #m} and {@link #newMask}. */
    int maskAt(int register) {
        return register * maskWords;
    }

    /** Clears the new value of a mask. */
    void beginMask(int register) {
        java.util.Arrays.fill(mNext, register * maskWords, (register + 1) * maskWords, 0);
    }

    /** Ends a new value. */
    void endMask(int register, long issue, long visible) {
        mReady[register] = visible;
        if (visible <= issue + 1) {
            System.arraycopy(mNext, register * maskWords, m, register * maskWords, maskWords);
        } else {
            await(MASK_FILE, register, visible);
        }
    }

    private void await(int file, int register, long visible) {
        waiting[file] |= 1 << register;
        earliest[0] = Math.min(earliest[0], visible);
    }

    /** Makes every result visible that is so from the given cycle on. */
    void commit(long cycle) {
        if (earliest[0] > cycle) {
            return;
        }
        long next = Component.NEVER;
        next = Math.min(next, commitFile(SCALAR_FILE, rReady, cycle));
        next = Math.min(next, commitFile(VECTOR_FILE, vReady, cycle));
        next = Math.min(next, commitFile(MASK_FILE, mReady, cycle));
        earliest[0] = next;
    }

    private long commitFile(int file, long[] ready, long cycle) {
        long next = Component.NEVER;
        for (int bits = waiting[file]; bits != 0; bits &= bits - 1) {
            int register = Integer.numberOfTrailingZeros(bits);
            if (ready[register] > cycle) {
                next = Math.min(next, ready[register]);
                continue;
            }
            waiting[file] &= ~(1 << register);
            switch (file) {
                case SCALAR_FILE -> r[register] = rNext[register];
                case VECTOR_FILE -> System.arraycopy(vNext, register * lanes, v, register * lanes, lanes);
                default -> System.arraycopy(mNext, register * maskWords, m, register * maskWords, maskWords);
            }
        }
        return next;
    }
}
