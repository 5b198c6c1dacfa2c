// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import java.util.Arrays;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/** The living and allowed ways out of every router, by the port at which a packet came in. */
public final class LegalTurns {
    private final FaultMap faults;
    private final byte[] outputs;

    /** Those that a rule allows among living links. */
    public LegalTurns(FaultMap faults, TurnRule rule) {
        this.faults = faults;
        outputs = new byte[faults.topology().nodes() * Topology.PORTS];
        for (int input = 0; input < outputs.length; input++) {
            outputs[input] = (byte) mask(input / Topology.PORTS, input % Topology.PORTS, rule);
        }
    }

    /** What is dead. */
    public FaultMap faults() {
        return faults;
    }

    /** The routing function that takes the shortest of all paths that these turns make. */
    public Routing shortestPaths(int virtualChannels) {
        return new TurnRouting(this, virtualChannels);
    }

    private int mask(int node, int inputPort, TurnRule rule) {
        boolean injects = faults.topology().nextInput(node * Topology.PORTS + inputPort) < 0;
        int mask = 0;
        for (int port = 0; port < Topology.PORTS; port++) {
            boolean lives = faults.nextInput(node * Topology.PORTS + port) >= 0;
            if (lives && (injects || (port != inputPort && rule.allows(node, inputPort, port)))) {
                mask |= 1 << port;
            }
        }
        return mask;
    }

    /**
     * The ports by which a packet may leave.
     *
     * @param input index of the port at which it came in; all ways are open where an endpoint is attached
     * @return bit p is set for port p
     */
    public int outputs(int input) {
        return outputs[input];
    }

    /**
     * Links from every input port to a router along the shortest legal path.
     *
     * @param target the router
     * @param distance gets the number of links by index of the input port, or -1 where no legal path is. Modified.
     * @param queue room for one entry a port. Modified.
     */
    public void distances(int target, int[] distance, int[] queue) {
        Arrays.fill(distance, -1);
        if (!faults.alive(target)) {
            return;
        }
        int size = 0;
        for (int port = 0; port < Topology.PORTS; port++) {
            distance[target * Topology.PORTS + port] = 0;
            queue[size++] = target * Topology.PORTS + port;
        }
        for (int i = 0; i < size; i++) {
            int output = faults.nextInput(queue[i]);
            if (output >= 0) {
                size = reach(output, distance[queue[i]] + 1, distance, queue, size);
            }
        }
    }

    /** The output of a router leads on: so does every input from which that turn is legal. */
    private int reach(int output, int links, int[] distance, int[] queue, int end) {
        int size = end;
        int router = output - output % Topology.PORTS;
        for (int input = router; input < router + Topology.PORTS; input++) {
            if (distance[input] < 0 && (outputs[input] >>> (output - router) & 1) != 0) {
                distance[input] = links;
                queue[size++] = input;
            }
        }
        return size;
    }
}
