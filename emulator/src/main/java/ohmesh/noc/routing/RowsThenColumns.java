// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import ohmesh.noc.topology.Topology;

/** The turns of dimension-order routing: none from a column into a row. */
final class RowsThenColumns implements TurnRule {
    @Override
    public boolean allows(int node, int inputPort, int outputPort) {
        boolean alongColumn = inputPort == Topology.NORTH || inputPort == Topology.SOUTH;
        boolean leavesAlongRow = outputPort == Topology.EAST || outputPort == Topology.WEST;
        return !(alongColumn && leavesAlongRow);
    }
}
