// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.noc.topology.Topology;

/**
 * All routers of a chip, stage by stage. The flit at the front of an input channel from cycle T on (a head that waited
 * behind a tail granted in s: T = s + 1) goes through these stages, here with the cycles of the reference pipelines:
 *
 * <pre>
 *                   A       B       C
 * route             T       T       T
 * output channel    T + 1   T       T     a head only, until a channel is free and granted
 * switch            T + 2   T + 1   T     a head that holds a channel; C speculates on it
 * </pre>
 *
 * Flits behind the head ask for the switch in T. Granted in s, a flit is visible behind the link in s + 2 + linkCycles, or
 * at an endpoint in s + 3; the credit of its slot is usable in s + 1 + creditCycles, or by an endpoint in s + 2.
 *
 * <p>An allocation of n cycles decides in the first on what it then sees and takes effect in the last, if that still holds;
 * whoever has asked asks again n cycles later.
 */
final class Routers {
    private final RouterTiming timing;
    private final boolean deep;
    private final UnopposedFlits unopposed;
    private final int virtualChannels;
    private final Wiring wiring;
    private final FlitQueues buffers;
    private final Traversal traversal;
    private final Counters counters;
    private final InputChannels inputs;
    private final Forks forks;
    private final CopyStage copies;
    private final RouteStage routes;
    private final ChannelAllocator channelAllocator;
    private final SwitchAllocator switchAllocator;
    private final PendingGrants channelGrants;
    private final PendingGrants switchGrants;
    private final int[] awake;
    private final int[] waiting;
    private final boolean[] through;
    private int waitingCount;

    Routers(
            Wiring wiring,
            RouterTiming timing,
            FlitQueues buffers,
            Traversal traversal,
            boolean groups,
            Counters counters) {
        this.timing = timing;
        this.wiring = wiring;
        this.buffers = buffers;
        this.traversal = traversal;
        this.counters = counters;
        int nodes = wiring.topology().nodes();
        int channels = buffers.queues();
        virtualChannels = channels / (nodes * Topology.PORTS);
        deep = timing.channel() > 1 || timing.switching() > 1;
        inputs = new InputChannels(channels, deep);
        forks = new Forks(channels, virtualChannels, groups);
        routes = new RouteStage(wiring, virtualChannels, buffers, inputs, forks, counters);
        channelAllocator = new ChannelAllocator(nodes, virtualChannels, inputs);
        switchAllocator = new SwitchAllocator(nodes, virtualChannels);
        copies = new CopyStage(timing, traversal, inputs, forks, channelAllocator, switchAllocator, counters);
        unopposed = new UnopposedFlits(
                timing, virtualChannels, buffers, inputs, routes, traversal, channelAllocator, switchAllocator);
        channelGrants = new PendingGrants(timing.channel() > 1 ? channels : 0);
        switchGrants = new PendingGrants(timing.switching() > 1 ? nodes * Topology.PORTS * timing.switching() : 0);
        awake = new int[channels];
        waiting = new int[channels];
        through = new boolean[channels];
    }

    RouteStage routes() {
        return routes;
    }

    /** What a fault that strikes does to the packets under way. */
    CutWorms cutWorms() {
        return new CutWorms(
                wiring, buffers, traversal, inputs, forks, channelAllocator, channelGrants, switchGrants, counters);
    }

    ChannelAllocator channelAllocator() {
        return channelAllocator;
    }

    SwitchAllocator switchAllocator() {
        return switchAllocator;
    }

    /** From now on every flit goes through all stages; changes nothing but the time. */
    void byStages() {
        unopposed.forbid();
    }

    void tick(long cycle) {
        int count = unopposed.pass(awake, traversal.wheel().take(cycle, awake), cycle);
        for (int i = 0; i < count; i++) {
            advance(awake[i], cycle);
        }
        grantChannels(cycle);
        grantSwitch(cycle);
        for (int i = 0; i < waitingCount; i++) {
            settle(waiting[i] >> 1, (waiting[i] & 1) != 0, cycle);
        }
        waitingCount = 0;
    }

    private void advance(int queue, long cycle) {
        if (buffers.isEmpty(queue) || buffers.visibleFrom(queue) > cycle) {
            traversal.rest(queue, cycle);
            return;
        }
        int stage = inputs.stage(queue);
        if (stage == InputChannels.ROUTE) {
            stage = routes.route(queue);
            inputs.askFrom(queue, cycle + timing.route());
            if (timing.route() > 0 && stage != InputChannels.DISCARD) {
                traversal.wheel().at(queue, Math.min(cycle + timing.route(), cycle + WakeWheel.SPAN - 1));
                return;
            }
        }
        switch (stage) {
            case InputChannels.ASK -> ask(queue, cycle);
            case InputChannels.HOLD -> proceed(queue, cycle);
            case InputChannels.FORK -> {
                copies.ask(queue, cycle);
                waiting[waitingCount++] = 2 * queue;
            }
            default -> discard(queue, cycle);
        }
    }

    private void ask(int queue, long cycle) {
        boolean due = !deep || inputs.askChannelAt[queue] <= cycle;
        int output = inputs.output(queue);
        int first = output * virtualChannels + inputs.firstChannel(queue);
        int last = output * virtualChannels + inputs.lastChannel(queue);
        boolean free = false;
        boolean credit = false;
        for (int channel = first; channel <= last; channel++) {
            if (channelAllocator.isFree(channel, cycle)) {
                free = true;
                credit = credit || (timing.speculative() && traversal.canAsk(output, channel, cycle));
                if (due) {
                    channelAllocator.request(queue, channel);
                }
            }
        }
        if (deep) {
            credit &= inputs.speculatesNow(queue, due, timing, cycle);
        }
        if (credit) {
            switchAllocator.request(port(queue), output, queue, true);
        }
        if (free || deep) {
            waiting[waitingCount++] = 2 * queue + 1;
        } else {
            block(queue, cycle);
        }
    }

