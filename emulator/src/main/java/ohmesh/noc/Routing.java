// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.netlist.NetworkSpec;

/** A routing function: where a head flit leaves a router. */
@FunctionalInterface
public interface Routing {
    /**
     * The output port.
     *
     * @param node router, y * width + x
     * @param inputPort port at which the flit came in, numbered as in {@link Topology}
     * @param destinationEndpoint a node's local port or an edge port
     */
    int outputPort(int node, int inputPort, int destinationEndpoint);

    /** The routing function that a chip names. */
    static Routing of(NetworkSpec.Routing name, Topology topology) {
        return switch (name) {
            case XY -> new XyRouting(topology);
        };
    }
}
