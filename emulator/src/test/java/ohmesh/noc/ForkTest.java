// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Hop;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packets for groups: every member gets every packet once, beside ordinary ones. */
class ForkTest {
    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** The union of the XY ways from the source that a group's number says to the members that its bits say. */
    private record XyTrees(Topology topology, Routing routing, List<TreeSet<Integer>> members, int[] sources)
            implements Multicast {
        @Override
        public int outputs(int group, int node, int inputPort) {
            int ports = 0;
            for (int member : members.get(group)) {
                int at = topology.node(sources[group]);
                int input = Topology.LOCAL;
                while (at >= 0) {
                    int port = Hop.port(routing.hop(at, input, 0, member, 0));
                    if (at == node && input == inputPort) {
                        ports |= 1 << port;
                    }
                    int next = topology.nextInput(at * Topology.PORTS + port);
                    at = next < 0 ? -1 : next / Topology.PORTS;
                    input = next % Topology.PORTS;
                }
            }
            return ports;
        }
    }

    private static final List<NetworkSpec.Pipeline> PIPELINES = List.of(
            NetworkSpec.Pipeline.A,
            NetworkSpec.Pipeline.B,
            NetworkSpec.Pipeline.C,
            new NetworkSpec.Pipeline(1, 2, false, 3, 2),
            new NetworkSpec.Pipeline(0, 3, true, 2, 1),
            new NetworkSpec.Pipeline(0, 1, true, 3, 1));

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyMemberGetsEveryPacketOnceAndNoFlitIsLost(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Topology topology = new Topology(new Chip.Mesh(random.nextInt(1, 6), random.nextInt(1, 6)), List.of());
        FaultMap faults = new FaultMap(topology);
        int channels = random.nextInt(1, 4);
        Routing routing = Routing.of(NetworkSpec.Routing.XY, faults, channels);
        NetworkSpec spec = new NetworkSpec(
                NetworkSpec.Routing.XY, channels, random.nextInt(1, 5), PIPELINES.get((int) seed % 6), 1, 1, 64, 64);
        List<TreeSet<Integer>> members = new ArrayList<>();
        int[] sources = new int[6];
        for (int group = 0; group < 6; group++) {
            members.add(new TreeSet<>());
            sources[group] = random.nextInt(topology.endpoints());
            for (int i = 0; i < 5; i++) {
                members.get(group).add(random.nextInt(topology.endpoints()));
            }
        }
        Multicast trees = new XyTrees(topology, routing, members, sources);
        Map<String, Integer> owed = new HashMap<>();
        Fabric fabric = new Fabric(faults, routing, trees, spec, (endpoint, flit, cycle) -> {
            if (Flit.isHead(flit)) {
                String what = Flit.isMulticast(flit) + " " + Flit.destination(flit) + " " + Flit.channel(flit);
                assertTrue(owed.merge(what + " at " + endpoint, -1, Integer::sum) >= 0, "a copy too many");
            }
        });
        int sent = 0;
        int[] left = new int[topology.endpoints()];
        for (long cycle = 0; cycle < 600 || fabric.flitsInside() > 0; cycle++) {
            for (int source = 0; source < topology.endpoints(); source++) {
                if (!fabric.accepts(source, cycle) || (left[source] == 0 && (cycle >= 300 || random.nextInt(5) > 0))) {
                    continue;
                }
                int group = random.nextInt(6);
                if (left[source] > 0) {
                    fabric.inject(source, Flit.payload(1, --left[source] == 0), cycle);
                } else if (sources[group] == source) {
                    fabric.inject(source, Flit.toGroup(Flit.single(0, source, ++sent % 4096), group), cycle);
                    int number = sent % 4096;
                    members.get(group)
                            .forEach(member ->
                                    owed.merge("true " + group + " " + number + " at " + member, 1, Integer::sum));
                } else {
                    int to = random.nextInt(topology.endpoints());
                    left[source] = random.nextInt(0, 6);
                    fabric.inject(
                            source, left[source] == 0 ? Flit.single(to, source, 4) : Flit.head(to, source, 4), cycle);
                    owed.merge("false " + to + " 4 at " + to, 1, Integer::sum);
                }
            }
            fabric.tick(cycle);
            assertEquals(fabric.storedFlits(), fabric.flitsInside());
            assertTrue(cycle < 50_000, "stuck");
        }
        assertTrue(sent > 0);
        assertTrue(owed.values().stream().allMatch(count -> count == 0), owed.toString());
        assertEquals(
                fabric.counters().get("flitsInjected") + fabric.counters().get("flitsForked"),
                fabric.counters().get("flitsEjected"));
    }

    @Test
    void aBlockedCopyDoesNotHoldBackTheOthers() {
        // C, 3x1, the middle sends to all. A worm into router 2 holds the link east; the copies west and local go
        // first.
        Topology topology = new Topology(new Chip.Mesh(3, 1), List.of());
        FaultMap faults = new FaultMap(topology);
        Routing routing = Routing.of(NetworkSpec.Routing.XY, faults, 1);
        List<TreeSet<Integer>> members = List.of(new TreeSet<>(List.of(0, 1, 2)));
        NetworkSpec spec = new NetworkSpec(NetworkSpec.Routing.XY, 1, 8, NetworkSpec.Pipeline.C, 1, 1, 64, 64);
        List<String> copies = new ArrayList<>();
        Fabric fabric = new Fabric(
                faults,
                routing,
                new XyTrees(topology, routing, members, new int[] {1}),
                spec,
                (endpoint, flit, cycle) -> {
                    if (Flit.isMulticast(flit)) {
                        copies.add(endpoint + "@" + cycle);
                    }
                });
        for (long cycle = 0; cycle < 60; cycle++) {
            if (cycle < 20) {
                fabric.inject(0, cycle == 0 ? Flit.head(2, 0, 0) : Flit.payload((int) cycle, cycle == 19), cycle);
            }
            if (cycle == 5) {
                fabric.inject(1, Flit.toGroup(Flit.single(0, 1, 0), 0), cycle);
            }
            fabric.tick(cycle);
        }
        // At router 1 in 7. The copies west (granted 7) and local (8) leave; the worm's tail passes router 1 in 24.
        assertEquals(List.of("1@10", "0@12", "2@30"), copies);
    }
}
