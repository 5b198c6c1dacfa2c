// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.RandomFaults;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MulticastTreeTest {
    /** Follows all copies and counts what arrives; a link is used once at most. */
    private static List<Integer> arrivals(FaultMap faults, MulticastTree tree, LegalTurns turns, int source) {
        Topology topology = faults.topology();
        List<Integer> arrived = new ArrayList<>();
        Set<Integer> inputs = new HashSet<>();
        Deque<Integer> copies = new ArrayDeque<>(List.of(topology.portIndex(source)));
        while (!copies.isEmpty()) {
            int input = copies.remove();
            assertTrue(inputs.add(input), "a link carries two copies");
            for (int port = 0; port < Topology.PORTS; port++) {
                if ((tree.outputs(input) >>> port & 1) != 0) {
                    int output = input - input % Topology.PORTS + port;
                    if (topology.endpointAt(output) >= 0) {
                        arrived.add(topology.endpointAt(output));
                    } else {
                        assertTrue((turns.outputs(input) >>> port & 1) != 0, "an illegal turn");
                        copies.add(faults.nextInput(output));
                    }
                }
            }
        }
        return arrived.stream().sorted().toList();
    }

    static Stream<Arguments> routingsAndSeeds() {
        return Stream.of(NetworkSpec.Routing.values())
                .filter(name -> name != NetworkSpec.Routing.FAULT_RING)
                .flatMap(name -> IntStream.range(0, 40).mapToObj(seed -> Arguments.of(name, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("routingsAndSeeds")
    void everyReachableMemberGetsOneCopy(NetworkSpec.Routing name, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Topology topology = new Topology(
                new Chip.Mesh(random.nextInt(2, 7), random.nextInt(2, 6), random.nextInt(1, 4)), List.of());
        FaultMap faults = new FaultMap(topology);
        RandomFaults.killRouters(faults, random.nextInt(topology.nodes() / 3 + 1), seed);
        Routing routing = Routing.of(name, faults, 1);
        int source = random.nextInt(topology.tiles());
        int[] members = IntStream.range(0, topology.tiles())
                .filter(tile -> random.nextInt(3) > 0)
                .toArray();
        MulticastTree tree = new MulticastTree(faults, routing, source, members);
        List<Integer> reachable = IntStream.of(members)
                .filter(member -> routing.mark(source, member) != Routing.UNREACHABLE)
                .boxed()
                .toList();
        assertEquals(reachable, arrivals(faults, tree, routing.turns().orElseThrow(), source));
        assertEquals(members.length - reachable.size(), tree.unreachable().size());
    }

    @Test
    void aBroadcastOnAHealthyMeshEntersEveryRouterOnce() {
        Topology topology = new Topology(new Chip.Mesh(4, 4), List.of());
        FaultMap faults = new FaultMap(topology);
        MulticastTree tree = new MulticastTree(
                faults,
                Routing.of(NetworkSpec.Routing.XY, faults, 1),
                5,
                IntStream.range(0, 16).filter(tile -> tile != 5).toArray());
        assertEquals(16, tree.inputs().size());
        assertEquals(
                16,
                tree.inputs().stream()
                        .map(input -> input / Topology.PORTS)
                        .distinct()
                        .count());
        assertEquals(
                1 << Topology.LOCAL,
                new MulticastTrees(tree).outputs(0, 0, Topology.SOUTH)
                        | new MulticastTrees(tree).outputs(0, 0, Topology.EAST));
    }

    @Test
    void classesOfVirtualChannelsCannotFork() {
        Topology topology = new Topology(new Chip.Mesh(3, 3), List.of());
        FaultMap faults = new FaultMap(topology);
        Routing ring = Routing.of(NetworkSpec.Routing.FAULT_RING, faults, 4);
        assertThrows(IllegalArgumentException.class, () -> new MulticastTree(faults, ring, 0, 1, 2));
    }
}
