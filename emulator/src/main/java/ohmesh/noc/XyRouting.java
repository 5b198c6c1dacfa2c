// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

/**
 * Dimension-order routing: first along the row, then along the column, then out of the exit port. No turn
 * from a column into a row exists between routers, so no cycle of waiting packets does.
 */
final class XyRouting implements Routing {
    private final Topology topology;

    XyRouting(Topology topology) {
        this.topology = topology;
    }

    @Override
    public int outputPort(int node, int inputPort, int destinationEndpoint) {
        int target = topology.node(destinationEndpoint);
        int eastward = topology.column(target) - topology.column(node);
        if (eastward != 0) {
            return eastward > 0 ? Topology.EAST : Topology.WEST;
        }
        int southward = topology.row(target) - topology.row(node);
        if (southward != 0) {
            return southward > 0 ? Topology.SOUTH : Topology.NORTH;
        }
        return topology.port(destinationEndpoint);
    }
}
