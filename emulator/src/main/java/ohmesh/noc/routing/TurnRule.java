// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import ohmesh.noc.topology.Topology;

/**
 * Which turns packets may take in the routers. Where no allowed turns close a cycle of links, no cycle of waiting
 * packets can be (Dally and Seitz 1987; Glass and Ni 1992).
 */
@FunctionalInterface
public interface TurnRule {
    /**
     * Whether a packet that came in from a neighbour may leave to another. Going straight on is a turn too.
     *
     * @param node router
     * @param inputPort side on which it came in: {@link Topology#WEST} when it moves east
     * @param outputPort side on which it leaves, never the one on which it came in
     */
    boolean allows(int node, int inputPort, int outputPort);

    /**
     * This rule among the four sides of the routers of meshes, and all turns elsewhere: to and from the routers above
     * them, which hang on a corner that no allowed path leads back to.
     */
    default TurnRule withinMeshes(Topology topology) {
        return (node, inputPort, outputPort) -> !topology.inMesh(node)
                || inputPort >= Topology.LOCAL
                || outputPort >= Topology.LOCAL
                || allows(node, inputPort, outputPort);
    }
}
