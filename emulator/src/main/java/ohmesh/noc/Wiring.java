// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.Arrays;
import ohmesh.engine.StateList;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/** Where the ports of all routers lead while some links and routers are dead. */
final class Wiring {
    private static final int NONE = -1;

    private final Topology topology;
    private final int[] endpoint;
    private final int[] next;
    private final int[] dead;

    Wiring(FaultMap faults) {
        topology = faults.topology();
        int ports = topology.nodes() * Topology.PORTS;
        endpoint = new int[ports];
        next = new int[ports];
        dead = new int[topology.nodes()];
        Arrays.setAll(endpoint, topology::endpointAt);
        take(faults);
    }

    /** Replaces what is dead. */
    void take(FaultMap faults) {
        Arrays.setAll(next, faults::nextInput);
        Arrays.setAll(dead, node -> faults.alive(node) ? 0 : 1);
    }

    /** What is dead, from the state. */
    FaultMap faults() {
        FaultMap faults = new FaultMap(topology);
        for (int node = 0; node < dead.length; node++) {
            if (dead[node] != 0) {
                faults.killRouter(node);
            }
        }
        for (int output = 0; output < next.length; output++) {
            int other = topology.nextInput(output);
            if (other != NONE && next[output] == NONE && isAlive(output) && isAlive(other)) {
                faults.killLink(output / Topology.PORTS, output % Topology.PORTS);
            }
        }
        return faults;
    }

    Topology topology() {
        return topology;
    }

    /** The input port behind a living link, or -1. */
    int next(int output) {
        return next[output];
    }

    /** The endpoint at a port, on either side, or -1. */
    int endpoint(int port) {
        return endpoint[port];
    }

    /** Whether a flit can leave by an output port: to an endpoint of a living router or over a living link. */
    boolean leads(int output) {
        return next[output] != NONE || (endpoint[output] != NONE && isAlive(output));
    }

    /** Whether the router of a port is alive. */
    boolean isAlive(int port) {
        return dead[port / Topology.PORTS] == 0;
    }

    void describe(StateList state) {
        state.ints("next", 32, next);
        state.ints("dead", 1, dead);
    }
}
