// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import ohmesh.engine.Clock.Stop;
import ohmesh.netlist.Place;
import ohmesh.netlist.SpikeSpec;
import ohmesh.netlist.SpikeSpec.Delivery;
import ohmesh.netlist.SpikeSpec.Overflow;
import ohmesh.tile.TileFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Spikes, time steps and the barrier, every case in every way of running. A flit that a tile sends in cycle s over
 * H links is at the other in s + 1 + 2 + 3 (H + 1): pipeline C.
 */
class SpikeTest {
    private static final int OVER_ONE_LINK = 9;
    private static final int OVER_TWO_LINKS = 12;

    private static SpikeSpec spikes(Overflow overflow, Delivery delivery, int counterBits, Place... to) {
        return new SpikeSpec(new Place(0, 0), List.of(to), 8, counterBits, overflow, delivery);
    }

    private static SpikeSpec plain(Place... to) {
        return spikes(Overflow.REFUSE, Delivery.UNICAST, 8, to);
    }

    private static void issues(Bench bench, String tile, String... expected) {
        Modes.inEach(bench, machine -> {
            List<String> issues = Modes.issues(machine);
            assertEquals(Stop.FINISHED, machine.clock().run(1000));
            assertEquals(
                    Stream.of(expected).map(line -> tile + " " + line).toList(),
                    issues.stream().filter(line -> line.startsWith(tile)).toList());
        });
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void emitSendsASpikeACycleAndTickWaitsForTheMarkBehindThem(Delivery delivery) {
        // Spikes leave in 2, 3, 4, the mark in 5; it is at the receiver in 5 + 9.
        Bench bench = Bench.of("li r1, 3\nmrange m0, r0, r1\nemit m0, s\ntick\nhalt")
                .tile(1, 0, "tick\nspikes v1, s\nvsum r1, v1\nhalt")
                .spikes("s", spikes(Overflow.REFUSE, delivery, 8, new Place(1, 0)));
        issues(bench, "tile(0,0)", "0: 0 li", "1: 1 mrange", "2: 2 emit", "5: 3 tick", "6: 4 halt");
        int mark = 5 + OVER_ONE_LINK;
        // The counts of 8 axons at 8 a cycle: 1 beat; the sum of 32 lanes 6 cycles.
        issues(
                bench,
                "tile(1,0)",
                mark + ": 0 tick",
                (mark + 1) + ": 1 spikes",
                (mark + 2) + ": 2 vsum",
                (mark + 8) + ": 3 halt");
        Modes.inEach(bench, machine -> {
            machine.clock().run(1000);
            assertEquals(3, machine.tiles().get(1).scalar(1));
            assertEquals(1, machine.tiles().get(1).lane(1, 2));
            assertEquals(0, machine.tiles().get(1).lane(1, 3));
        });
    }

    @Test
    void unicastSendsEverySpikeToEveryReceiverInTheOrderOfTheNetlist() {
        // Two spikes to two receivers leave in 2..5, the marks in 6 and 7.
        Bench bench = Bench.of("li r1, 2\nmrange m0, r0, r1\nemit m0, s\ntick\nhalt")
                .tile(0, 1, "tick\nhalt")
                .tile(1, 1, "tick\nhalt")
                .spikes("s", plain(new Place(1, 1), new Place(0, 1)));
        issues(bench, "tile(0,0)", "0: 0 li", "1: 1 mrange", "2: 2 emit", "6: 3 tick", "8: 4 halt");
        issues(bench, "tile(1,1)", (6 + OVER_TWO_LINKS) + ": 0 tick", (7 + OVER_TWO_LINKS) + ": 1 halt");
        issues(bench, "tile(0,1)", (7 + OVER_ONE_LINK) + ": 0 tick", (8 + OVER_ONE_LINK) + ": 1 halt");
    }

    @Test
    void multicastSendsEverySpikeOnce() {
        Bench bench = Bench.of("li r1, 2\nmrange m0, r0, r1\nemit m0, s\ntick\nhalt")
                .tile(0, 1, "tick\nhalt")
                .tile(1, 1, "tick\nhalt")
                .spikes("s", spikes(Overflow.REFUSE, Delivery.MULTICAST, 8, new Place(1, 1), new Place(0, 1)));
        issues(bench, "tile(0,0)", "0: 0 li", "1: 1 mrange", "2: 2 emit", "4: 3 tick", "5: 4 halt");
        // The packets fork at (0,1), where the switch takes one copy a cycle: the two of each spike take two cycles, so
        // that the mark, two cycles behind the first spike, finds four copies before its own.
        int fork = 2;
        issues(bench, "tile(1,1)", (4 + OVER_TWO_LINKS + fork) + ": 0 tick", (5 + OVER_TWO_LINKS + fork) + ": 1 halt");
        issues(
                bench,
                "tile(0,1)",
                (4 + OVER_ONE_LINK + fork + 1) + ": 0 tick",
                (5 + OVER_ONE_LINK + fork + 1) + ": 1 halt");
    }

    @Test
    void emitOfAnEmptyMaskSendsNothing() {
        Bench bench =
                Bench.of("emit m0, s\ntick\nhalt").tile(1, 0, "tick\nhalt").spikes("s", plain(new Place(1, 0)));
        issues(bench, "tile(0,0)", "0: 0 emit", "1: 1 tick", "2: 2 halt");
    }

    @Test
    void barrierOpensWhenTheLastTileHasComeAndLetsThemGoOneACycle() {
        Bench bench = Bench.of("barrier\nhalt")
                .tile(1, 0, "barrier\nhalt")
                .tile(1, 1, "li r1, 4\nwait r1\nbarrier\nhalt")
                .tile(0, 1, "halt");
        // The last comes in 5 and is at the root in 17; the root sends in 17 and 18.
        int open = 5 + OVER_TWO_LINKS;
        issues(bench, "tile(0,0)", open + ": 0 barrier", (open + 2) + ": 1 halt");
        issues(bench, "tile(1,0)", (open + OVER_ONE_LINK) + ": 0 barrier", (open + OVER_ONE_LINK + 1) + ": 1 halt");
        int last = open + 1 + OVER_TWO_LINKS;
        issues(bench, "tile(1,1)", "0: 0 li", "1: 1 wait", last + ": 2 barrier", (last + 1) + ": 3 halt");
    }

    @Test
    void aBarrierOfOneTileTakesOneCycle() {
        issues(Bench.of("barrier\nbarrier\nhalt"), "tile(0,0)", "0: 0 barrier", "1: 1 barrier", "2: 2 halt");
    }

    @Test
    void rootThatComesLastLetsTheOthersGoAtOnce() {
        Bench bench = Bench.of("li r1, 40\nwait r1\nbarrier\nhalt").tile(1, 0, "barrier\nhalt");
        issues(bench, "tile(0,0)", "0: 0 li", "1: 1 wait", "41: 2 barrier", "42: 3 halt");
        issues(bench, "tile(1,0)", (41 + OVER_ONE_LINK) + ": 0 barrier", (42 + OVER_ONE_LINK) + ": 1 halt");
    }

    @Test
    void waitsForTheStepAndTheBarrierAreStallsOfTheirOwn() {
        Bench bench = Bench.of("li r1, 20\nwait r1\ntick\nbarrier\nhalt")
                .tile(1, 0, "tick\nbarrier\nhalt")
                .spikes("s", plain(new Place(1, 0)));
        // The mark leaves in 21; the receiver ticks from 0 to 30 and is at the barrier from 31 on, the root is in 22.
        Modes.inEach(bench, machine -> {
            assertEquals(Stop.FINISHED, machine.clock().run(1000));
            assertEquals(30, count(machine, 1, "stallTick"));
            assertEquals(31 + OVER_ONE_LINK - 22, count(machine, 0, "stallBarrier"));
            assertEquals(2 * OVER_ONE_LINK, count(machine, 1, "stallBarrier"));
        });
    }

    private static long count(Machine machine, int tile, String name) {
        return machine.tiles().get(tile).counters().get(0).get(name);
    }

    @Test
    void spikeOfALaterStepBeforeTheTickStopsTheRunAtTheTick() {
        Bench bench = Bench.of("li r1, 1\nmrange m0, r0, r1\nemit m0, s\ntick\nemit m0, s\ntick\nhalt")
                .tile(1, 0, "li r1, 50\nwait r1\ntick\nhalt")
                .spikes("s", plain(new Place(1, 0)));
        faults(
                bench,
                "tile(1,0) in cycle 51 at address 2 (bench.oasm:3): spikes \"s\" of a later time step came before this"
                        + " tick; a barrier behind the tick of all tiles keeps the steps apart");
    }

    @Test
    void fullCounterStopsTheRunInTheCycleOfItsSpikeWhereTheNetlistRefuses() {
        // The fourth spike leaves in 7. Nothing depends on a tick that is never executed.
        faults(
                overflowing(Overflow.REFUSE, "halt"),
                "tile(1,0) in cycle " + (7 + OVER_ONE_LINK)
                        + ": a spike of \"s\" found the counter of axon 0 full at 3;"
                        + " more counterBits or \"overflow\": \"drop\" would let the run go on");
    }

    @Test
    void fullCounterDropsAndCountsWhereTheNetlistAllows() {
        Modes.inEach(overflowing(Overflow.DROP, "tick\nspikes v1, s\nhalt"), machine -> {
            assertEquals(Stop.FINISHED, machine.clock().run(1000));
            assertEquals(3, machine.tiles().get(1).lane(1, 0));
            assertEquals(3, count(machine, 1, "spikesCounted"));
            assertEquals(2, count(machine, 1, "spikesDropped"));
            assertEquals(5, count(machine, 0, "spikesEmitted"));
        });
    }

    /** Five spikes of axon 0, in 4..8, and counters of two bits. */
    private static Bench overflowing(Overflow overflow, String receiver) {
        return Bench.of("li r1, 1\nmrange m0, r0, r1\nnop\nloop 5, 1\nemit m0, s\ntick\nhalt")
                .tile(1, 0, receiver)
                .spikes("s", spikes(overflow, Delivery.UNICAST, 2, new Place(1, 0)));
    }

    @Test
    void laneBeyondTheAxonsStopsTheRun() {
        faults(
                Bench.of("li r1, 9\nmrange m0, r0, r1\nemit m0, s\ntick\nhalt")
                        .tile(1, 0, "tick\nhalt")
                        .spikes("s", plain(new Place(1, 0))),
                "tile(0,0) in cycle 2 at address 2 (bench.oasm:3): lane 8 is set; spikes \"s\" has 8 axons");
    }

    @Test
    void tickWithoutItsMarkIsADeadlockThatSaysSo() {
        standstill(
                Bench.of("halt").tile(1, 0, "tick\nhalt").spikes("s", plain(new Place(1, 0))),
                1,
                "waits for the end of the time step of spikes s");
    }

    @Test
    void barrierToWhichNotAllComeIsADeadlockThatSaysSo() {
        Bench bench = Bench.of("barrier\nhalt")
                .tile(1, 0, "beq r0, r0, 2\nbarrier\nhalt")
                .tile(1, 1, "beq r0, r0, 2\nbarrier\nhalt")
                .tile(0, 1, "barrier\nhalt");
        standstill(bench, 0, "waits at the barrier for tile(1,0), tile(1,1)");
        standstill(bench, 3, "waits at the barrier for tile(0,0)");
    }

    private static void standstill(Bench bench, int tile, String why) {
        Modes.inEach(bench, machine -> {
            assertEquals(Stop.DEADLOCK, machine.clock().run(10_000));
            assertEquals(why, machine.tileStatus().get(tile).state());
        });
    }

    private static void faults(Bench bench, String message) {
        Modes.inEach(bench, machine -> {
            TileFault fault =
                    assertThrows(TileFault.class, () -> machine.clock().run(1000));
            assertEquals(message, fault.getMessage());
        });
    }
}
