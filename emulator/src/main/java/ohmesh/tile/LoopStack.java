// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.engine.StateList;

/**
 * Hardware loops, four nested: at the end of a body the innermost count falls by one and the body starts
 * again without a cycle lost. A taken branch that leaves a body leaves its loop.
 */
final class LoopStack {
    static final int DEPTH = 4;
    private final int[] depth = {0};
    private final int[] start = new int[DEPTH];
    private final int[] end = new int[DEPTH];
    private final int[] left = new int[DEPTH];

    void describe(StateList state) {
        state.ints("loopDepth", 3, depth);
        state.ints("loopStart", 32, start);
        state.ints("loopEnd", 32, end);
        state.ints("loopLeft", 32, left);
    }

    boolean full() {
        return depth[0] == DEPTH;
    }

    /** Enters a body of so many instructions from the given address on. */
    void enter(int address, int body, int count) {
        int top = depth[0]++;
        start[top] = address;
        end[top] = address + body;
        left[top] = count;
    }

    /** The address after running on to the given one. */
    int sequential(int next) {
        while (depth[0] > 0 && end[depth[0] - 1] == next) {
            int top = depth[0] - 1;
            if (--left[top] > 0) {
                return start[top];
            }
            depth[0]--;
        }
        return next;
    }

    /** The address after a taken branch. */
    int branch(int target) {
        while (depth[0] > 0 && (target < start[depth[0] - 1] || target >= end[depth[0] - 1])) {
            depth[0]--;
        }
        return target;
    }
}
