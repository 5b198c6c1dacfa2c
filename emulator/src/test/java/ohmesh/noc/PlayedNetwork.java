// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.List;
import java.util.random.RandomGenerator;
import ohmesh.engine.Clock;
import ohmesh.engine.Probe;
import ohmesh.netlist.Chip;
import ohmesh.netlist.Host;
import ohmesh.netlist.NetworkSpec;
import ohmesh.netlist.Place;
import ohmesh.noc.topology.Topology;

/** A network with a player at all its endpoints and a clock. */
final class PlayedNetwork {
    private static final List<NetworkSpec.Pipeline> PIPELINES =
            List.of(NetworkSpec.Pipeline.C, NetworkSpec.Pipeline.B, NetworkSpec.Pipeline.A);

    final Chip.Mesh mesh;
    final NetworkSpec spec;
    final Topology topology;
    final Probe probe = new Probe();
    final Network network;
    final PacketPlayer player;
    final Clock clock = new Clock();

    PlayedNetwork(int width, int height, NetworkSpec spec, Host.Port... edgePorts) {
        mesh = new Chip.Mesh(width, height);
        this.spec = spec;
        topology = new Topology(mesh, List.of(edgePorts));
        network = new Network(mesh, spec, List.of(edgePorts), probe);
        player = new PacketPlayer(network);
    }

    static NetworkSpec spec(int headCycles, int bufferFlits, int linkCycles) {
        return new NetworkSpec(
                NetworkSpec.Routing.XY, 1, bufferFlits, PIPELINES.get(headCycles), linkCycles, linkCycles, 64, 64);
    }

    static Host.Port port(int x, int y, Host.Side side) {
        return new Host.Port(new Place(x, y), side);
    }

    /** A network of random size and depths with two edge ports and a random load. */
    static PlayedNetwork random(RandomGenerator random) {
        int width = random.nextInt(1, 6);
        int height = random.nextInt(1, 6);
        NetworkSpec spec = spec(random.nextInt(3), random.nextInt(1, 10), random.nextInt(1, 5));
        PlayedNetwork played = new PlayedNetwork(
                width, height, spec, port(0, 0, Host.Side.WEST), port(width - 1, height - 1, Host.Side.SOUTH));
        int endpoints = played.network.endpoints();
        long horizon = random.nextLong(1, 400);
        for (long cycle = 0; cycle < horizon; cycle += random.nextLong(1, 4)) {
            int flits = random.nextBoolean() ? 1 : random.nextInt(2, 12);
            played.player.packet(cycle, random.nextInt(endpoints), random.nextInt(endpoints), random.nextInt(3), flits);
        }
        return played;
    }

    /** Ends the building. */
    PlayedNetwork start() {
        player.start(clock);
        return this;
    }

    Clock.Stop run() {
        return clock.run(10_000_000);
    }

    /** Links between the routers of two endpoints. */
    int links(int source, int destination) {
        int from = topology.node(source);
        int to = topology.node(destination);
        return Math.abs(topology.column(from) - topology.column(to)) + Math.abs(topology.row(from) - topology.row(to));
    }

    long counter(String name) {
        return network.counters().get(0).get(name);
    }
}
