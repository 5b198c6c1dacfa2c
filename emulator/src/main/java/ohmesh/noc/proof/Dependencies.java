// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.proof;

import java.util.Arrays;
import java.util.stream.IntStream;
import ohmesh.noc.routing.Hop;
import ohmesh.noc.routing.LegalTurns;
import ohmesh.noc.routing.MulticastTree;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/** Collects the dependencies between channels from what a routing function answers. */
final class Dependencies {
    private final Topology topology;
    private final int virtualChannels;
    private final DependencyGraph graph;
    private final int[] visited;
    private final int[] stack;
    private int walk;

    Dependencies(Topology topology, int virtualChannels, DependencyGraph graph) {
        this.topology = topology;
        this.virtualChannels = virtualChannels;
        this.graph = graph;
        visited = new int[topology.nodes() * Topology.PORTS * virtualChannels];
        stack = new int[visited.length];
    }

    /** A new pattern: nothing is visited. */
    void clear() {
        Arrays.fill(visited, 0);
        walk = 0;
    }

    /** What packets with this destination and mark are followed next: states visited for others count as new. */
    void next() {
        walk++;
    }

    /** Follows a packet through every virtual channel that the function lets it take. */
    void follow(FaultMap faults, Routing routing, int source, int destination, int mark) {
        int size = visit(topology.portIndex(source) * virtualChannels, 0);
        while (size > 0) {
            int state = stack[--size];
            int input = state / virtualChannels;
            int node = input / Topology.PORTS;
            int channel = state % virtualChannels;
            int hop = routing.hop(node, input % Topology.PORTS, channel, destination, mark);
            int output = hop == Hop.NONE ? -1 : node * Topology.PORTS + Hop.port(hop);
            int next = output < 0 ? -1 : faults.nextInput(output);
            if (next >= 0) {
                depend(input, channel, hop);
                for (int i = Hop.firstChannel(hop); i <= Hop.lastChannel(hop); i++) {
                    size = visit(next * virtualChannels + i, size);
                }
            }
        }
    }

    private int visit(int state, int size) {
        if (visited[state] == walk) {
            return size;
        }
        visited[state] = walk;
        stack[size] = state;
        return size + 1;
    }

    private void depend(int input, int channel, int hop) {
        int held = topology.nextInput(input);
        if (held >= 0) {
            graph.add(held * virtualChannels + channel, Hop.port(hop), Hop.firstChannel(hop), Hop.lastChannel(hop));
        }
    }

    /** The forks of a broadcast from a source to all other tiles. */
    void fork(FaultMap faults, Routing routing, int source) {
        int[] members = IntStream.range(0, topology.tiles())
                .filter(member -> member != source)
                .toArray();
        MulticastTree tree = new MulticastTree(faults, routing, source, members);
        for (int input : tree.inputs()) {
            add(input, tree.outputs(input));
        }
    }

    /** Every turn that is legal, taken or not. */
    void all(LegalTurns turns) {
        for (int input = 0; input < topology.nodes() * Topology.PORTS; input++) {
            add(input, turns.outputs(input));
        }
    }

    private void add(int input, int outputs) {
        int held = topology.nextInput(input);
        if (held < 0) {
            return;
        }
        for (int left = outputs; left != 0; left &= left - 1) {
            int port = Integer.numberOfTrailingZeros(left);
            if (topology.nextInput(input - input % Topology.PORTS + port) >= 0) {
                for (int channel = 0; channel < virtualChannels; channel++) {
                    graph.add(held * virtualChannels + channel, port, 0, virtualChannels - 1);
                }
            }
        }
    }
}
