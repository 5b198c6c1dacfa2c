// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import java.util.Optional;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * A routing function: where a head flit leaves a router. It is a pure function of its arguments (and of the faults
 * that it was built for), so that what is proved of it holds for what the routers do.
 */
@FunctionalInterface
public interface Routing {
    /** The mark of a packet that cannot be delivered. */
    int UNREACHABLE = -1;

    /**
     * The next hop.
     *
     * @param node router
     * @param inputPort port at which the flit came in, numbered as in the topology
     * @param inputChannel virtual channel in which it came in, 0 at an endpoint
     * @param destination endpoint: a node's local port or an edge port
     * @param mark of the packet, from {@link #mark}
     * @return a {@link Hop}, or {@link Hop#NONE} where no legal way goes on
     */
    int hop(int node, int inputPort, int inputChannel, int destination, int mark);

    /**
     * What the source writes into the head, 0..15: a choice that the routers on the way cannot make.
     *
     * @return the mark, or {@link #UNREACHABLE} where the packet must not be sent
     */
    default int mark(int source, int destination) {
        return 0;
    }

    /** The turns that the function keeps to, where turns are what keeps it free of deadlock. */
    default Optional<LegalTurns> turns() {
        return Optional.empty();
    }

    /**
     * The routing function that a chip names, for a network with these faults.
     *
     * @param virtualChannels of the routers, for functions that let a packet take any
     * @throws IllegalArgumentException where the function needs more virtual channels or another topology
     */
    static Routing of(NetworkSpec.Routing name, FaultMap faults, int virtualChannels) {
        Topology topology = faults.topology();
        return switch (name) {
            case XY -> new XyRouting(faults, virtualChannels);
            case WEST_FIRST -> paths(faults, new WestFirst().withinMeshes(topology), virtualChannels);
            case NEGATIVE_FIRST -> paths(faults, new NegativeFirst().withinMeshes(topology), virtualChannels);
            case ODD_EVEN -> paths(faults, new OddEven(topology).withinMeshes(topology), virtualChannels);
            case BYPASS -> Bypass.of(faults, virtualChannels);
            case LEVEL_FIRST -> LevelFirst.of(faults, virtualChannels);
            case LEVEL_FIRST_FREE -> LevelFirstFree.of(faults, virtualChannels);
            case FAULT_RING -> new FaultRing(faults, virtualChannels);
        };
    }

    /** Virtual channels that a function needs at least, by its name. */
    static int fewestChannels(NetworkSpec.Routing name) {
        return name == NetworkSpec.Routing.FAULT_RING ? FaultRing.CLASSES : 1;
    }

    private static Routing paths(FaultMap faults, TurnRule rule, int virtualChannels) {
        return new LegalTurns(faults, rule).shortestPaths(virtualChannels);
    }
}
