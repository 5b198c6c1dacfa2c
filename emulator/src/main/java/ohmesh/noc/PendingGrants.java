// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.function.IntPredicate;
import ohmesh.engine.StateList;

/** Grants of an allocation of several cycles that are on their way, in the order in which they take effect. */
final class PendingGrants {
    private final int[] inputs;
    private final int[] outputs;
    private final long[] cycles;
    private final int[] position = {0, 0};

    PendingGrants(int capacity) {
        int size = capacity == 0 ? 0 : Integer.highestOneBit(capacity) * 2;
        inputs = new int[size];
        outputs = new int[size];
        cycles = new long[size];
    }

    void add(int input, int output, long cycle) {
        int slot = (position[0] + position[1]++) & (inputs.length - 1);
        inputs[slot] = input;
        outputs[slot] = output;
        cycles[slot] = cycle;
    }

    /** Whether the oldest takes effect in the cycle. */
    boolean isDue(long cycle) {
        return position[1] > 0 && cycles[position[0]] <= cycle;
    }

    int input() {
        return inputs[position[0]];
    }

    int output() {
        return outputs[position[0]];
    }

    /** Forgets the oldest. */
    void remove() {
        position[0] = (position[0] + 1) & (inputs.length - 1);
        position[1]--;
    }

    /** Forgets all of input channels that lost their packet. */
    void removeIf(IntPredicate lost) {
        int count = position[1];
        int from = position[0];
        position[1] = 0;
        for (int i = 0; i < count; i++) {
            int slot = (from + i) & (inputs.length - 1);
            if (!lost.test(inputs[slot])) {
                add(inputs[slot], outputs[slot], cycles[slot]);
            }
        }
    }

    void describe(StateList state) {
        state.ints("inputs", 32, inputs);
        state.ints("outputs", 32, outputs);
        state.longs("cycles", 64, cycles);
        state.ints("position", 32, position);
    }
}
