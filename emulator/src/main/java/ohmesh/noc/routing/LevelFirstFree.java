// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import java.util.Optional;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * Level-first routing without tables. A source keeps, for each destination, whether a clean path leads there, and two
 * bits of order: up hops along the row or the column first, down hops along the row or the column first; routers then
 * compare coordinates only. Other packets climb until the labels of a router's subtree hold the destination, and go
 * down by these labels. Both kinds never turn from down to up.
 */
final class LevelFirstFree implements Routing {
    /** Mark of packets that follow labels; below it are the orders of clean paths. */
    private static final int BY_LABEL = 4;

    private static final int UP_ALONG_COLUMN = 1;
    private static final int DOWN_ALONG_COLUMN = 2;

    private final FaultMap faults;
    private final Topology topology;
    private final int lastChannel;
    private final LevelOrder order;
    private final LegalTurns turns;
    private final SubtreeLabels labels;
    private final int[] apex;

    /** The function for these faults; plain XY where nothing is dead, for its load is the most even. */
    static Routing of(FaultMap faults, int virtualChannels) {
        return faults.none() ? new XyRouting(faults, virtualChannels) : new LevelFirstFree(faults, virtualChannels);
    }

    LevelFirstFree(FaultMap faults, int virtualChannels) {
        this.faults = faults;
        topology = faults.topology();
        lastChannel = virtualChannels - 1;
        order = LevelRoots.order(faults);
        turns = new LegalTurns(faults, order);
        labels = new SubtreeLabels(faults, order);
        apex = new int[topology.nodes()];
        for (int place = 0; place < order.size(); place++) {
            int node = order.at(place);
            // The first router of its mesh in the order: levels within the mesh count from there.
            int parent = labels.parent(node);
            apex[node] = parent >= 0 && topology.mesh(parent) == topology.mesh(node) ? apex[parent] : node;
        }
    }

    @Override
    public int hop(int node, int inputPort, int inputChannel, int destination, int mark) {
        int target = topology.node(destination);
        if (node == target) {
            return Hop.of(topology.port(destination), 0, lastChannel);
        }
        int port = mark == BY_LABEL ? labels.port(node, target) : cleanPort(node, target, mark);
        return port < 0 || faults.neighbour(node, port) < 0 ? Hop.NONE : Hop.of(port, 0, lastChannel);
    }

    private int cleanPort(int node, int target, int mark) {
        int eastward = Integer.signum(topology.column(target) - topology.column(node));
        int southward = Integer.signum(topology.row(target) - topology.row(node));
        boolean upAlongRow = eastward * (topology.column(apex[node]) - topology.column(node)) > 0;
        boolean upAlongColumn = southward * (topology.row(apex[node]) - topology.row(node)) > 0;
        boolean alongColumn = southward != 0;
        if (upAlongRow != upAlongColumn) {
            alongColumn = upAlongColumn;
        } else if (eastward != 0 && southward != 0) {
            alongColumn = (mark & (upAlongRow ? UP_ALONG_COLUMN : DOWN_ALONG_COLUMN)) != 0;
        }
        if (alongColumn) {
            return southward > 0 ? Topology.SOUTH : Topology.NORTH;
        }
        return eastward > 0 ? Topology.EAST : Topology.WEST;
    }

    @Override
    public int mark(int source, int destination) {
        int node = topology.node(source);
        int target = topology.node(destination);
        if (!faults.alive(node) || !faults.alive(target) || order.root(node) != order.root(target)) {
            return UNREACHABLE;
        }
        // Half of the pairs try the orders the other way round, to even the load out.
        int flip =
                (topology.column(node) + topology.row(node) + topology.column(target) + topology.row(target)) % 2 == 0
                        ? 0
                        : BY_LABEL - 1;
        for (int i = 0; i < BY_LABEL; i++) {
            int mark = i ^ flip;
            if (isClean(node, target, mark)) {
                return mark;
            }
        }
        return BY_LABEL;
    }

    /** Whether each hop of a clean path is there and none leads up again. */
    private boolean isClean(int from, int target, int mark) {
        int node = from;
        boolean down = false;
        while (node != target) {
            int next = faults.neighbour(node, cleanPort(node, target, mark));
            if (next < 0 || (down && order.isUp(node, next))) {
                return false;
            }
            down = !order.isUp(node, next);
            node = next;
        }
        return true;
    }

    @Override
    public Optional<LegalTurns> turns() {
        return Optional.of(turns);
    }
}
