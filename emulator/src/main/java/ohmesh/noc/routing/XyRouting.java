// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * Dimension-order routing: first along the row, then along the column, then out of the exit port. No turn
 * from a column into a row exists between routers, so no cycle of waiting packets does.
 */
final class XyRouting implements Routing {
    private final FaultMap faults;
    private final Topology topology;
    private final int lastChannel;

    XyRouting(FaultMap faults, int virtualChannels) {
        this.faults = faults;
        this.topology = faults.topology();
        lastChannel = virtualChannels - 1;
    }

    @Override
    public int hop(int node, int inputPort, int inputChannel, int destination, int mark) {
        int target = topology.node(destination);
        if (node == target) {
            return Hop.of(topology.port(destination), 0, lastChannel);
        }
        int port = port(node, target);
        return faults.neighbour(node, port) < 0 ? Hop.NONE : Hop.of(port, 0, lastChannel);
    }

    private int port(int node, int target) {
        int eastward = topology.column(target) - topology.column(node);
        if (eastward != 0) {
            return eastward > 0 ? Topology.EAST : Topology.WEST;
        }
        return topology.row(target) > topology.row(node) ? Topology.SOUTH : Topology.NORTH;
    }
}
