// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import ohmesh.noc.topology.Topology;

/**
 * Odd-even turns (Chiu 2000): packets that move east do not turn in even columns, and packets do not turn to the west
 * in odd columns. The rightmost column of a cycle would need one of each in the same column.
 */
final class OddEven implements TurnRule {
    private final Topology topology;

    OddEven(Topology topology) {
        this.topology = topology;
    }

    @Override
    public boolean allows(int node, int inputPort, int outputPort) {
        boolean alongRow = outputPort == Topology.EAST || outputPort == Topology.WEST;
        if (topology.column(node) % 2 == 0) {
            return inputPort != Topology.WEST || alongRow;
        }
        return outputPort != Topology.WEST || inputPort == Topology.EAST;
    }
}
