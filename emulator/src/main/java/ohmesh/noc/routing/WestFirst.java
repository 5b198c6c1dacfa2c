// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import ohmesh.noc.topology.Topology;

/** West-first turns (Glass and Ni 1992): all hops to the west come first, so no turn leads to the west. */
final class WestFirst implements TurnRule {
    @Override
    public boolean allows(int node, int inputPort, int outputPort) {
        return outputPort != Topology.WEST || inputPort == Topology.EAST;
    }
}
