// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * Rectangular regions of dead and unsafe routers. A living router is unsafe where it has something dead or unsafe beside
 * it both along its row and along its column; marking goes on until nothing changes.
 */
final class UnsafeRegion {
    private UnsafeRegion() {}

    /** The faults and the unsafe routers, as if these were dead too. */
    static FaultMap mark(FaultMap faults) {
        FaultMap region = faults.copy();
        Topology topology = faults.topology();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int node = 0; node < topology.nodes(); node++) {
                if (topology.inMesh(node) && region.alive(node) && isUnsafe(region, node)) {
                    region.killRouter(node);
                    grows = true;
                }
            }
        }
        return region;
    }

    private static boolean isUnsafe(FaultMap region, int node) {
        return (blocked(region, node, Topology.EAST) || blocked(region, node, Topology.WEST))
                && (blocked(region, node, Topology.SOUTH) || blocked(region, node, Topology.NORTH));
    }

    private static boolean blocked(FaultMap region, int node, int port) {
        return region.topology().nextInput(node * Topology.PORTS + port) >= 0 && region.neighbour(node, port) < 0;
    }
}
