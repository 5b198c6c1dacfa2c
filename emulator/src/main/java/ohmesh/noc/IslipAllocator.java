// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.Arrays;
import java.util.function.IntPredicate;
import ohmesh.engine.StateList;

/**
 * Separable round-robin allocation within routers (iSLIP, one iteration): each output grants one of the inputs that ask for
 * it, each input accepts one of its grants, and the pointers of both move only with an acceptance. Inputs and outputs are
 * numbered through the chip, the same number of each in every router.
 *
 * <p>The pointer is stored as the one that was served last: whose turn comes next follows from it where two compete.
 */
final class IslipAllocator {
    private static final int NOBODY = -1;

    private final int span;
    private final IntPredicate acceptsAll;
    /** By twice the number: the input that an output served last; one behind it, the output that the input did. */
    private final int[] served;
    /** In the same places: the input that an output grants; the result that an input accepts. */
    private final int[] chosen;

    private final int[] asked;
    private int askedCount;
    private final int[] winners;
    private final int[] grants;

    /**
     * An allocator that has served the last input and output of every router.
     *
     * @param span inputs, and outputs, of a router
     * @param acceptsAll whether an input accepts all its grants, not one
     */
    IslipAllocator(int routers, int span, IntPredicate acceptsAll) {
        this.span = span;
        this.acceptsAll = acceptsAll;
        int count = routers * span;
        served = new int[2 * count];
        Arrays.setAll(served, i -> i / 2 / span * span + span - 1);
        chosen = new int[2 * count];
        Arrays.fill(chosen, NOBODY);
        asked = new int[count];
        winners = new int[count];
        grants = new int[count];
    }

    /** Asks for an output on behalf of an input of the same router. */
    void request(int input, int output) {
        int other = chosen[2 * output];
        if (other == NOBODY) {
            asked[askedCount++] = output;
            chosen[2 * output] = input;
        } else if (precedes(input, other, served[2 * output])) {
            chosen[2 * output] = input;
        }
    }

    /** Decides on all requests and forgets them; the results are {@link #winner} and {@link #grant}. Returns how many. */
    int allocate() {
        int count = 0;
        for (int i = 0; i < askedCount; i++) {
            int output = asked[i];
            int input = chosen[2 * output];
            chosen[2 * output] = NOBODY;
            int index = chosen[2 * input + 1];
            if (index == NOBODY || acceptsAll.test(input)) {
                chosen[2 * input + 1] = count;
                winners[count] = input;
                grants[count++] = output;
            } else if (precedes(output, grants[index], served[2 * input + 1])) {
                grants[index] = output;
            }
        }
        askedCount = 0;
        for (int i = 0; i < count; i++) {
            chosen[2 * winners[i] + 1] = NOBODY;
            serve(winners[i], grants[i]);
        }
        return count;
    }

    /** Moves the pointers as if an input without rivals had asked. */
    void serve(int input, int output) {
        served[2 * output] = input;
        served[2 * input + 1] = output;
    }

    /** Input of a result of {@link #allocate}. */
    int winner(int index) {
        return winners[index];
    }

    /** Output of a result of {@link #allocate}. */
    int grant(int index) {
        return grants[index];
    }

    /** The input that an output prefers. */
    int pointer(int output) {
        int next = served[2 * output] + 1;
        return next % span == 0 ? next - span : next;
    }

    private boolean precedes(int one, int other, int last) {
        return turn(one, last) < turn(other, last);
    }

    private int turn(int number, int last) {
        int distance = number - last;
        return distance <= 0 ? distance + span : distance;
    }

    void describe(StateList state) {
        state.ints("served", 32, served, 2);
    }
}
