// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import ohmesh.noc.routing.Hop;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * For tests: shortest ways on the surviving links that never turn from down to up, down being away from the first living
 * node of each part by breadth-first levels. No circle of waiting packets can exist.
 */
final class LevelRoutes implements Routing {
    private static final int FAR = Integer.MAX_VALUE;

    private final FaultMap faults;
    private final Topology topology;
    private final int channels;
    private final int[] level;

    LevelRoutes(FaultMap faults, int channels) {
        this.faults = faults;
        this.channels = channels;
        topology = faults.topology();
        level = new int[topology.nodes()];
        Arrays.fill(level, FAR);
        for (int node = 0; node < level.length; node++) {
            if (level[node] == FAR && faults.alive(node)) {
                flood(node);
            }
        }
    }

    private void flood(int root) {
        Deque<Integer> open = new ArrayDeque<>();
        level[root] = 0;
        open.add(root);
        while (!open.isEmpty()) {
            int node = open.poll();
            for (int port = 0; port < Topology.LOCAL; port++) {
                int neighbour = faults.neighbour(node, port);
                if (neighbour >= 0 && level[neighbour] == FAR) {
                    level[neighbour] = level[node] + 1;
                    open.add(neighbour);
                }
            }
        }
    }

    @Override
    public int hop(int node, int inputPort, int inputChannel, int destination, int mark) {
        int target = topology.node(destination);
        if (node == target) {
            return faults.alive(node) ? Hop.of(topology.port(destination), 0, channels - 1) : Hop.NONE;
        }
        int from = inputPort < Topology.LOCAL ? faults.neighbour(node, inputPort) : -1;
        int[][] distance = distances(target);
        int best = Hop.NONE;
        int shortest = FAR;
        for (int port = 0; port < Topology.LOCAL; port++) {
            int next = faults.neighbour(node, port);
            boolean cameDown = from >= 0 && level[from] < level[node];
            if (next < 0 || (cameDown && level[next] < level[node])) {
                continue;
            }
            int way = distance[level[next] > level[node] ? 1 : 0][next];
            if (way < shortest) {
                shortest = way;
                best = Hop.of(port, 0, channels - 1);
            }
        }
        return best;
    }

    /** distance[d][n]: links from n to the target, coming in downwards (1) or not (0). */
    private int[][] distances(int target) {
        int[][] distance = new int[2][topology.nodes()];
        Arrays.fill(distance[0], FAR);
        Arrays.fill(distance[1], FAR);
        distance[0][target] = 0;
        distance[1][target] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int node = 0; node < topology.nodes(); node++) {
                for (int port = 0; port < Topology.LOCAL; port++) {
                    int next = faults.neighbour(node, port);
                    if (next < 0) {
                        continue;
                    }
                    boolean down = level[next] > level[node];
                    int way = distance[down ? 1 : 0][next];
                    if (way == FAR) {
                        continue;
                    }
                    for (int came = down ? 1 : 0; came >= 0; came--) {
                        if (way + 1 < distance[came][node]) {
                            distance[came][node] = way + 1;
                            changed = true;
                        }
                    }
                }
            }
        }
        return distance;
    }

    @Override
    public int mark(int source, int destination) {
        int from = topology.node(source);
        int to = topology.node(destination);
        boolean connected = faults.alive(from) && faults.alive(to) && distances(to)[0][from] != FAR;
        return connected ? 0 : UNREACHABLE;
    }
}
