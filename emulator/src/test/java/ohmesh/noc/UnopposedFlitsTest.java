// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import ohmesh.engine.Clock;
import ohmesh.engine.Plane;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
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

    /** Packets of one flit and of more, a group, exits with few slots, and two strikes. */
    private static StruckNetwork network(long seed) {
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
        long cycle = random.nextLong(10, 120);
        StruckNetwork network = new StruckNetwork(topology, spec, cycle, cycle + random.nextLong(40));
        int gap = random.nextInt(1, 6);
        for (long at = 0; at < 150; at += random.nextLong(gap)) {
            network.packet(at, random, () -> random.nextBoolean() ? 1 : random.nextInt(1, 5));
            at += gap == 1 ? 1 : 0;
        }
        return network.started();
    }

    /** The rows of all input channels. */
    private static String rows(StruckNetwork network) {
        return network.clock.state().planes().stream()
                .filter(plane -> plane.name().equals(ROWS))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /**
     * All state, but of an input channel only its stage, for the rest of its row may be of an earlier packet, and not
     * the order of the exits on their common ring within a cycle.
     */
    private static List<String> state(StruckNetwork network) {
        List<String> lines = new ArrayList<>();
        for (Plane plane : network.clock.state().planes()) {
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

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theShortWayIsThatThroughTheStages(long seed) {
        StruckNetwork quick = network(seed);
        StruckNetwork staged = network(seed);
        staged.network.byStages();
        boolean taken = false;
        for (long end = 1; end < CYCLES; end++) {
            quick.clock.run(end);
            staged.clock.run(end);
            assertEquals(state(staged), state(quick), "after cycle " + quick.clock.cycle());
            taken |= !rows(staged).equals(rows(quick));
        }
        assertTrue(taken, "no flit went the short way, which alone leaves the rest of a row as it was");
        assertEquals(Clock.Stop.FINISHED, quick.clock.run(100_000));
        assertEquals(Clock.Stop.FINISHED, staged.clock.run(100_000));
        assertEquals(staged.player.arrivals(), quick.player.arrivals());
        assertTrue(quick.player.arrivals().size() > 20);
    }
}
