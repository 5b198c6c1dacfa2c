// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.Counters;
import ohmesh.noc.routing.Hop;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.Topology;

/** Asks the routing function, or the trees of the groups, where the packet at the front of an input channel leaves. */
final class RouteStage {
    private final Wiring wiring;
    private final int virtualChannels;
    private final FlitQueues buffers;
    private final InputChannels inputs;
    private final Forks forks;
    private final Counters counters;
    private Routing routing;
    private Multicast multicast;

    RouteStage(
            Wiring wiring,
            int virtualChannels,
            FlitQueues buffers,
            InputChannels inputs,
            Forks forks,
            Counters counters) {
        this.wiring = wiring;
        this.virtualChannels = virtualChannels;
        this.buffers = buffers;
        this.inputs = inputs;
        this.forks = forks;
        this.counters = counters;
    }

    /** Replaces the functions; no packet may be under way. */
    void use(Routing newRouting, Multicast newMulticast) {
        routing = newRouting;
        multicast = newMulticast;
    }

    /** Sets and returns the stage of an input channel with a head at its front. */
    int route(int queue) {
        int input = virtualChannels == 1 ? queue : queue / virtualChannels;
        int node = input / Topology.PORTS;
        long head = buffers.peek(queue);
        if (Flit.isMulticast(head)) {
            inputs.enter(queue, fork(queue, node, input % Topology.PORTS, Flit.destination(head)));
            return inputs.stage(queue);
        }
        int hop = hop(queue, node, input, head);
        int output = node * Topology.PORTS + Hop.port(hop);
        if (hop == Hop.NONE || !wiring.leads(output)) {
            inputs.enter(queue, InputChannels.DISCARD);
            return InputChannels.DISCARD;
        }
        inputs.ask(queue, output, Hop.firstChannel(hop), Hop.lastChannel(hop));
        return InputChannels.ASK;
    }

    /** The output port of a packet for one destination; -1 where it cannot go on. Only with one virtual channel. */
    int output(int input, long head) {
        int node = input / Topology.PORTS;
        int hop = hop(input, node, input, head);
        int output = node * Topology.PORTS + Hop.port(hop);
        return hop == Hop.NONE || !wiring.leads(output) ? -1 : output;
    }

    private int hop(int queue, int node, int input, long head) {
        int channel = virtualChannels == 1 || wiring.endpoint(input) >= 0 ? 0 : queue - input * virtualChannels;
        return routing.hop(node, input - node * Topology.PORTS, channel, Flit.destination(head), Flit.mark(head));
    }

    private int fork(int queue, int node, int inputPort, int group) {
        int ports = multicast.outputs(group, node, inputPort);
        int leading = 0;
        for (int left = ports; left != 0; left &= left - 1) {
            int port = Integer.numberOfTrailingZeros(left);
            leading |= wiring.leads(node * Topology.PORTS + port) ? 1 << port : 0;
        }
        int lost = Integer.bitCount(ports & ~leading) - (leading == 0 && ports != 0 ? 1 : 0);
        counters.add(FabricCounters.FLITS_FORKED, lost);
        counters.add(FabricCounters.FLITS_UNDELIVERABLE, lost);
        counters.add(FabricCounters.PACKETS_UNDELIVERABLE, lost);
        forks.open(queue, leading);
        return leading == 0 ? InputChannels.DISCARD : InputChannels.FORK;
    }
}
