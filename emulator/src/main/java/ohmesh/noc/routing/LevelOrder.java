// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import java.util.Arrays;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * Routers in the order in which breadth-first searches reach them, one search from a root in each connected part. A link
 * leads up towards the router that was reached first. In meshes and trees of meshes the two ends of a link are one
 * level apart, so this is the order of the levels.
 */
final class LevelOrder implements TurnRule {
    private final FaultMap faults;
    private final int[] rank;
    private final int[] root;
    private final int[] order;
    private int size;

    /** No part is searched yet. */
    LevelOrder(FaultMap faults) {
        this.faults = faults;
        int nodes = faults.topology().nodes();
        rank = new int[nodes];
        root = new int[nodes];
        order = new int[nodes];
        Arrays.fill(rank, -1);
    }

    /** Searches the part of a root that no search has reached. */
    void search(int from) {
        int head = size;
        add(from, from);
        while (head < size) {
            int node = order[head++];
            for (int port = 0; port < Topology.PORTS; port++) {
                int next = faults.neighbour(node, port);
                if (next >= 0 && rank[next] < 0) {
                    add(next, from);
                }
            }
        }
    }

    private void add(int node, int from) {
        rank[node] = size;
        root[node] = from;
        order[size++] = node;
    }

    /** Routers that searches have reached. */
    int size() {
        return size;
    }

    /** The router at a place of the order. */
    int at(int place) {
        return order[place];
    }

    /** Place of a router in the order, or -1. */
    int rank(int node) {
        return rank[node];
    }

    /** Root of the part of a router. */
    int root(int node) {
        return root[node];
    }

    /** Whether the way from a router to a neighbour leads up. */
    boolean isUp(int node, int neighbour) {
        return rank[neighbour] < rank[node];
    }

    /** Whether a packet that came in at a port over a living link has moved down. */
    boolean cameDown(int node, int inputPort) {
        int from = faults.neighbour(node, inputPort);
        return from >= 0 && isUp(node, from);
    }

    /** Never up again after down: ranks fall, then rise, so neither packets nor waiting go in a circle. */
    @Override
    public boolean allows(int node, int inputPort, int outputPort) {
        return !(cameDown(node, inputPort) && isUp(node, faults.neighbour(node, outputPort)));
    }
}
