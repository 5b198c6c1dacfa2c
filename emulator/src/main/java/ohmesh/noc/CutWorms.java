// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.Counters;
import ohmesh.noc.topology.Topology;

/**
 * What a fault does to packets under way. Flits in dead routers and on dead links are lost. Behind the fault what has
 * arrived of a cut packet is closed, so that it frees its way to the destination: its last flit becomes the tail, or where
 * all went on, a tail is made. Before the fault the packet is thrown away as it comes.
 */
final class CutWorms {
    private static final long MADE_TAIL = Flit.cut(0);

    private final Wiring wiring;
    private final FlitQueues buffers;
    private final Traversal traversal;
    private final InputChannels inputs;
    private final Forks forks;
    private final ChannelAllocator channelAllocator;
    private final PendingGrants channelGrants;
    private final PendingGrants switchGrants;
    private final Counters counters;
    private final int virtualChannels;

    CutWorms(
            Wiring wiring,
            FlitQueues buffers,
            Traversal traversal,
            InputChannels inputs,
            Forks forks,
            ChannelAllocator channelAllocator,
            PendingGrants channelGrants,
            PendingGrants switchGrants,
            Counters counters) {
        this.wiring = wiring;
        this.buffers = buffers;
        this.traversal = traversal;
        this.inputs = inputs;
        this.forks = forks;
        this.channelAllocator = channelAllocator;
        this.channelGrants = channelGrants;
        this.switchGrants = switchGrants;
        this.counters = counters;
        virtualChannels = traversal.virtualChannels();
    }

    /** The wiring has lost links or routers at the start of the cycle. */
    void strike(long cycle) {
        for (int queue = 0; queue < buffers.queues(); queue++) {
            int port = queue / virtualChannels;
            if (!wiring.isAlive(port)) {
                clear(queue, cycle);
                continue;
            }
            if (wiring.next(port) < 0 && wiring.topology().nextInput(port) >= 0) {
                close(queue, cycle);
            }
            stop(queue, port / Topology.PORTS * Topology.PORTS);
        }
        channelGrants.removeIf(queue -> inputs.stage(queue) != InputChannels.ASK);
        switchGrants.removeIf(
                queue -> inputs.stage(queue) == InputChannels.DISCARD || inputs.stage(queue) == InputChannels.ROUTE);
    }

    private void clear(int queue, long cycle) {
        while (!buffers.isEmpty(queue)) {
            FabricCounters.lose(counters, FabricCounters.FLITS_CUT, buffers.removeLast(queue));
        }
        inputs.enter(queue, InputChannels.ROUTE);
        channelAllocator.release(queue, cycle - 1); // as an output channel of the dead router: the numbers are the same
    }

    /** An input channel behind a dead link. */
    private void close(int queue, long cycle) {
        while (!buffers.isEmpty(queue) && buffers.lastVisibleFrom(queue) > cycle) {
            FabricCounters.lose(counters, FabricCounters.FLITS_CUT, buffers.removeLast(queue));
        }
        channelAllocator.release(queue, cycle - 1);
        if (buffers.isEmpty(queue)) {
            if (inputs.stage(queue) != InputChannels.ROUTE) {
                counters.add(FabricCounters.TAILS_MADE, 1);
                traversal.arrive(queue, MADE_TAIL, cycle, cycle);
            }
        } else if (!Flit.isTail(buffers.last(queue))) {
            buffers.replaceLast(queue, Flit.cut(buffers.last(queue)));
        }
    }

    /** The packet at the front of an input channel may have lost its way on. */
    private void stop(int queue, int base) {
        int stage = inputs.stage(queue);
        if (stage == InputChannels.FORK) {
            stopCopies(queue, base);
        } else if ((stage == InputChannels.ASK || stage == InputChannels.HOLD) && !wiring.leads(inputs.output(queue))) {
            inputs.enter(queue, InputChannels.DISCARD);
        }
    }

    private void stopCopies(int queue, int base) {
        for (int left = forks.remaining(queue); left != 0; left &= left - 1) {
            int port = Integer.numberOfTrailingZeros(left);
            if (wiring.leads(base + port)) {
                continue;
            }
            if (forks.close(queue, port)) {
                inputs.enter(queue, InputChannels.DISCARD);
            } else {
                counters.add(FabricCounters.FLITS_FORKED, 1);
                FabricCounters.lose(counters, FabricCounters.FLITS_UNDELIVERABLE, buffers.peek(queue));
            }
        }
    }
}
