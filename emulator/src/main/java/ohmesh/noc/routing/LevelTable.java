// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import java.util.Arrays;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * The shortest paths to one destination that never lead up after down: two entries a router, one for packets that have
 * moved up only and one for those that have moved down. Reused from destination to destination; no storage of its own
 * grows with the number of destinations.
 */
final class LevelTable {
    /** Entries of a router. */
    static final int PHASES = 2;
    /** Packets that may still move up. */
    static final int UP = 0;
    /** Packets that move down. */
    static final int DOWN = 1;

    static final byte NONE = -1;

    private static final int FAR = Integer.MAX_VALUE / 2;

    private final Topology topology;
    private final int[] neighbour;
    private final int[] distance;
    private final byte[] next;
    private final int[] flow;
    private int preferred;

    LevelTable(FaultMap faults) {
        topology = faults.topology();
        neighbour = new int[topology.nodes() * Topology.PORTS];
        Arrays.setAll(neighbour, output -> faults.neighbour(output / Topology.PORTS, output % Topology.PORTS));
        distance = new int[topology.nodes() * PHASES];
        next = new byte[topology.nodes() * PHASES];
        flow = new int[topology.nodes() * PHASES];
    }

    /**
     * Computes the paths to a router within a range of an order, which must hold its whole connected part.
     *
     * @param from first place of the range
     * @param to place behind its last
     */
    void compute(int target, LevelOrder order, int from, int to) {
        preferred = TurnRouting.preferred(topology, target);
        for (int place = to - 1; place >= from; place--) {
            relax(order, order.at(place), target, DOWN);
        }
        for (int place = from; place < to; place++) {
            relax(order, order.at(place), target, UP);
        }
    }

    private void relax(LevelOrder order, int node, int target, int phase) {
        int best = node == target ? 0 : phase == UP ? distance[node * PHASES + DOWN] : FAR;
        byte port = phase == UP && node != target ? next[node * PHASES + DOWN] : NONE;
        for (int side = 0; side < Topology.PORTS; side++) {
            int other = neighbour[node * Topology.PORTS + side];
            if (other >= 0 && order.isUp(node, other) == (phase == UP)) {
                int links = distance[other * PHASES + phase] + 1;
                boolean equal = links == best && port != NONE;
                if (links < best || (equal && (side ^ preferred) < (port ^ preferred))) {
                    best = links;
                    port = (byte) side;
                }
            }
        }
        distance[node * PHASES + phase] = best;
        next[node * PHASES + phase] = best >= FAR ? NONE : port;
    }

    /** The next port of each router and phase, by router * PHASES + phase; NONE at the target and where no path is. */
    byte[] next() {
        return next;
    }

    /**
     * Adds the load of the paths just computed: a packet from every tile of the range to the target.
     *
     * @param load packets by output port. Modified.
     * @return the largest load of any output so far on these paths
     */
    int addLoad(LevelOrder order, int from, int to, int[] load) {
        for (int place = from; place < to; place++) {
            int node = order.at(place);
            flow[node * PHASES + UP] = topology.inMesh(node) ? 1 : 0;
            flow[node * PHASES + DOWN] = 0;
        }
        int most = 0;
        for (int place = to - 1; place >= from; place--) {
            most = Math.max(most, pass(order, order.at(place), UP, load));
        }
        for (int place = from; place < to; place++) {
            most = Math.max(most, pass(order, order.at(place), DOWN, load));
        }
        return most;
    }

    private int pass(LevelOrder order, int node, int phase, int[] load) {
        int port = next[node * PHASES + phase];
        if (port == NONE) {
            return 0;
        }
        int output = node * Topology.PORTS + port;
        int other = neighbour[output];
        int packets = flow[node * PHASES + phase];
        flow[other * PHASES + (order.isUp(node, other) ? UP : DOWN)] += packets;
        load[output] += packets;
        return load[output];
    }
}
