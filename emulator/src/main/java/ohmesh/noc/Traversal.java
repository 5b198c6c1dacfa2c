// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.noc.topology.Topology;

/** The way of flits from the grant of the switch into the next buffer or out, and that of the credits back. */
final class Traversal {
    private final Wiring wiring;
    private final RouterTiming timing;
    private final int virtualChannels;
    private final FlitQueues buffers;
    private final WakeWheel wheel;
    private final Ejection ejection;
    private final ExitSlots exits;
    private final Counters counters;
    private final long[] linkFreeFrom;
    private FabricObserver observer;
    private long[] linkFlits = {};

    Traversal(
            Wiring wiring,
            RouterTiming timing,
            int virtualChannels,
            FlitQueues buffers,
            Ejection ejection,
            Counters counters) {
        this.wiring = wiring;
        this.timing = timing;
        this.virtualChannels = virtualChannels;
        this.buffers = buffers;
        this.ejection = ejection;
        this.counters = counters;
        exits = new ExitSlots(wiring.topology().endpoints() * virtualChannels, buffers.depth(), timing.exitLoop());
        int ports = wiring.topology().nodes() * Topology.PORTS;
        wheel = new WakeWheel(ports * virtualChannels);
        linkFreeFrom = new long[timing.phits() > 1 ? ports : 0];
    }

    void observe(FabricObserver fabricObserver) {
        observer = fabricObserver;
    }

    /** Counts the flits of each link from now on; without it, the sum over all links only. */
    void countLinks() {
        linkFlits = new long[wiring.topology().nodes() * Topology.PORTS];
    }

    /** Flits sent by each output port to another router; empty where they are not counted. */
    long[] linkFlits() {
        return linkFlits.clone();
    }

    /** Which input channels have work when. */
    WakeWheel wheel() {
        return wheel;
    }

    int virtualChannels() {
        return virtualChannels;
    }

    /** Whether a flit can leave by an output channel: the link is free and the slot behind it. */
    boolean canSend(int output, int outputChannel, long cycle) {
        return isLinkFree(output, cycle) && hasSlot(output, outputChannel, cycle);
    }

    /** Whether it is worth asking for the switch: the slot is free now and the link when the grant takes effect. */
    boolean canAsk(int output, int outputChannel, long cycle) {
        return isLinkFree(output, cycle + timing.switching() - 1) && hasSlot(output, outputChannel, cycle);
    }

    /** Whether no earlier flit is still on the first cycles of the link. */
    boolean isLinkFree(int output, long cycle) {
        return timing.phits() == 1 || linkFreeFrom[output] <= cycle;
    }

    private boolean hasSlot(int output, int outputChannel, long cycle) {
        int next = wiring.next(output);
        return next < 0
                ? exits.hasCredit(exitChannel(output, outputChannel), cycle)
                : buffers.hasCredit((next - output) * virtualChannels + outputChannel, cycle);
    }

    /** The virtual channel of an exit among those of all exits. */
    private int exitChannel(int output, int outputChannel) {
        return (wiring.endpoint(output) - output) * virtualChannels + outputChannel;
    }

    /** The flit at the front of an input channel. */
    long peek(int queue) {
        return buffers.peek(queue);
    }

    /** Takes the flit at the front of an input channel and gives its credit back. */
    long take(int queue, long cycle) {
        int input = virtualChannels == 1 ? queue : queue / virtualChannels;
        long creditFrom = cycle + (wiring.endpoint(input) >= 0 ? RouterTiming.INJECTION_CREDIT : timing.credit());
        if (observer != null) {
            observer.credit(creditFrom, input, queue - input * virtualChannels);
        }
        counters.add(FabricCounters.BUFFER_READS, 1);
        return buffers.pop(queue, creditFrom);
    }

    /** Sends a flit of an input channel by an output channel. */
    void send(long flit, int queue, int output, int outputChannel, long cycle) {
        if (observer != null) {
            int input = queue / virtualChannels;
            int out = outputChannel - output * virtualChannels;
            observer.grant(cycle, input, queue - input * virtualChannels, output, out, flit);
        }
        counters.add(FabricCounters.SWITCH_FLITS, 1);
        counters.add(FabricCounters.ALLOCATIONS, Flit.isHead(flit) ? 1 : 0);
        int next = wiring.next(output);
        if (next < 0) {
            long leaving =
                    virtualChannels == 1 ? flit : Flit.withExitChannel(flit, outputChannel - output * virtualChannels);
            exits.take(exitChannel(output, outputChannel), cycle);
            ejection.leave(wiring.endpoint(output), leaving, cycle + timing.exit());
            return;
        }
        counters.add(FabricCounters.LINK_FLITS, 1);
        if (linkFlits.length > 0) {
            linkFlits[output]++;
        }
        if (timing.phits() > 1) {
            linkFreeFrom[output] = cycle + timing.phits();
        }
        arrive((next - output) * virtualChannels + outputChannel, flit, cycle + timing.link(), cycle);
    }

    /** A flit is on its way into an input channel. */
    void arrive(int queue, long flit, long visibleFrom, long cycle) {
        counters.add(FabricCounters.BUFFER_WRITES, 1);
        if (buffers.push(queue, flit, visibleFrom)) {
            wheel.at(queue, Math.min(visibleFrom, cycle + WakeWheel.SPAN - 1));
        }
        if (observer != null) {
            observer.arrive(visibleFrom, queue / virtualChannels, queue % virtualChannels, flit);
        }
    }

    /** An input channel that has done its work in the cycle sleeps until its next flit. */
    void rest(int queue, long cycle) {
        if (!buffers.isEmpty(queue)) {
            long visible = Math.max(cycle + 1, buffers.visibleFrom(queue));
            wheel.at(queue, Math.min(visible, cycle + WakeWheel.SPAN - 1));
        }
    }

    void describe(StateList state) {
        wheel.describe(state.scope("wake"));
        exits.describe(state.scope("exits"));
        if (linkFreeFrom.length > 0) {
            state.longs("linkFreeFrom", 64, linkFreeFrom);
        }
        if (linkFlits.length > 0) {
            state.longs("linkFlits", 64, linkFlits);
        }
    }
}
