// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import java.util.Arrays;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * Depth-first labels of a spanning tree of the levels: a router knows the interval of labels of its own subtree and of
 * its neighbours' subtrees, which is all it needs to lead a packet up and then down to any label.
 */
final class SubtreeLabels {
    private final Topology topology;
    private final FaultMap faults;
    private final LevelOrder order;
    private final int[] parent;
    private final int[] first;
    private final int[] size;

    SubtreeLabels(FaultMap faults, LevelOrder order) {
        this.faults = faults;
        this.order = order;
        topology = faults.topology();
        parent = new int[topology.nodes()];
        first = new int[topology.nodes()];
        size = new int[topology.nodes()];
        Arrays.fill(parent, -1);
        for (int place = order.size() - 1; place >= 0; place--) {
            int node = order.at(place);
            size[node]++;
            parent[node] = firstUp(node);
            if (parent[node] >= 0) {
                size[parent[node]] += size[node];
            }
        }
        label();
    }

    private int firstUp(int node) {
        for (int port = 0; port < Topology.PORTS; port++) {
            int next = faults.neighbour(node, port);
            if (next >= 0 && order.isUp(node, next)) {
                return next;
            }
        }
        return -1;
    }

    /** A router's own label comes first in its interval, then those of its children one after the other. */
    private void label() {
        int[] free = new int[parent.length];
        int roots = 0;
        for (int place = 0; place < order.size(); place++) {
            int node = order.at(place);
            if (parent[node] < 0) {
                first[node] = roots;
                roots += size[node];
            } else {
                first[node] = free[parent[node]];
                free[parent[node]] += size[node];
            }
            free[node] = first[node] + 1;
        }
    }

    /** The router above in the spanning tree, or -1 at a root. */
    int parent(int node) {
        return parent[node];
    }

    private boolean holds(int node, int target) {
        return first[target] >= first[node] && first[target] < first[node] + size[node];
    }

    /**
     * The way to another router of the same connected part: down where a neighbour below holds its label, else up, to
     * the neighbour nearest to it, best one that holds its label.
     */
    int port(int node, int target) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int port = 0; port < Topology.PORTS; port++) {
            int next = faults.neighbour(node, port);
            if (next >= 0) {
                boolean up = order.isUp(node, next);
                if (!up && holds(next, target)) {
                    return port;
                }
                int distance = holds(next, target) ? -1 : distance(next, target);
                if (up && !holds(node, target) && distance < least) {
                    least = distance;
                    best = port;
                }
            }
        }
        return best;
    }

    private int distance(int node, int target) {
        return Math.abs(topology.column(node) - topology.column(target))
                + Math.abs(topology.row(node) - topology.row(target));
    }
}
