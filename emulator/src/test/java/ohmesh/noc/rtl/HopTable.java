// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.rtl;

import ohmesh.noc.routing.Hop;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.Topology;

/** A routing function as the table that the RTL reads: a line for each node, input port and destination. */
final class HopTable {
    private static final int PORTS = Topology.LOCAL + 1;
    private static final int NO_WAY = 7;

    private HopTable() {}

    /**
     * Line (node * 5 + input port) * nodes + destination is the output port, 7 where no way goes on.
     */
    static String text(Topology topology, Routing routing) {
        StringBuilder text = new StringBuilder();
        for (int node = 0; node < topology.nodes(); node++) {
            for (int port = 0; port < PORTS; port++) {
                for (int destination = 0; destination < topology.nodes(); destination++) {
                    int hop = routing.hop(node, port, 0, destination, 0);
                    text.append(hop == Hop.NONE ? NO_WAY : Hop.port(hop)).append('\n');
                }
            }
        }
        return text.toString();
    }

    /** The routing function that a table of {@link #text} is. */
    static Routing parse(Topology topology, String text) {
        int[] ports = text.lines().mapToInt(Integer::parseInt).toArray();
        return (node, inputPort, inputChannel, destination, mark) -> {
            int port = ports[(node * PORTS + inputPort) * topology.nodes() + destination];
            return port == NO_WAY ? Hop.NONE : Hop.of(port, 0, 0);
        };
    }

    /** Whether a packet gets from one node to another; a source that needs a mark does not count. */
    static boolean reaches(Topology topology, Routing routing, int source, int destination) {
        if (routing.mark(source, destination) != 0) {
            return false;
        }
        int node = source;
        int port = Topology.LOCAL;
        for (int steps = 0; steps <= topology.nodes() * PORTS; steps++) {
            int hop = routing.hop(node, port, 0, destination, 0);
            if (hop == Hop.NONE) {
                return false;
            }
            int next = topology.nextInput(node * Topology.PORTS + Hop.port(hop));
            if (next < 0) {
                return node == destination && Hop.port(hop) == Topology.LOCAL;
            }
            node = next / Topology.PORTS;
            port = next % Topology.PORTS;
        }
        return false;
    }
}
