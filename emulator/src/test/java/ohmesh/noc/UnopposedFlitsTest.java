// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import ohmesh.engine.Channel;
import ohmesh.engine.Clock;
import ohmesh.engine.Plane;
import ohmesh.engine.Probe;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short way of flits without rivals changes no state in any cycle, whatever travels and strikes beside them. */
class UnopposedFlitsTest {
    private static final String ROWS = "stageOutputRangeHeld";
    private static final long CYCLES = 260;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** A network with packets of one flit and of more, a group, exits with few slots, and two strikes. */
    private static final class Machine {
        final Clock clock = new Clock();
        final Network network;
        final PacketPlayer player;

        Machine(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Topology topology = new Topology(new Chip.Mesh(4, random.nextInt(2, 5)), List.of());
            NetworkSpec spec = new NetworkSpec(
                    NetworkSpec.Routing.XY,
                    1,
                    random.nextInt(1, 7),
                    NetworkSpec.Pipeline.C,
                    random.nextInt(1, 3),
                    random.nextInt(1, 3),
                    64,
                    random.nextBoolean() ? 64 : 32);
            FaultMap first = new FaultMap(topology);
            first.killLink(1, Topology.SOUTH);
            FaultMap second = first.copy();
            second.killRouter(6);
            long cycle = random.nextLong(10, 120);
            network = new Network(
                    new FaultMap(topology),
                    faults -> new LevelRoutes(faults, 1),
                    (faults, routing) -> Machine::alongTheFirstRow,
                    spec,
                    List.of(new Strike(cycle, first), new Strike(cycle + random.nextLong(40), second)),
                    new Probe());
            player = new PacketPlayer(network);
            int gap = random.nextInt(1, 6);
            for (long at = 0; at < 150; at += random.nextLong(gap)) {
                int source = random.nextInt(topology.endpoints());
                if (source == 0) {
                    player.flit(at, source, Flit.toGroup(Flit.single(0, 0, 3), 0));
                } else {
                    int flits = random.nextBoolean() ? 1 : random.nextInt(1, 5);
                    player.packet(at, source, random.nextInt(topology.endpoints()), 1, flits);
                }
                at += gap == 1 ? 1 : 0;
            }
            clock.add(network, network.inputs());
            Channel[] outputs = new Channel[network.endpoints()];
            for (int i = 0; i < outputs.length; i++) {
                outputs[i] = network.toEndpoint(i);
            }
            clock.add(player, outputs);
            clock.start();
        }

        private static int alongTheFirstRow(int group, int node, int inputPort) {
            return node == 3 ? 1 << Topology.LOCAL : 1 << Topology.LOCAL | 1 << Topology.EAST;
        }

        /** The rows of all input channels. */
        String rows() {
            return clock.state().planes().stream()
                    .filter(plane -> plane.name().equals(ROWS))
                    .findFirst()
                    .orElseThrow()
                    .text();
        }

        /**
         * All state, but of an input channel only its stage, for the rest of its row may be of an earlier packet, and not
         * the order of the exits on their common ring within a cycle.
         */
        List<String> state() {
            List<String> lines = new ArrayList<>();
            for (Plane plane : clock.state().planes()) {
                if (plane.name().equals(ROWS)) {
                    int[] rows = (int[]) ((Plane.Elements) plane).elements();
                    for (int row = 0; row < rows.length; row += 4) {
                        lines.add("stage " + rows[row]);
                    }
                } else if (!plane.path().startsWith("network.ejection.")) {
                    lines.add(plane.path() + " " + plane.text());
                }
            }
            return lines;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theShortWayIsThatThroughTheStages(long seed) {
        Machine quick = new Machine(seed);
        Machine staged = new Machine(seed);
        staged.network.byStages();
        boolean taken = false;
        for (long end = 1; end < CYCLES; end++) {
            quick.clock.run(end);
            staged.clock.run(end);
            assertEquals(staged.state(), quick.state(), "after cycle " + quick.clock.cycle());
            taken |= !staged.rows().equals(quick.rows());
        }
        assertTrue(taken, "no flit went the short way, which alone leaves the rest of a row as it was");
        assertEquals(Clock.Stop.FINISHED, quick.clock.run(100_000));
        assertEquals(Clock.Stop.FINISHED, staged.clock.run(100_000));
        assertEquals(staged.player.arrivals(), quick.player.arrivals());
        assertTrue(quick.player.arrivals().size() > 20);
    }
}
