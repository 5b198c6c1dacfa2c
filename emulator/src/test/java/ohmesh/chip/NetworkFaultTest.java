// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import ohmesh.engine.Clock.Stop;
import ohmesh.engine.Counters;
import ohmesh.netlist.Fault;
import ohmesh.netlist.NetworkSpec.Routing;
import ohmesh.netlist.Place;
import ohmesh.netlist.SpikeSpec;
import org.junit.jupiter.api.Test;

/** What faults of routers and links do to a machine: refused before the run, gone around, or lost and named. */
class NetworkFaultTest {
    private static Fault router(int x, int y, long cycle) {
        return new Fault(new Place(x, y), null, null, null, null, cycle);
    }

    private static Fault link(int x, int y, int toX, int toY, long cycle) {
        return new Fault(null, new Fault.Link(new Place(x, y), new Place(toX, toY)), null, null, null, cycle);
    }

    /** Five packets of two words from (0,0) to (2,0) on a mesh of 3x2. */
    private static Bench stream() {
        return Bench.of("li r1, 1\nloop 5, 3\nvbc v1, r1\nsend v1, a\naddi r1, r1, 1\nhalt")
                .tile(2, 0, "loop 5, 2\nrecv v1, a\nvadd v2, v2, v1\nhalt")
                .mesh(3, 2)
                .channel("a", Bench.at(0, 0), Bench.at(2, 0), 2, 2);
    }

    @Test
    void deadRouterOnTheWayIsRefusedWithXyOnceForAChannel() {
        assertEquals(
                List.of(
                        "/channels/a: the routing has no way from tile 0,0 to tile 2,0 around the dead routers and links"),
                Machine.problems(stream().fault(router(1, 0, 0)).netlist()));
    }

    @Test
    void levelFirstGoesAroundADeadRouterAndADeadLink() {
        for (Fault fault : List.of(router(1, 0, 0), link(0, 0, 1, 0, 0), link(2, 0, 1, 0, 0))) {
            Bench bench = stream().routing(Routing.LEVEL_FIRST).fault(fault);
            assertEquals(List.of(), Machine.problems(bench.netlist()));
            Modes.inEach(bench, machine -> {
                assertEquals(Stop.FINISHED, machine.clock().run(10_000));
                assertEquals(15, machine.tiles().get(1).lane(2, 1));
            });
        }
    }

    @Test
    void tileBehindADeadRouterIsNamed() {
        assertEquals(
                List.of("/tiles/1/at: the router of tile 2,0 is dead"),
                Machine.problems(stream().fault(router(2, 0, 0)).netlist()));
    }

    @Test
    void tileThatIsCutOffIsRefusedWhateverTheRouting() {
        List<String> problems = Machine.problems(stream()
                .routing(Routing.LEVEL_FIRST)
                .fault(link(2, 0, 1, 0, 0))
                .fault(link(2, 0, 2, 1, 0))
                .netlist());
        assertEquals(1, problems.size());
    }

    @Test
    void spikesAndBarrierNeedTheirWaysToo() {
        SpikeSpec spec = new SpikeSpec(
                new Place(0, 0),
                List.of(new Place(2, 0)),
                4,
                8,
                SpikeSpec.Overflow.REFUSE,
                SpikeSpec.Delivery.MULTICAST);
        Bench bench = Bench.of("tick\nbarrier\nhalt")
                .tile(2, 0, "tick\nbarrier\nhalt")
                .mesh(3, 1)
                .spikes("s", spec)
                .fault(router(1, 0, 0));
        String end = " around the dead routers and links";
        assertEquals(
                List.of(
                        "/spikes/s: the routing has no way from tile 0,0 to tile 2,0" + end,
                        "/tiles: the routing has no way from tile 2,0 to tile 0,0 for the barrier" + end,
                        "/tiles: the routing has no way from tile 0,0 to tile 2,0 for the barrier" + end),
                Machine.problems(bench.netlist()));
    }

    @Test
    void randomFaultsThatLeaveNothingAreNamed() {
        Fault random = new Fault(null, null, new Fault.RandomCount(5, 7), null, null, 0);
        List<String> problems =
                Machine.problems(stream().fault(router(0, 1, 0)).fault(random).netlist());
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("/faults: "), problems.get(0));
    }

    @Test
    void randomFaultsAreThoseOfTheirSeed() {
        Fault random = new Fault(null, null, new Fault.RandomCount(2, 7), null, null, 0);
        NetworkPlan one = new NetworkPlan(stream().fault(random).netlist());
        NetworkPlan two = new NetworkPlan(stream().fault(random).netlist());
        assertEquals(2, one.schedule().at(0).deadRouters());
        assertEquals(one.schedule().at(0).picture(), two.schedule().at(0).picture());
    }

    @Test
    void strikeLosesWhatItNamesAndTheRestGoesOn() {
        // The link is not on the way of the stream: nothing is lost, and the network opens again.
        afterStrike(stream().routing(Routing.LEVEL_FIRST).fault(link(0, 1, 1, 1, 20)), machine -> {
            assertEquals(Stop.FINISHED, machine.clock().run(10_000));
            assertEquals(15, machine.tiles().get(1).lane(2, 1));
            assertEquals(0, total(machine, "packetsCut"));
            assertEquals(1, total(machine, "strikes"));
        });
    }

    @Test
    void packetsLostInAStrikeEndTheRunWithANameForEveryTileThatWaits() {
        afterStrike(stream().fault(router(1, 0, 20)), machine -> {
            assertEquals(Stop.DEADLOCK, machine.clock().run(10_000));
            assertTrue(total(machine, "packetsCut") + total(machine, "packetsUndeliverable") > 0);
            assertEquals(
                    List.of("waits for room at the receiver of channel a", "waits for a packet on channel a"),
                    machine.tileStatus().stream().map(TileStatus::state).toList());
        });
    }

    @Test
    void strikeInEveryCycleEndsWithAVerdict() {
        for (long cycle = 1; cycle < 120; cycle++) {
            long strike = cycle;
            Machine machine = stream()
                    .routing(Routing.LEVEL_FIRST)
                    .fault(router(1, 0, cycle))
                    .machine();
            Stop stop = machine.clock().run(10_000);
            boolean lost = total(machine, "packetsCut")
                            + total(machine, "packetsUndeliverable")
                            + total(machine, "packetsRefused")
                            + total(machine, "packetsLostAtSource")
                    > 0;
            assertTrue(stop != Stop.CYCLE_LIMIT, () -> "hangs after a strike in " + strike);
            assertTrue(stop == Stop.FINISHED || lost, () -> "a deadlock without a loss after a strike in " + strike);
        }
    }

    private static void afterStrike(Bench bench, Consumer<Machine> check) {
        assertEquals(List.of(), Machine.problems(bench.netlist()));
        Modes.inEach(bench, check);
    }

    private static long total(Machine machine, String name) {
        long sum = 0;
        for (Counters counters : machine.counters()) {
            sum += counters.names().contains(name) ? counters.get(name) : 0;
        }
        return sum;
    }
}
