// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.proof;

import java.util.Arrays;
import ohmesh.noc.routing.Hop;
import ohmesh.noc.routing.LegalTurns;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * Collects the dependencies between channels from what a routing function answers. A packet's state is the input port and
 * the virtual channel in which it stands; states are followed depth first, on a stack of their own.
 */
final class Dependencies {
    /** On the stack. */
    private static final byte OPEN = 0;
    /** Every way on from this state ends at the destination. */
    private static final byte ARRIVES = 1;
    /** Some way on ends elsewhere or never. */
    private static final byte STRAYS = 2;

    private final Topology topology;
    private final int virtualChannels;
    private final DependencyGraph graph;
    private final int[] visited;
    private final byte[] fate;
    private final int[] stack;
    private final int[] nextState;
    private final int[] lastState;
    private int walk;

    private FaultMap faults;
    private Routing routing;
    private int destination;
    private int mark;
    private int depth;

    Dependencies(Topology topology, int virtualChannels, DependencyGraph graph) {
        this.topology = topology;
        this.virtualChannels = virtualChannels;
        this.graph = graph;
        visited = new int[topology.nodes() * Topology.PORTS * virtualChannels];
        fate = new byte[visited.length];
        stack = new int[visited.length];
        nextState = new int[visited.length];
        lastState = new int[visited.length];
    }

    /** A new pattern: nothing is visited. */
    void clear(FaultMap pattern, Routing function) {
        Arrays.fill(visited, 0);
        walk = 0;
        faults = pattern;
        routing = function;
    }

    /** Packets with this destination and mark are followed next: states visited for others count as new. */
    void next(int packetDestination, int packetMark) {
        walk++;
        destination = packetDestination;
        mark = packetMark;
    }

    /**
     * Follows a packet through every virtual channel that the function lets it take.
     *
     * @return whether it arrives whichever it takes: over living links only, and never in the same state twice
     */
    boolean follow(int source) {
        int start = topology.portIndex(source) * virtualChannels;
        depth = 0;
        visit(start);
        while (depth > 0) {
            int top = depth - 1;
            if (nextState[top] > lastState[top]) {
                leave(fate[stack[top]] == OPEN ? ARRIVES : fate[stack[top]]);
            } else if (visit(nextState[top]++) != ARRIVES && depth == top + 1) {
                // Strays itself, or is on the stack and so comes back here.
                fate[stack[top]] = STRAYS;
            }
        }
        return fate[start] == ARRIVES;
    }

    private void leave(byte end) {
        depth--;
        fate[stack[depth]] = end;
        if (depth > 0 && end == STRAYS) {
            fate[stack[depth - 1]] = STRAYS;
        }
    }

    private byte visit(int state) {
        if (visited[state] == walk) {
            return fate[state];
        }
        visited[state] = walk;
        int input = state / virtualChannels;
        int node = input / Topology.PORTS;
        int channel = state % virtualChannels;
        int hop = routing.hop(node, input % Topology.PORTS, channel, destination, mark);
        int output = hop == Hop.NONE ? -1 : node * Topology.PORTS + Hop.port(hop);
        int next = output < 0 ? -1 : faults.nextInput(output);
        fate[state] = output == topology.portIndex(destination) ? ARRIVES : next < 0 ? STRAYS : OPEN;
        if (fate[state] == OPEN) {
            depend(input, channel, hop);
            stack[depth] = state;
            nextState[depth] = next * virtualChannels + Hop.firstChannel(hop);
            lastState[depth] = next * virtualChannels + Hop.lastChannel(hop);
            depth++;
        }
        return fate[state];
    }

    private void depend(int input, int channel, int hop) {
        int held = topology.nextInput(input);
        if (held >= 0) {
            graph.add(held * virtualChannels + channel, Hop.port(hop), Hop.firstChannel(hop), Hop.lastChannel(hop));
        }
    }

    /** Every turn that is legal, taken or not: packets for groups may take any of them. */
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
