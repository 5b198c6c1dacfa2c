// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.noc.topology.Topology;

/**
 * The short way of packets of one flit that nobody in their router competes with: they are routed, allocated and sent in
 * one step. What that does to buffers, pointers and counters is what the stages of {@link Routers} do. Most flits of a
 * network far from saturation go this way.
 */
final class UnopposedFlits {
    private static final int NOTHING = -1;
    /** A longer packet or one that forks: not looked into, since it goes through the stages anyway. */
    private static final int UNKNOWN = -2;

    private final FlitQueues buffers;
    private final InputChannels inputs;
    private final RouteStage routes;
    private final Traversal traversal;
    private final ChannelAllocator channelAllocator;
    private final SwitchAllocator switchAllocator;
    private final int[] wanted;
    private boolean exist;

    UnopposedFlits(
            RouterTiming timing,
            int virtualChannels,
            FlitQueues buffers,
            InputChannels inputs,
            RouteStage routes,
            Traversal traversal,
            ChannelAllocator channelAllocator,
            SwitchAllocator switchAllocator) {
        exist = exist(timing, virtualChannels);
        wanted = new int[buffers.queues()];
        this.buffers = buffers;
        this.inputs = inputs;
        this.routes = routes;
        this.traversal = traversal;
        this.channelAllocator = channelAllocator;
        this.switchAllocator = switchAllocator;
    }

    /** Whether routers are so that a flit can take the way: one virtual channel, and all stages in the same cycle. */
    private static boolean exist(RouterTiming timing, int virtualChannels) {
        return virtualChannels == 1
                && timing.route() == 0
                && timing.speculative()
                && timing.channel() == 1
                && timing.switching() == 1;
    }

    /** From now on there are none. */
    void forbid() {
        exist = false;
    }

    /**
     * Sends what can go.
     *
     * @param awake input channels in ascending order; those that are left come to the front. Modified.
     * @return how many are left
     */
    int pass(int[] awake, int count, long cycle) {
        if (!exist) {
            return count;
        }
        // First all of them: the reads of many buffers then wait for the memory together.
        for (int i = 0; i < count; i++) {
            wanted[i] = wants(awake[i], cycle);
        }
        int left = 0;
        for (int from = 0; from < count; ) {
            int to = endOfRouter(awake, from, count);
            long contested = contested(from, to);
            for (int i = from; i < to; i++) {
                int output = wanted[i];
                if (output < 0 || (contested >>> output & 1) != 0 || !goes(awake[i], output, cycle)) {
                    awake[left++] = awake[i];
                }
            }
            from = to;
        }
        return left;
    }

    private static int endOfRouter(int[] awake, int from, int count) {
        int end = awake[from] / Topology.PORTS * Topology.PORTS + Topology.PORTS;
        int to = from + 1;
        while (to < count && awake[to] < end) {
            to++;
        }
        return to;
    }

    /** The output ports that two input channels of a router want, as bits modulo 64. */
    private long contested(int from, int to) {
        long once = 0;
        long twice = 0;
        for (int i = from; i < to; i++) {
            int output = wanted[i];
            if (output >= 0) {
                twice |= once & 1L << output;
                once |= 1L << output;
            } else if (output == UNKNOWN) {
                twice = -1;
            }
        }
        return twice;
    }

    /** The output port for which a packet competes; one that holds its port has no rivals there. */
    private int wants(int queue, long cycle) {
        int stage = inputs.stage(queue);
        if (stage == InputChannels.ROUTE && !buffers.isEmpty(queue) && buffers.visibleFrom(queue) <= cycle) {
            long head = buffers.peek(queue);
            return Flit.isSingle(head) && !Flit.isMulticast(head) ? routes.output(queue, head) : UNKNOWN;
        }
        if (stage == InputChannels.ASK) {
            return inputs.output(queue);
        }
        return stage == InputChannels.FORK ? UNKNOWN : NOTHING;
    }

    private boolean goes(int queue, int output, long cycle) {
        long flit = buffers.peek(queue);
        if (inputs.stage(queue) != InputChannels.ROUTE
                || !channelAllocator.isFree(output, cycle)
                || !traversal.canSend(output, output, cycle)) {
            return false;
        }
        traversal.take(queue, cycle);
        traversal.send(flit, queue, output, output, cycle);
        channelAllocator.pass(queue, output, cycle);
        switchAllocator.pass(queue, output);
        traversal.rest(queue, cycle);
        return true;
    }
}
