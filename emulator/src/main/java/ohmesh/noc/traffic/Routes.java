// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.Arrays;
import java.util.Optional;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.routing.Walk;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/** The ways of packets, replayed from the routing function. Where it leaves a choice of channels, the first is taken. */
public final class Routes {
    private static final short UNKNOWN = 0;
    private static final short CUT_OFF = -1;

    private final Topology topology;
    private FaultMap faults;
    private Routing routing;
    private Walk walk;
    /** Routers on the way, by source and destination; rows on demand. */
    private final short[][] hops;

    /** The routes of a routing function that was built for these faults. */
    public Routes(FaultMap faults, Routing routing) {
        this.faults = faults;
        this.topology = faults.topology();
        this.routing = routing;
        walk = new Walk(faults, routing);
        hops = new short[topology.nodes()][];
    }

    /** From now on packets are sent by another function, built for other faults. */
    void use(FaultMap otherFaults, Routing otherRouting) {
        faults = otherFaults;
        routing = otherRouting;
        walk = new Walk(otherFaults, otherRouting);
        Arrays.fill(hops, null);
    }

    /** Number of nodes. */
    int nodes() {
        return topology.nodes();
    }

    /** Whether a packet gets from one living node to another. */
    public boolean reaches(int source, int destination) {
        if (!faults.alive(source) || !faults.alive(destination)) {
            return false;
        }
        return hops(source, destination) != CUT_OFF;
    }

    /** Routers on the way from one living node to another; -1 where no legal way exists. */
    int hops(int source, int destination) {
        if (hops[source] == null) {
            hops[source] = new short[topology.nodes()];
        }
        if (hops[source][destination] == UNKNOWN) {
            hops[source][destination] = walks(source, destination) ? (short) (walk.length() + 1) : CUT_OFF;
        }
        return hops[source][destination];
    }

    /**
     * The output ports that a packet takes, the exit last: one for each router on its way.
     *
     * @return indices as in {@link Topology}, or empty where no legal way exists
     */
    public Optional<int[]> outputs(int source, int destination) {
        if (!walks(source, destination)) {
            return Optional.empty();
        }
        int[] outputs = new int[walk.length() + 1];
        Arrays.setAll(outputs, i -> i < walk.length() ? walk.output(i) : topology.portIndex(destination));
        return Optional.of(outputs);
    }

    private boolean walks(int source, int destination) {
        int mark = routing.mark(source, destination);
        return mark != Routing.UNREACHABLE && walk.go(source, destination, mark);
    }
}
