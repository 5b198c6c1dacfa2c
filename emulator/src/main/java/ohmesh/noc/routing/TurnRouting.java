// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import java.util.Optional;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * The shortest paths that a rule of turns allows around the faults, also longer ones than without faults: a table for
 * every destination, made when the first packet for it comes. Among equals a packet goes along the row first. A packet
 * therefore leaves the path of the healthy network only where what is left of that path is broken.
 */
final class TurnRouting implements Routing {
    private static final byte NONE = -1;

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
            byte[] table = new byte[distance.length];
            for (int input = 0; input < table.length; input++) {
                table[input] = next(input);
            }
            tables[target] = table;
        }
        return tables[target];
    }

    private byte next(int input) {
        if (distance[input] <= 0) {
            return NONE;
        }
        int router = input - input % Topology.PORTS;
        for (int left = turns.outputs(input); left != 0; left &= left - 1) {
            int port = Integer.numberOfTrailingZeros(left);
            if (distance[topology.nextInput(router + port)] == distance[input] - 1) {
                return (byte) port;
            }
        }
        return NONE;
    }
}