    private void proceed(int queue, long cycle) {
        int output = inputs.output(queue);
        boolean can = traversal.canAsk(output, inputs.held(queue), cycle);
        if (deep) {
            if (inputs.askSwitchAt[queue] <= cycle && traversal.isLinkFree(output, cycle + timing.switching() - 1)) {
                inputs.askSwitchAt[queue] = cycle + timing.switching();
                if (can) {
                    switchAllocator.request(port(queue), output, queue, false);
                }
            }
            waiting[waitingCount++] = 2 * queue;
        } else if (!can) {
            block(queue, cycle);
        } else if (virtualChannels == 1) { // who holds the only channel has no rival
            switchAllocator.pass(queue, output);
            traverse(queue, cycle);
            through[queue] = false;
            traversal.rest(queue, cycle);
        } else {
            switchAllocator.request(port(queue), output, queue, false);
            waiting[waitingCount++] = 2 * queue;
        }
    }

    private void grantChannels(long cycle) {
        int count = channelAllocator.allocate();
        for (int i = 0; i < count; i++) {
            int queue = channelAllocator.winner(i);
            if (inputs.stage(queue) == InputChannels.FORK) {
                copies.hold(queue, channelAllocator.grant(i), cycle);
            } else if (timing.channel() == 1) {
                hold(queue, channelAllocator.grant(i), cycle);
            } else {
                channelGrants.add(queue, channelAllocator.grant(i), cycle + timing.channel() - 1);
            }
        }
        while (channelGrants.isDue(cycle)) {
            if (channelAllocator.isFree(channelGrants.output(), cycle)) {
                hold(channelGrants.input(), channelGrants.output(), cycle);
            }
            channelGrants.remove();
        }
    }

    private void hold(int queue, int channel, long cycle) {
        channelAllocator.hold(channel);
        inputs.hold(queue, channel);
        if (deep && !timing.speculative()) {
            inputs.askSwitchAt[queue] = cycle + 1;
        }
    }

    private void grantSwitch(long cycle) {
        int count = switchAllocator.allocate();
        for (int i = 0; i < count; i++) {
            int queue = switchAllocator.winner(i);
            if (timing.switching() == 1) {
                pass(queue, switchAllocator.output(i), cycle);
                continue;
            }
            switchGrants.add(queue, switchAllocator.output(i), cycle + timing.switching() - 1);
            if (inputs.stage(queue) == InputChannels.FORK) {
                forks.enterSwitch(queue, switchAllocator.output(i) % Topology.PORTS);
            }
        }
        while (switchGrants.isDue(cycle)) {
            pass(switchGrants.input(), switchGrants.output(), cycle);
            switchGrants.remove();
        }
    }

    private void pass(int queue, int output, long cycle) {
        if (inputs.stage(queue) == InputChannels.FORK) {
            through[queue] |= copies.pass(queue, output, cycle);
        } else if (inputs.stage(queue) == InputChannels.HOLD && traversal.canSend(output, inputs.held(queue), cycle)) {
            traverse(queue, cycle);
        }
    }

    private void traverse(int queue, long cycle) {
        long flit = traversal.take(queue, cycle);
        traversal.send(flit, queue, inputs.output(queue), inputs.held(queue), cycle);
        if (Flit.isTail(flit)) {
            channelAllocator.release(inputs.held(queue), cycle);
            inputs.enter(queue, InputChannels.ROUTE);
        }
        through[queue] = true;
    }

    private void discard(int queue, long cycle) {
        long flit = traversal.take(queue, cycle);
        FabricCounters.lose(counters, FabricCounters.FLITS_UNDELIVERABLE, flit);
        if (Flit.isTail(flit)) {
            inputs.enter(queue, InputChannels.ROUTE);
        }
        traversal.rest(queue, cycle);
    }

    /** After both allocations: an input channel that asked for something goes to sleep or asks again. */
    private void settle(int queue, boolean askedChannel, long cycle) {
        if (through[queue]) {
            through[queue] = false;
            if (inputs.stage(queue) != InputChannels.FORK) {
                traversal.rest(queue, cycle);
                return;
            }
        } else if (!deep) {
            boolean advanced = askedChannel && !timing.speculative() && inputs.stage(queue) == InputChannels.HOLD;
            counters.add(FabricCounters.BLOCKED_CYCLES, advanced ? 0 : 1);
        }
        traversal.wheel().at(queue, cycle + 1);
    }

    private void block(int queue, long cycle) {
        counters.add(FabricCounters.BLOCKED_CYCLES, 1);
        traversal.wheel().at(queue, cycle + 1);
    }

    private int port(int queue) {
        return virtualChannels == 1 ? queue : queue / virtualChannels;
    }

    void describe(StateList state) {
        buffers.describe(state.scope("buffer"));
        traversal.describe(state);
        inputs.describe(state);
        forks.describe(state.scope("forks"));
        channelAllocator.describe(state.scope("channels"));
        switchAllocator.describe(state.scope("switch"));
        channelGrants.describe(state.scope("channelGrants"));
        switchGrants.describe(state.scope("switchGrants"));
    }
}
