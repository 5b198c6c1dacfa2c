// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.Component;
import ohmesh.engine.StateList;
import ohmesh.noc.topology.Topology;

/**
 * Which packet holds each virtual channel of an output port, and who gets a free one, by an {@link IslipAllocator}. A
 * channel is held from the grant to the head until the tail is granted the switch, and can be granted anew in the cycle
 * after.
 *
 * <p>Channels of both sides are numbered port index * virtual channels + virtual channel.
 */
final class ChannelAllocator {
    private final IslipAllocator allocator;
    private final long[] freeFrom;

    /**
     * All channels free.
     *
     * @param inputs an input channel that forks accepts all its grants
     */
    ChannelAllocator(int routers, int virtualChannels, InputChannels inputs) {
        int perRouter = Topology.PORTS * virtualChannels;
        allocator = new IslipAllocator(routers, perRouter, input -> inputs.stage(input) == InputChannels.FORK);
        freeFrom = new long[routers * perRouter];
    }

    /** Whether no packet holds the output channel at the start of the cycle. */
    boolean isFree(int output, long cycle) {
        return freeFrom[output] <= cycle;
    }

    /** Asks for a free output channel on behalf of an input channel of the same router. */
    void request(int input, int output) {
        allocator.request(input, output);
    }

    /** A packet of one flit on an input channel without rivals holds a free output channel for this cycle. */
    void pass(int input, int output, long cycle) {
        allocator.serve(input, output);
        release(output, cycle);
    }

    /** Decides on all requests and forgets them; the results are {@link #winner} and {@link #grant}. Returns how many. */
    int allocate() {
        return allocator.allocate();
    }

    /** Input channel of a result of {@link #allocate}. */
    int winner(int index) {
        return allocator.winner(index);
    }

    /** Output channel of a result of {@link #allocate}. */
    int grant(int index) {
        return allocator.grant(index);
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
        return allocator.pointer(output);
    }

    void describe(StateList state) {
        allocator.describe(state);
        state.longs("freeFrom", 64, freeFrom);
    }
}
