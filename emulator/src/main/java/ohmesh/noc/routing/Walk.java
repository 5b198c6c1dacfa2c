// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/** Follows a routing function from router to router. */
public final class Walk {
    private final FaultMap faults;
    private final Topology topology;
    private final Routing routing;
    private final int[] outputs;
    private int length;

    /** Walks on living links. */
    public Walk(FaultMap faults, Routing routing) {
        this.faults = faults;
        this.routing = routing;
        topology = faults.topology();
        outputs = new int[4 * topology.nodes() + 1];
    }

    /**
     * Follows a packet that was just injected, by the first virtual channel that each hop allows.
     *
     * @return whether it arrives: over living links only, and within four hops a router of the network
     */
    public boolean go(int source, int destination, int mark) {
        return goFrom(topology.portIndex(source), destination, mark);
    }

    /** Follows a packet of the first virtual channel from an input port on. */
    boolean goFrom(int start, int destination, int mark) {
        int input = start;
        int channel = 0;
        length = 0;
        while (faults.alive(input / Topology.PORTS) && length < outputs.length) {
            int node = input / Topology.PORTS;
            int hop = routing.hop(node, input % Topology.PORTS, channel, destination, mark);
            if (hop == Hop.NONE) {
                return false;
            }
            int output = node * Topology.PORTS + Hop.port(hop);
            if (output == topology.portIndex(destination)) {
                return true;
            }
            input = faults.nextInput(output);
            if (input < 0) {
                return false;
            }
            channel = Hop.firstChannel(hop);
            outputs[length++] = (output << 4) | channel;
        }
        return false;
    }

    /** Links of the last walk. */
    public int length() {
        return length;
    }

    /** The output port of the i-th link of the last walk. */
    public int output(int i) {
        return outputs[i] >>> 4;
    }

    /** The virtual channel of the i-th link of the last walk. */
    public int channel(int i) {
        return outputs[i] & 15;
    }
}
