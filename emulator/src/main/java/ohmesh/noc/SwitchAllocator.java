// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.Arrays;
import ohmesh.engine.StateList;
import ohmesh.noc.topology.Topology;

/**
 * Which input port sends to which output port through the switch in a cycle: separable round-robin allocation (iSLIP, one
 * iteration). Each output grants one asking input, each input accepts one grant, and the pointers of both move with an
 * acceptance. Where several virtual channels of an input ask for the same output, one that holds its output channel goes
 * before one that speculates, and otherwise they take turns. A speculation that fails has moved the pointers all the same.
 */
final class SwitchAllocator {
    private static final int NOBODY = -1;

    private final int virtualChannels;
    private final RoundRobin turns;
    private final int[] outputPointer;
    private final int[] inputPointer;
    private final int[] channelPointer;
    private final int[] granted;
    private final int[] asked;
    private int askedCount;
    private final int[] accepted;
    private final int[] acceptors;
    private final int[] requester;
    private final int[] pairs;
    private int pairCount;
    private final int[] winners;
    private final int[] outputs;

    SwitchAllocator(int routers, int virtualChannels) {
        this.virtualChannels = virtualChannels;
        int ports = routers * Topology.PORTS;
        turns = new RoundRobin(routers, Topology.PORTS);
        outputPointer = turns.pointers(Topology.PORTS);
        inputPointer = turns.pointers(Topology.PORTS);
        channelPointer = new int[ports];
        granted = filled(ports);
        asked = new int[ports];
        accepted = filled(ports);
        acceptors = new int[ports];
        requester = filled(virtualChannels == 1 ? 0 : ports * Topology.PORTS);
        pairs = new int[requester.length];
        winners = new int[ports];
        outputs = new int[ports];
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NOBODY);
        return array;
    }

    /**
     * Asks for the way from an input port to an output port of the same router.
     *
     * @param queue input channel that asks
     * @param speculates whether the input channel does not hold an output channel yet
     */
    void request(int input, int output, int queue, boolean speculates) {
        if (virtualChannels > 1) {
            label(input, output, queue, speculates);
        }
        int other = granted[output];
        if (other == NOBODY) {
            asked[askedCount++] = output;
            granted[output] = input;
        } else if (turns.precedes(input, other, outputPointer[output])) {
            granted[output] = input;
        }
    }

    /** Keeps, as twice the queue plus 1 for speculation, the channel that asks first for a pair of ports. */
    private void label(int input, int output, int queue, boolean speculates) {
        int pair = input * Topology.PORTS + output % Topology.PORTS;
        int label = 2 * queue + (speculates ? 1 : 0);
        int other = requester[pair];
        if (other == NOBODY) {
            pairs[pairCount++] = pair;
            requester[pair] = label;
        } else if ((label & 1) != (other & 1) ? !speculates : turn(input, queue) < turn(input, other / 2)) {
            requester[pair] = label;
        }
    }

    private int turn(int input, int queue) {
        int distance = queue - input * virtualChannels - channelPointer[input];
        return distance < 0 ? distance + virtualChannels : distance;
    }

    /** Decides on all requests and forgets them; the results are {@link #winner} and {@link #output}. Returns how many. */
    int allocate() {
        int count = 0;
        for (int i = 0; i < askedCount; i++) {
            int output = asked[i];
            int input = granted[output];
            granted[output] = NOBODY;
            int other = accepted[input];
            if (other == NOBODY) {
                acceptors[count++] = input;
                accepted[input] = output;
            } else if (turns.precedes(output, other, inputPointer[input])) {
                accepted[input] = output;
            }
        }
        askedCount = 0;
        for (int i = 0; i < count; i++) {
            accept(acceptors[i], i);
        }
        for (int i = 0; i < pairCount; i++) {
            requester[pairs[i]] = NOBODY;
        }
        pairCount = 0;
        return count;
    }

    private void accept(int input, int index) {
        int output = accepted[input];
        accepted[input] = NOBODY;
        outputPointer[output] = turns.after(input);
        inputPointer[input] = turns.after(output);
        outputs[index] = output;
        winners[index] = input;
        if (virtualChannels > 1) {
            int queue = requester[input * Topology.PORTS + output % Topology.PORTS] / 2;
            winners[index] = queue;
            int next = queue - input * virtualChannels + 1;
            channelPointer[input] = next == virtualChannels ? 0 : next;
        }
    }

    /** An input without rivals sends to an output. */
    void pass(int input, int output) {
        outputPointer[output] = turns.after(input);
        inputPointer[input] = turns.after(output);
    }

    /** Input channel of a result of {@link #allocate}. */
    int winner(int index) {
        return winners[index];
    }

    /** Output port of a result of {@link #allocate}. */
    int output(int index) {
        return outputs[index];
    }

    /** The input port that an output port prefers. */
    int pointer(int output) {
        return outputPointer[output];
    }

    void describe(StateList state) {
        state.ints("outputPointer", 32, outputPointer);
        state.ints("inputPointer", 32, inputPointer);
        state.ints("channelPointer", 4, channelPointer);
    }
}
