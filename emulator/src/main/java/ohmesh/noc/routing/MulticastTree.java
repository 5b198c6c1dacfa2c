// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * The ways of one group's packets: from a source to all members over turns that the routing function allows, each member
 * reached once. Members are grafted one by one, the nearest to the source first, by the shortest path from what stands
 * so far that enters no router twice. Where turns leave no such path, the packet takes the way that a packet for that
 * member alone takes, and may pass a router a second time, at another port.
 */
public final class MulticastTree {
    private static final int NONE = -1;

    private final FaultMap faults;
    private final Topology topology;
    private final Routing routing;
    private final LegalTurns turns;
    private final Walk walk;
    private final byte[] outputs;
    private final int[] entered;
    private final List<Integer> inputs = new ArrayList<>();
    private final List<Integer> unreachable = new ArrayList<>();
    private final int source;

    /**
     * Builds a tree.
     *
     * @param source endpoint that sends
     * @param members endpoints that receive, each once
     * @throws IllegalArgumentException where the routing function does not keep to turns alone, so that no fork is safe
     */
    public MulticastTree(FaultMap faults, Routing routing, int source, int... members) {
        this.routing = routing;
        this.source = source;
        this.faults = faults;
        topology = faults.topology();
        turns = routing.turns()
                .orElseThrow(() -> new IllegalArgumentException(
                        "packets cannot fork here: this routing relies on virtual channels of the destination"));
        walk = new Walk(faults, routing);
        outputs = new byte[topology.nodes() * Topology.PORTS];
        entered = new int[topology.nodes()];
        Arrays.fill(entered, NONE);
        enter(topology.portIndex(source));
        nearestFirst(members).forEach(this::graft);
    }

    private List<Integer> nearestFirst(int... members) {
        int[] links = new int[topology.endpoints()];
        List<Integer> reachable = new ArrayList<>();
        for (int member : members) {
            int mark = routing.mark(source, member);
            if (mark != Routing.UNREACHABLE && walk.go(source, member, mark)) {
                links[member] = walk.length();
                reachable.add(member);
            } else {
                unreachable.add(member);
            }
        }
        reachable.sort(
                Comparator.<Integer>comparingInt(member -> links[member]).thenComparing(Comparator.naturalOrder()));
        return reachable;
    }

    private void enter(int input) {
        entered[input / Topology.PORTS] = input;
        inputs.add(input);
    }

    private void graft(int member) {
        int there = entered[topology.node(member)];
        if (there != NONE) {
            open(there, topology.port(member));
            return;
        }
        if (graftBeside(topology.node(member))) {
            open(entered[topology.node(member)], topology.port(member));
            return;
        }
        int best = NONE;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < inputs.size(); i++) {
            if (reaches(inputs.get(i), member) && walk.length() < least) {
                least = walk.length();
                best = inputs.get(i);
            }
        }
        if (best != NONE) {
            walk.goFrom(best, member, markFrom(best, member));
            extend(best, 0, member);
        } else {
            graftOwnWay(member);
        }
    }

    /** Enters a router from a neighbour in the tree, where one has a legal turn to it. */
    private boolean graftBeside(int node) {
        for (int port = 0; port < Topology.PORTS; port++) {
            int output = faults.nextInput(node * Topology.PORTS + port);
            int from = output < 0 ? NONE : entered[output / Topology.PORTS];
            if (from != NONE && (turns.outputs(from) >>> (output % Topology.PORTS) & 1) != 0) {
                open(from, output % Topology.PORTS);
                enter(node * Topology.PORTS + port);
                return true;
            }
        }
        return false;
    }

    /** Whether a legal path from an input of the tree to a member enters no router of the tree. */
    private boolean reaches(int input, int member) {
        int mark = markFrom(input, member);
        if (mark == Routing.UNREACHABLE || !walk.goFrom(input, member, mark)) {
            return false;
        }
        if ((turns.outputs(input) >>> (walk.output(0) % Topology.PORTS) & 1) == 0) {
            return false;
        }
        for (int i = 0; i < walk.length(); i++) {
            if (entered[topology.nextInput(walk.output(i)) / Topology.PORTS] != NONE) {
                return false;
            }
        }
        return true;
    }

    /** That of a packet that the router's own tile sends; routers above meshes have none. */
    private int markFrom(int input, int member) {
        int node = input / Topology.PORTS;
        return topology.inMesh(node) ? routing.mark(node, member) : Routing.UNREACHABLE;
    }

    /** Along the way from the source, from the last input on that is in the tree. */
    private void graftOwnWay(int member) {
        walk.go(source, member, routing.mark(source, member));
        int input = topology.portIndex(source);
        int shared = 0;
        for (int i = 0; i < walk.length(); i++) {
            int next = topology.nextInput(walk.output(i));
            if (inputs.contains(next)) {
                input = next;
                shared = i + 1;
            }
        }
        extend(input, shared, member);
    }

    /** Adds the links of the last walk from its i-th on. */
    private void extend(int from, int first, int member) {
        int input = from;
        for (int i = first; i < walk.length(); i++) {
            open(input, walk.output(i) % Topology.PORTS);
            input = topology.nextInput(walk.output(i));
            enter(input);
        }
        open(input, topology.port(member));
    }

    private void open(int input, int port) {
        outputs[input] |= (byte) (1 << port);
    }

    /**
     * The ports by which copies leave.
     *
     * @param input index of the port at which the packet came in
     * @return bit p is set for port p; 0 where the packet does not come in there
     */
    public int outputs(int input) {
        return outputs[input];
    }

    /** Indices of the input ports at which the packet comes in, that of the source first. */
    public List<Integer> inputs() {
        return List.copyOf(inputs);
    }

    /** Members to which the routing function has no way. */
    public List<Integer> unreachable() {
        return List.copyOf(unreachable);
    }
}
