// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.Arrays;
import ohmesh.engine.Component;
import ohmesh.engine.StateList;
import ohmesh.noc.topology.Topology;

/**
 * Which packet holds each virtual channel of an output port, and who gets a free one: separable round-robin allocation
 * (iSLIP, one iteration). Each output channel grants one of the input channels that ask for it, each input channel accepts
 * one of its grants, and the pointers of both move only with an acceptance. A channel is held from the grant to the head
 * until the tail is granted the switch, and can be granted anew in the cycle after.
 *
 * <p>Channels of both sides are numbered port index * virtual channels + virtual channel.
 */
final class ChannelAllocator {
    private static final int NOBODY = -1;

    private final RoundRobin turns;
    private final int[] outputPointer;
    private final int[] inputPointer;
    private final long[] freeFrom;
    private final int[] granted;
    private final int[] asked;
    private int askedCount;
    private final int[] accepted;
    private final int[] winners;
    private final int[] grants;
    private final int[] stage;

    /**
     * All channels free.
     *
     * @param stage of each input channel, as in {@link InputChannels}: one that forks accepts all its grants
     */
    ChannelAllocator(int routers, int virtualChannels, int[] stage) {
        this.stage = stage;
        int perRouter = Topology.PORTS * virtualChannels;
        turns = new RoundRobin(routers, perRouter);
        outputPointer = turns.pointers(perRouter);
        inputPointer = turns.pointers(perRouter);
        freeFrom = new long[routers * perRouter];
        granted = filled(routers * perRouter);
        asked = new int[routers * perRouter];
        accepted = filled(routers * perRouter);
        winners = new int[routers * perRouter];
        grants = new int[routers * perRouter];
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NOBODY);
        return array;
    }

    /** Whether no packet holds the output channel at the start of the cycle. */
    boolean isFree(int output, long cycle) {
        return freeFrom[output] <= cycle;
    }

    /** Asks for a free output channel on behalf of an input channel of the same router. */
    void request(int input, int output) {
        int other = granted[output];
        if (other == NOBODY) {
            asked[askedCount++] = output;
            granted[output] = input;
        } else if (turns.precedes(input, other, outputPointer[output])) {
            granted[output] = input;
        }
    }

    /** Decides on all requests and forgets them; the results are {@link #winner} and {@link #grant}. Returns how many. */
    int allocate() {
        int count = 0;
        for (int i = 0; i < askedCount; i++) {
            int output = asked[i];
            int input = granted[output];
            granted[output] = NOBODY;
            int index = accepted[input];
            if (index == NOBODY || stage[input] == InputChannels.FORK) {
                accepted[input] = count;
                winners[count] = input;
                grants[count++] = output;
            } else if (turns.precedes(output, grants[index], inputPointer[input])) {
                grants[index] = output;
            }
        }
        askedCount = 0;
        for (int i = 0; i < count; i++) {
            accepted[winners[i]] = NOBODY;
            outputPointer[grants[i]] = turns.after(winners[i]);
            inputPointer[winners[i]] = turns.after(grants[i]);
        }
        return count;
    }

    /** Input channel of a result of {@link #allocate}. */
    int winner(int index) {
        return winners[index];
    }

    /** Output channel of a result of {@link #allocate}. */
    int grant(int index) {
        return grants[index];
    }

    /** A packet holds the output channel from now on. */
    void hold(int output) {
        freeFrom[output] = Component.NEVER;
    }

    /** The tail was granted the switch, or the packet is lost. */
    void release(int output, long cycle) {
        freeFrom[output] = cycle + 1;
    }

    /** The input channel that an output channel prefers. */
    int pointer(int output) {
        return outputPointer[output];
    }

    void describe(StateList state) {
        state.ints("outputPointer", 32, outputPointer);
        state.ints("inputPointer", 32, inputPointer);
        state.longs("freeFrom", 64, freeFrom);
    }
}
