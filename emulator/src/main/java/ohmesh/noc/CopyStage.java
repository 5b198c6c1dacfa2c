// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.Counters;
import ohmesh.noc.topology.Topology;

/** The requests and grants of packets that leave by several ports, copy by copy. */
final class CopyStage {
    private final RouterTiming timing;
    private final Traversal traversal;
    private final InputChannels inputs;
    private final Forks forks;
    private final ChannelAllocator channelAllocator;
    private final SwitchAllocator switchAllocator;
    private final Counters counters;
    private final int virtualChannels;

    CopyStage(
            RouterTiming timing,
            Traversal traversal,
            InputChannels inputs,
            Forks forks,
            ChannelAllocator channelAllocator,
            SwitchAllocator switchAllocator,
            Counters counters) {
        this.timing = timing;
        this.traversal = traversal;
        this.inputs = inputs;
        this.forks = forks;
        this.channelAllocator = channelAllocator;
        this.switchAllocator = switchAllocator;
        this.counters = counters;
        virtualChannels = traversal.virtualChannels();
    }

    /** Every copy that has not left asks for what it lacks. */
    void ask(int queue, long cycle) {
        int base = queue / virtualChannels / Topology.PORTS * Topology.PORTS;
        for (int left = forks.remaining(queue); left != 0; left &= left - 1) {
            int port = Integer.numberOfTrailingZeros(left);
            int channel = forks.channel(queue, port);
            if (channel >= 0) {
                if (forks.asksSwitch(queue, port, cycle) && traversal.canAsk(base + port, channel, cycle)) {
                    switchAllocator.request(queue / virtualChannels, base + port, queue, false);
                }
            } else {
                askForCopy(queue, base + port, cycle);
            }
        }
    }

    /** Asks for one free channel, with a credit if there is one: a copy takes what it is granted. */
    private void askForCopy(int queue, int output, long cycle) {
        int wanted = -1;
        boolean credit = false;
        for (int i = output * virtualChannels; i < (output + 1) * virtualChannels && !credit; i++) {
            if (channelAllocator.isFree(i, cycle)) {
                credit = traversal.canAsk(output, i, cycle);
                wanted = credit || wanted < 0 ? i : wanted;
            }
        }
        if (wanted >= 0) {
            channelAllocator.request(queue, wanted);
            if (credit && timing.speculative() && timing.channel() <= timing.switching()) {
                switchAllocator.request(queue / virtualChannels, output, queue, true);
            }
        }
    }

    /** A copy is granted an output channel. */
    void hold(int queue, int channel, long cycle) {
        int overlap = timing.speculative() ? Math.min(timing.channel(), timing.switching()) : 0;
        channelAllocator.hold(channel);
        forks.hold(queue, channel, cycle + Math.max(1, timing.channel() - overlap));
    }

    /** A copy is granted the switch; true where it leaves. */
    boolean pass(int queue, int output, long cycle) {
        int port = output % Topology.PORTS;
        int channel = forks.channel(queue, port);
        if (channel < 0 || !traversal.canSend(output, channel, cycle)) {
            forks.leaveSwitch(queue, port);
            return false;
        }
        traversal.send(traversal.peek(queue), queue, output, channel, cycle);
        channelAllocator.release(channel, cycle);
        if (forks.close(queue, port)) {
            traversal.take(queue, cycle);
            inputs.enter(queue, InputChannels.ROUTE);
        } else {
            counters.add(FabricCounters.FLITS_FORKED, 1);
        }
        return true;
    }
}
