// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import ohmesh.engine.Clock;
import ohmesh.engine.Probe;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/** A network that loses a link and then a router, with packets and one group that the corner sends to the first row. */
final class StruckNetwork {
    final Clock clock = new Clock();
    final Network network;
    final PacketPlayer player;
    private final Topology topology;

    /**
     * A network of routers that lies still.
     *
     * @param topology of four columns
     * @param linkDies cycle of the first strike
     * @param routerDies cycle of the second
     */
    StruckNetwork(Topology topology, NetworkSpec spec, long linkDies, long routerDies) {
        this.topology = topology;
        FaultMap first = new FaultMap(topology);
        first.killLink(1, Topology.SOUTH);
        FaultMap second = first.copy();
        second.killRouter(6);
        network = new Network(
                new FaultMap(topology),
                faults -> new LevelRoutes(faults, spec.virtualChannels()),
                (faults, routing) -> StruckNetwork::alongTheFirstRow,
                spec,
                List.of(new Strike(linkDies, first), new Strike(routerDies, second)),
                new Probe());
        player = new PacketPlayer(network);
    }

    /** A packet from a random source to a random destination: one to the group where the source is the corner. */
    void packet(long at, SplittableRandom random, IntSupplier flits) {
        int source = random.nextInt(topology.endpoints());
        if (source == 0) {
            player.flit(at, source, Flit.toGroup(Flit.single(0, 0, 3), 0));
        } else {
            int length = flits.getAsInt();
            player.packet(at, source, random.nextInt(topology.endpoints()), 1, length);
        }
    }

    /** This network, ready to run. */
    StruckNetwork started() {
        player.start(clock);
        return this;
    }

    /** A counter of the network. */
    long counter(String name) {
        return network.counters().get(0).get(name);
    }

    private static int alongTheFirstRow(int group, int node, int inputPort) {
        return node == 3 ? 1 << Topology.LOCAL : 1 << Topology.LOCAL | 1 << Topology.EAST;
    }
}
