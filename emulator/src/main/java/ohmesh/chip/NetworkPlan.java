// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.ArrayList;
import java.util.List;
import ohmesh.netlist.ChannelSpec.Endpoint;
import ohmesh.netlist.Chip;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.Place;
import ohmesh.netlist.SpikeSpec;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.routing.MulticastTree;
import ohmesh.noc.routing.MulticastTrees;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/** The network of a netlist before it is built: wiring, faults, routing function and trees of the spikes. */
final class NetworkPlan {
    private final Netlist netlist;
    private final Topology topology;
    private final FaultSchedule schedule;

    /** Plans the network; throws where the host's port cannot be, which reading rules out. */
    NetworkPlan(Netlist netlist) {
        this.netlist = netlist;
        topology = new Topology(
                netlist.chip().mesh(),
                netlist.host() == null ? List.of() : List.of(netlist.host().port()));
        schedule = new FaultSchedule(netlist.faults(), topology);
    }

    Topology topology() {
        return topology;
    }

    FaultSchedule schedule() {
        return schedule;
    }

    /**
     * The routing function for what is alive.
     *
     * @throws IllegalArgumentException where the function needs more virtual channels or another topology
     */
    Routing routing(FaultMap faults) {
        Chip chip = netlist.chip();
        return Routing.of(chip.network().routing(), faults, chip.network().virtualChannels());
    }

    /**
     * The trees of all connections for spikes; those that are not multicast have one that nothing takes.
     *
     * @param routing of these faults
     */
    Multicast trees(FaultMap faults, Routing routing) {
        if (!multicasts()) {
            return Multicast.NONE;
        }
        List<MulticastTree> trees = new ArrayList<>();
        for (SpikeSpec spec : netlist.spikes().values()) {
            boolean forks = spec.delivery() == SpikeSpec.Delivery.MULTICAST;
            trees.add(forks ? new MulticastTree(faults, routing, node(spec.from()), members(spec)) : null);
        }
        return new MulticastTrees(trees.toArray(MulticastTree[]::new));
    }

    private boolean multicasts() {
        return netlist.spikes().values().stream().anyMatch(spec -> spec.delivery() == SpikeSpec.Delivery.MULTICAST);
    }

    private int[] members(SpikeSpec spec) {
        return spec.to().stream().mapToInt(this::node).toArray();
    }

    /** The router of a tile, which is its network endpoint too. */
    int node(Place place) {
        return topology.nodeAt(place.x(), place.y());
    }

    /** Network endpoint: the node's number for a tile, the first after the nodes for the host. */
    int endpoint(Endpoint end) {
        return end.host() ? topology.endpoints() - 1 : node(end.place());
    }
}
