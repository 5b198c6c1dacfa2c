// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.Arrays;
import ohmesh.engine.StateList;
import ohmesh.noc.topology.Topology;

/**
 * Which input port sends to which output port through the switch in a cycle, by an {@link IslipAllocator}. Where several
 * virtual channels of an input ask for the same output, one that holds its output channel goes before one that speculates,
 * and otherwise they take turns. A speculation that fails has moved the pointers all the same.
 */
final class SwitchAllocator {
    private static final int NOBODY = -1;

    private final int virtualChannels;
    private final IslipAllocator allocator;
    private final int[] channelPointer;
    private final int[] requester;
    private final int[] pairs;
    private int pairCount;
    private final int[] winners;

    SwitchAllocator(int routers, int virtualChannels) {
        this.virtualChannels = virtualChannels;
        allocator = new IslipAllocator(routers, Topology.PORTS, input -> false);
        int ports = virtualChannels == 1 ? 0 : routers * Topology.PORTS;
        channelPointer = new int[ports];
        requester = new int[ports * Topology.PORTS];
        Arrays.fill(requester, NOBODY);
        pairs = new int[requester.length];
        winners = new int[ports];
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
        allocator.request(input, output);
    }

    /** Keeps, as twice the queue plus 1 for speculation, the channel that asks first for a pair of ports. */
    private void label(int input, int output, int queue, boolean speculates) {
        int pair = pair(input, output);
        int label = 2 * queue + (speculates ? 1 : 0);
        int other = requester[pair];
        if (other == NOBODY) {
            pairs[pairCount++] = pair;
            requester[pair] = label;
        } else if ((label & 1) != (other & 1) ? !speculates : turn(input, queue) < turn(input, other / 2)) {
            requester[pair] = label;
        }
    }

    private static int pair(int input, int output) {
        return input * Topology.PORTS + output % Topology.PORTS;
    }

    private int turn(int input, int queue) {
        int distance = queue - input * virtualChannels - channelPointer[input];
        return distance < 0 ? distance + virtualChannels : distance;
    }

    /** Decides on all requests and forgets them; the results are {@link #winner} and {@link #output}. Returns how many. */
    int allocate() {
        int count = allocator.allocate();
        if (virtualChannels > 1) {
            for (int i = 0; i < count; i++) {
                winners[i] = channel(allocator.winner(i), allocator.grant(i));
            }
            for (int i = 0; i < pairCount; i++) {
                requester[pairs[i]] = NOBODY;
            }
            pairCount = 0;
        }
        return count;
    }

    /** The channel of an input port that goes to the output; the next one's turn comes. */
    private int channel(int input, int output) {
        int queue = requester[pair(input, output)] / 2;
        int next = queue - input * virtualChannels + 1;
        channelPointer[input] = next == virtualChannels ? 0 : next;
        return queue;
    }

    /** An input without rivals sends to an output. */
    void pass(int input, int output) {
        allocator.serve(input, output);
    }

    /** Input channel of a result of {@link #allocate}. */
    int winner(int index) {
        return virtualChannels == 1 ? allocator.winner(index) : winners[index];
    }

    /** Output port of a result of {@link #allocate}. */
    int output(int index) {
        return allocator.grant(index);
    }

    /** The input port that an output port prefers. */
    int pointer(int output) {
        return allocator.pointer(output);
    }

    void describe(StateList state) {
        allocator.describe(state);
        if (virtualChannels > 1) {
            state.ints("channelPointer", 4, channelPointer);
        }
    }
}
