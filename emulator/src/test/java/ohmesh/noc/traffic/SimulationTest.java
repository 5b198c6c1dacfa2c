// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.Strike;
import ohmesh.noc.routing.Hop;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.RandomFaults;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationTest {
    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPacketOfATraceArrivesOnceAndNotBeforeItCan(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FaultMap mesh = Runs.mesh(random.nextInt(1, 6), random.nextInt(1, 6));
        int nodes = mesh.topology().nodes();
        List<TrafficTrace.Packet> packets = new ArrayList<>();
        long cycle = 0;
        for (int i = 0; i < 600; i++) {
            cycle += random.nextInt(3);
            packets.add(new TrafficTrace.Packet(
                    cycle, random.nextInt(nodes), random.nextInt(nodes), random.nextInt(1, 12)));
        }
        char pipeline = "ABC".charAt(random.nextInt(3));
        List<Runs.Arrival> arrivals =
                Runs.play(mesh, Runs.spec(pipeline, random.nextInt(1, 9)), new TrafficTrace(packets));
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        packets.forEach(p -> expected.add(p.cycle() + " " + p.source() + " " + p.destination() + " " + p.flits()));
        for (Runs.Arrival p : arrivals) {
            found.add(p.born() + " " + p.source() + " " + p.destination() + " " + p.flits());
            int hop = 3 + "CBA".indexOf(pipeline);
            int links = Math.abs(
                            mesh.topology().column(p.source()) - mesh.topology().column(p.destination()))
                    + Math.abs(mesh.topology().row(p.source()) - mesh.topology().row(p.destination()));
            assertTrue(p.born() <= p.injected());
            assertTrue(p.ejected() - p.injected() >= 2 + hop * (links + 1) + p.flits() - 1, p.toString());
        }
        Collections.sort(expected);
        Collections.sort(found);
        assertEquals(expected, found);
    }

    /** On a square of four routers everything turns clockwise: packets of two hops wait for each other in a ring. */
    @Test
    void theWatchdogSeesARingOfWaitingPackets() {
        FaultMap square = Runs.mesh(2, 2);
        int[] clockwise = {Topology.EAST, Topology.SOUTH, Topology.NORTH, Topology.WEST};
        Routing ring = (node, port, channel, destination, mark) ->
                Hop.of(node == destination ? Topology.LOCAL : clockwise[node], 0, 0);
        TrafficTrace traffic = new TrafficTrace(List.of(
                new TrafficTrace.Packet(0, 0, 3, 8),
                new TrafficTrace.Packet(0, 1, 2, 8),
                new TrafficTrace.Packet(0, 2, 1, 8),
                new TrafficTrace.Packet(0, 3, 0, 8)));
        TrafficResult result = TrafficSimulation.run(
                square, Runs.spec('C', 1), map -> ring, List.of(), traffic, traffic.window(), PacketListener.NONE);
        List<String> standing = result.deadlock().orElseThrow();
        assertEquals(4, standing.size(), standing.toString());
        assertEquals("packet 0>3 of 8 flits, inside since cycle 0", standing.get(0));
        assertFalse(result.stable());
        assertEquals(4, result.unfinished());
        assertTrue(result.simulatedCycles() < 1_200, "cycle " + result.simulatedCycles());
        assertEquals(4, Runs.play(square, Runs.spec('C', 1), traffic).size());
    }

    @Test
    void linkLoadsAddUpToHopsAndAcceptedFlits() {
        FaultMap mesh = Runs.mesh(4, 4);
        SyntheticTraffic traffic = Runs.traffic("uniform", mesh, 2, 0.2, 1);
        TrafficResult result = Runs.run(mesh, Runs.spec('C', 8), traffic, Window.of(1_000, 20_000));
        double links = 0;
        double exits = 0;
        for (int output = 0; output < result.linkLoads().length; output++) {
            if (mesh.topology().nextInput(output) >= 0) {
                links += result.linkLoads()[output];
            } else {
                exits += result.linkLoads()[output];
            }
        }
        assertEquals(16 * result.acceptedRate(), exits, 0.01);
        assertEquals(result.hopsMean() - 1, links / exits, 0.05);
        assertEquals(0.2, result.acceptedRate(), 0.005);
        assertTrue(result.stable());
    }

    @Test
    void theSameSeedGivesTheSameNumbersAndAnotherOthers() {
        FaultMap mesh = Runs.mesh(4, 4);
        Window window = Window.of(500, 5_000);
        TrafficResult[] results = new TrafficResult[3];
        for (int i = 0; i < 3; i++) {
            results[i] = Runs.run(mesh, Runs.spec('B', 4), Runs.traffic("uniform", mesh, 1, 0.2, i / 2), window);
        }
        assertEquals(
                results[0].packetLatency().mean(), results[1].packetLatency().mean());
        assertArrayEquals(results[0].linkLoads(), results[1].linkLoads());
        assertTrue(
                results[0].packetLatency().mean() != results[2].packetLatency().mean());
    }

    /** Neighbour traffic with one flit saturates at 1/3 on pipeline A. */
    @Test
    void bisectionFindsTheCap() {
        FaultMap mesh = Runs.mesh(4, 4);
        SyntheticTraffic traffic = Runs.traffic("neighbor", mesh, 1, 1, 1);
        RateSweep sweep = RateSweep.of(mesh, Runs.spec('A', 8), traffic, Window.of(1_000, 20_000));
        assertEquals(1 / 3.0, sweep.saturationRate(), 0.01);
        assertEquals(1 / 3.0, sweep.saturationThroughput(), 0.001);
        assertTrue(sweep.points().get(0).result().stable());
        assertFalse(sweep.points().get(sweep.points().size() - 1).result().stable());
    }

    /** Pipeline C needs 2 + 3 (H + 1) + L - 1 cycles: from node 0 to node 8 over four links 17. */
    @Test
    void aTraceEndsInTheCycleOfItsLastArrival() {
        FaultMap mesh = Runs.mesh(3, 3);
        TrafficTrace trace =
                new TrafficTrace(List.of(new TrafficTrace.Packet(0, 0, 8, 1), new TrafficTrace.Packet(100, 8, 8, 3)));
        TrafficResult result = Runs.run(mesh, Runs.spec('C', 8), trace, trace.window());
        assertEquals(107, result.simulatedCycles());
        assertEquals(4.0 / 107 / 9, result.acceptedRate(), 1e-15);
        assertEquals(1.0 / 107, result.linkLoads()[Topology.EAST], 1e-15);
        assertEquals(3.0 / 107, result.linkLoads()[mesh.topology().portIndex(8)] - 1.0 / 107, 1e-15);
        assertTrue(result.stable());
    }

    @Test
    void aTraceWithAYearBetweenItsPacketsEnds() {
        FaultMap mesh = Runs.mesh(3, 3);
        TrafficTrace trace = new TrafficTrace(
                List.of(new TrafficTrace.Packet(0, 0, 8, 1), new TrafficTrace.Packet(1_000_000_000_000L, 0, 8, 1)));
        TrafficResult result = Runs.run(mesh, Runs.spec('C', 8), trace, trace.window());
        assertEquals(1_000_000_000_017L, result.simulatedCycles());
        assertEquals(17, result.packetLatency().largest());
    }

    /** Each packet arrives, is lost, or was cut off before it was sent, whatever strikes. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPacketOfAStruckRunIsAccountedFor(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FaultMap mesh = Runs.mesh(5, 5);
        List<TrafficTrace.Packet> packets = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            packets.add(new TrafficTrace.Packet(i / 2, random.nextInt(25), random.nextInt(25), random.nextInt(1, 9)));
        }
        FaultMap one = mesh.copy();
        RandomFaults.killRouters(one, 2, seed);
        FaultMap two = one.copy();
        RandomFaults.killLinks(two, 3, seed);
        List<Strike> strikes = List.of(new Strike(200 + seed, one), new Strike(600 + seed, two));
        TrafficTrace trace = new TrafficTrace(packets);
        long[] arrived = new long[1];
        TrafficResult result = TrafficSimulation.run(
                mesh,
                Runs.spec('C', 2),
                faults -> Routing.of(NetworkSpec.Routing.LEVEL_FIRST, faults, 1),
                strikes,
                trace,
                trace.window(),
                (source, destination, flits, born, injected, ejected) -> arrived[0]++);
        assertTrue(result.deadlock().isEmpty());
        assertEquals(0, result.unfinished());
        assertEquals(arrived[0], result.packetLatency().count());
        assertTrue(result.lost() > 0 && result.unsent() > 0, result.lost() + " " + result.unsent());
        assertEquals(2000, arrived[0] + result.lost() + result.unsent());
    }

    /** XY loses pairs that stay connected: east of a dead router in the middle row of 3x3, and west of it. */
    @Test
    void aStudyTellsWhichPairsAreServed() {
        FaultMap faults = Runs.mesh(3, 3).copy();
        faults.killRouter(4);
        FaultStudy study = FaultStudy.of(
                List.of(faults), Runs.spec('C', 8), map -> Runs.traffic("uniform", map, 1, 0.1, 1), Window.of(0, 500));
        FaultStudy.Sample sample = study.samples().get(0);
        assertEquals(8 * 7, sample.connectedPairs());
        // From 3 and 5 all but their own column, five each; from the north row to 7 and from the south row to 1.
        assertEquals(8 * 7 - 16, sample.servedPairs());
        assertEquals(40.0 / 56, sample.servedPart());
        assertEquals(16.0 / 56, sample.unsentPart(), 1e-12);
    }
}
