// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.proof;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;
import ohmesh.engine.Draws;
import ohmesh.noc.routing.LegalTurns;
import ohmesh.noc.routing.MulticastTree;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * Follows the copies of multicast packets in one pattern of faults: from every living tile to all others and to a random
 * half of them. Copies must take legal turns only, whose dependencies are those proved, and every member that a
 * packet of its own would reach must get one copy, nobody else any.
 */
final class ForkProof {
    private final FaultMap faults;
    private final Topology topology;
    private final Routing routing;
    private final LegalTurns turns;
    private final Draws draws;
    private long expected;
    private long reached;
    private String wrong;

    /**
     * Nothing is followed yet.
     *
     * @param pattern number of the pattern, from which members are drawn
     * @throws java.util.NoSuchElementException where the function does not keep to turns
     */
    ForkProof(FaultMap faults, Routing routing, long pattern) {
        this.faults = faults;
        this.routing = routing;
        topology = faults.topology();
        turns = routing.turns().orElseThrow();
        draws = new Draws(pattern, "proof", "members");
    }

    /** Follows the groups of all living tiles. */
    void run() {
        for (int source = 0; source < topology.tiles(); source++) {
            if (faults.alive(source)) {
                int from = source;
                int[] others = IntStream.range(0, topology.tiles())
                        .filter(member -> member != from)
                        .toArray();
                follow(from, others);
                follow(
                        from,
                        IntStream.of(others)
                                .filter(member -> draws.uniform(from, member) < 0.5)
                                .toArray());
            }
        }
    }

    private void follow(int source, int... members) {
        MulticastTree tree = new MulticastTree(faults, routing, source, members);
        check(source, tree, members);
    }

    /** Follows one group's copies. */
    void check(int source, MulticastTree tree, int... members) {
        int[] copies = copies(source, tree);
        for (int member : members) {
            boolean reachable = routing.mark(source, member) != Routing.UNREACHABLE;
            expected += reachable ? 1 : 0;
            reached += reachable && copies[member] == 1 ? 1 : 0;
            if (copies[member] != (reachable ? 1 : 0)) {
                report(source, topology.place(topology.node(member)) + " gets " + copies[member] + " copies");
            }
            copies[member] = 0;
        }
        for (int endpoint = 0; endpoint < copies.length; endpoint++) {
            if (copies[endpoint] != 0) {
                report(source, topology.place(topology.node(endpoint)) + ", which is no member, gets a copy");
            }
        }
    }

    private int[] copies(int source, MulticastTree tree) {
        int[] copies = new int[topology.endpoints()];
        BitSet entered = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        open.add(topology.portIndex(source));
        while (!open.isEmpty()) {
            int input = open.remove();
            if (entered.get(input)) {
                report(source, "two copies take one link to " + topology.place(input / Topology.PORTS));
                continue;
            }
            entered.set(input);
            for (int left = tree.outputs(input); left != 0; left &= left - 1) {
                leave(source, input, Integer.numberOfTrailingZeros(left), copies, open);
            }
        }
        return copies;
    }

    private void leave(int source, int input, int port, int[] copies, Deque<Integer> open) {
        int output = input - input % Topology.PORTS + port;
        if (topology.endpointAt(output) >= 0) {
            copies[topology.endpointAt(output)]++;
        } else if ((turns.outputs(input) >>> port & 1) == 0) {
            report(source, "a copy takes an illegal turn or a dead link at " + topology.place(input / Topology.PORTS));
        } else {
            open.add(faults.nextInput(output));
        }
    }

    private void report(int source, String what) {
        if (wrong == null) {
            wrong = "multicast from " + topology.place(source) + ": " + what;
        }
    }

    /** Members of groups that packets of their own would reach. */
    long expected() {
        return expected;
    }

    /** Those of them that one copy reaches. */
    long reached() {
        return reached;
    }

    /** The first thing that is wrong, or null. */
    String wrong() {
        return wrong;
    }
}
