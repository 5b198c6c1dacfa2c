// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.util.HashMap;
import java.util.Map;
import ohmesh.noc.Network;
import ohmesh.noc.traffic.Routes;

/** Routers on the ways of packets, replayed from the routing function of the moment. */
final class RouteLengths {
    private final Network network;
    private final Map<Long, Integer> known = new HashMap<>();
    private Routes routes;

    RouteLengths(Network network) {
        this.network = network;
        forget();
    }

    /** The routing function may be another one now. */
    void forget() {
        known.clear();
        routes = new Routes(network.routedFaults(), network.routing());
    }

    /** Routers that a packet passes between two endpoints, the first and the last included; 0 where there is no way. */
    int routers(int source, int destination) {
        long pair = (long) source << 32 | destination;
        return known.computeIfAbsent(
                pair,
                p -> routes.outputs(source, destination).map(way -> way.length).orElse(0));
    }
}
