// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import ohmesh.noc.topology.Topology;

/** Negative-first turns (Glass and Ni 1992): no turn from east or south into west or north. */
final class NegativeFirst implements TurnRule {
    @Override
    public boolean allows(int node, int inputPort, int outputPort) {
        boolean movesForward = inputPort == Topology.WEST || inputPort == Topology.NORTH;
        boolean leavesBackward = outputPort == Topology.WEST || outputPort == Topology.NORTH;
        return !(movesForward && leavesBackward);
    }
}
