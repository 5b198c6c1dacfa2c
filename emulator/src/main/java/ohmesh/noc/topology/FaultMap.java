// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.topology;

import java.util.Arrays;
import java.util.BitSet;
import java.util.StringJoiner;

/** Which routers and links of a topology are dead. A link is dead both ways; a dead router takes its links along. */
public final class FaultMap {
    private static final int NONE = -1;

    private final Topology topology;
    private final BitSet deadRouters = new BitSet();
    private final BitSet deadLinks = new BitSet();

    /** A map without faults. */
    public FaultMap(Topology topology) {
        this.topology = topology;
    }

    /** A copy, for faults that come later. */
    public FaultMap copy() {
        FaultMap copy = new FaultMap(topology);
        copy.deadRouters.or(deadRouters);
        copy.deadLinks.or(deadLinks);
        return copy;
    }

    /** The wiring without faults. */
    public Topology topology() {
        return topology;
    }

    /** A router dies. */
    public void killRouter(int node) {
        deadRouters.set(node);
    }

    /**
     * A link dies, both ways.
     *
     * @param node router at one of its ends
     * @param port port of that router
     * @throws IllegalArgumentException where no link is
     */
    public void killLink(int node, int port) {
        int output = node * Topology.PORTS + port;
        int other = topology.nextInput(output);
        if (other == NONE) {
            throw new IllegalArgumentException("router " + node + " has no link at port " + port);
        }
        deadLinks.set(output);
        deadLinks.set(other);
    }

    /** Whether a router is alive. */
    public boolean alive(int node) {
        return !deadRouters.get(node);
    }

    /** Dead routers. */
    public int deadRouters() {
        return deadRouters.cardinality();
    }

    /** Links that are dead by themselves, not with a router. */
    public int deadLinks() {
        return deadLinks.cardinality() / 2;
    }

    /** The routers row by row, {@code #} dead and {@code .} alive, rows separated by {@code /}. */
    public String picture() {
        StringBuilder picture = new StringBuilder();
        for (int node = 0; node < topology.width() * topology.height(); node++) {
            picture.append(node > 0 && topology.column(node) == 0 ? "/" : "").append(alive(node) ? '.' : '#');
        }
        return picture.toString();
    }

    /** What is dead, as {@link FaultText} reads it: {@code router:3,4+link:0,0-1,0}. */
    public String text() {
        StringJoiner items = new StringJoiner("+").setEmptyValue("none");
        for (int node = deadRouters.nextSetBit(0); node >= 0; node = deadRouters.nextSetBit(node + 1)) {
            items.add("router:" + topology.place(node));
        }
        for (int output = deadLinks.nextSetBit(0); output >= 0; output = deadLinks.nextSetBit(output + 1)) {
            int other = topology.nextInput(output);
            if (output < other) {
                String ends = topology.place(output / Topology.PORTS) + "-" + topology.place(other / Topology.PORTS);
                items.add("link:" + ends);
            }
        }
        return items.toString();
    }

    /**
     * The connected parts of the network.
     *
     * @return for every router the number of its part, from 0 in the order of their first routers; -1 where it is dead
     */
    public int[] parts() {
        int[] part = new int[topology.nodes()];
        Arrays.fill(part, NONE);
        int[] queue = new int[part.length];
        int parts = 0;
        for (int first = 0; first < part.length; first++) {
            if (alive(first) && part[first] == NONE) {
                spread(first, parts++, part, queue);
            }
        }
        return part;
    }

    private void spread(int first, int number, int[] part, int[] queue) {
        queue[0] = first;
        part[first] = number;
        int size = 1;
        for (int i = 0; i < size; i++) {
            for (int port = 0; port < Topology.PORTS; port++) {
                int next = neighbour(queue[i], port);
                if (next != NONE && part[next] == NONE) {
                    part[next] = number;
                    queue[size++] = next;
                }
            }
        }
    }

    /** Whether nothing is dead. */
    public boolean none() {
        return deadRouters.isEmpty() && deadLinks.isEmpty();
    }

    /**
     * Index of the input port that a living link leads to, or -1 where no link is or the link or one of its routers
     * is dead.
     *
     * @param output index of an output port, node * PORTS + port
     */
    public int nextInput(int output) {
        int next = topology.nextInput(output);
        if (next == NONE || deadLinks.get(output)) {
            return NONE;
        }
        return alive(output / Topology.PORTS) && alive(next / Topology.PORTS) ? next : NONE;
    }

    /** The router behind a port over a living link, or -1. */
    public int neighbour(int node, int port) {
        int next = nextInput(node * Topology.PORTS + port);
        return next == NONE ? NONE : next / Topology.PORTS;
    }
}
