// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import java.util.Arrays;
import java.util.Optional;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * Level-first routing: breadth-first levels on what survives, shortest paths that never turn from down to up, from a
 * table in every router (up*&#47;down* routing of Schroeder et al. 1991, on a mesh). Every two routers that are still
 * connected have such a path by way of their root, so everything connected is served without virtual channels. On a
 * mesh without faults each shortest path is legal, whatever the root.
 */
final class LevelFirst implements Routing {
    private final Topology topology;
    private final int lastChannel;
    private final LegalTurns turns;
    private final byte[] phase;
    private final byte[][] tables;

    /** The function for these faults; plain XY where nothing is dead, for its load is the most even. */
    static Routing of(FaultMap faults, int virtualChannels) {
        return faults.none() ? new XyRouting(faults, virtualChannels) : new LevelFirst(faults, virtualChannels);
    }

    LevelFirst(FaultMap faults, int virtualChannels) {
        topology = faults.topology();
        lastChannel = virtualChannels - 1;
        LevelOrder order = LevelRoots.order(faults);
        turns = new LegalTurns(faults, order);
        phase = new byte[topology.nodes() * Topology.PORTS];
        for (int input = 0; input < phase.length; input++) {
            boolean down = order.cameDown(input / Topology.PORTS, input % Topology.PORTS);
            phase[input] = (byte) (down ? LevelTable.DOWN : LevelTable.UP);
        }
        tables = tables(faults, order);
    }

    private static byte[][] tables(FaultMap faults, LevelOrder order) {
        byte[][] tables = new byte[faults.topology().nodes()][];
        LevelTable table = new LevelTable(faults);
        int from = 0;
        while (from < order.size()) {
            int to = from;
            while (to < order.size() && order.root(order.at(to)) == order.at(from)) {
                to++;
            }
            for (int place = from; place < to; place++) {
                Arrays.fill(table.next(), LevelTable.NONE);
                table.compute(order.at(place), order, from, to);
                tables[order.at(place)] = table.next().clone();
            }
            from = to;
        }
        return tables;
    }

    @Override
    public int hop(int node, int inputPort, int inputChannel, int destination, int mark) {
        int target = topology.node(destination);
        if (node == target) {
            return Hop.of(topology.port(destination), 0, lastChannel);
        }
        byte[] table = tables[target];
        int entry = node * LevelTable.PHASES + phase[node * Topology.PORTS + inputPort];
        return table == null || table[entry] == LevelTable.NONE ? Hop.NONE : Hop.of(table[entry], 0, lastChannel);
    }

    @Override
    public int mark(int source, int destination) {
        int target = topology.node(destination);
        boolean served = tables[target] != null
                && (topology.node(source) == target
                        || tables[target][topology.node(source) * LevelTable.PHASES] != LevelTable.NONE);
        return served ? 0 : UNREACHABLE;
    }

    @Override
    public Optional<LegalTurns> turns() {
        return Optional.of(turns);
    }
}
