// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.RandomFaults;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault that strikes loses only packets whose routes, as they were sent, lead over what it names. */
class StrikeBlameTest {
    private static final int STRIKES = 3;
    private static final int LOADED_CYCLES = 80;
    private static final int LONGEST_DRAIN = 20_000;
    private static final List<NetworkSpec.Routing> ROUTINGS = List.of(
            NetworkSpec.Routing.XY,
            NetworkSpec.Routing.ODD_EVEN,
            NetworkSpec.Routing.BYPASS,
            NetworkSpec.Routing.LEVEL_FIRST,
            NetworkSpec.Routing.LEVEL_FIRST_FREE);
    private static final List<NetworkSpec.Pipeline> PIPELINES = List.of(
            NetworkSpec.Pipeline.A,
            NetworkSpec.Pipeline.B,
            NetworkSpec.Pipeline.C,
            new NetworkSpec.Pipeline(1, 2, false, 2, 3));

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    /** A loaded network that faults strike, and what was sent since the routes were last changed. */
    private static final class Struck {
        final SplittableRandom random;
        final PacketLedger ledger = new PacketLedger();
        final NetworkSpec spec;
        final Fabric fabric;
        final int[] flitsLeft;
        final int[] id;
        FaultMap routed;
        FaultMap dead;
        Routing routing;
        long cycle;
        long lost;

        Struck(long seed) {
            random = new SplittableRandom(seed);
            routed = new FaultMap(new Topology(new Chip.Mesh(6, 6), List.of()));
            RandomFaults.killRouters(routed, random.nextInt(0, 4), seed);
            dead = routed;
            NetworkSpec.Routing name = ROUTINGS.get((int) (seed % ROUTINGS.size()));
            NetworkSpec.Pipeline pipeline = PIPELINES.get(random.nextInt(PIPELINES.size()));
            spec = new NetworkSpec(name, random.nextInt(1, 4), random.nextInt(1, 4), pipeline, 1, 1, 64, 64);
            routing = route(routed);
            fabric = new Fabric(routed, this::route, (map, ways) -> Multicast.NONE, spec, ledger);
            flitsLeft = new int[routed.topology().endpoints()];
            id = new int[flitsLeft.length];
        }

        Routing route(FaultMap map) {
            return Routing.of(spec.routing(), map, spec.virtualChannels());
        }

        void strike() {
            dead = dead.copy();
            if (random.nextBoolean()) {
                RandomFaults.killRouters(dead, 1, random.nextLong());
            } else {
                RandomFaults.killLinks(dead, random.nextInt(1, 4), random.nextLong());
            }
            fabric.strike(dead, cycle);
        }

        void cycle(boolean newPackets) {
            for (int source = 0; source < flitsLeft.length; source++) {
                if ((flitsLeft[source] > 0 || newPackets) && fabric.accepts(source, cycle)) {
                    inject(source);
                }
            }
            fabric.tick(cycle++);
        }

        private void inject(int source) {
            if (flitsLeft[source] > 0) {
                flitsLeft[source]--;
                fabric.inject(source, Flit.payload(id[source], flitsLeft[source] == 0), cycle);
                return;
            }
            int destination = random.nextInt(flitsLeft.length);
            if (random.nextInt(4) == 0 && fabric.reachable(source, destination)) {
                id[source] = ledger.sent();
                int flits = random.nextInt(1, 6);
                fabric.inject(source, ledger.send(source, destination, flits, routed, routing), cycle);
                flitsLeft[source] = flits - 1;
            }
        }

        /** Runs without new packets until the network is empty; what is missing then is lost. */
        List<PacketLedger.Packet> drain() {
            long end = cycle + LONGEST_DRAIN;
            do {
                cycle(false);
                assertTrue(cycle < end, "stuck with " + fabric.flitsInside() + " flits");
            } while (fabric.flitsInside() > 0
                    || fabric.isDraining()
                    || LongStream.range(0, flitsLeft.length).anyMatch(source -> flitsLeft[(int) source] > 0));
            List<PacketLedger.Packet> missing = ledger.takeMissing();
            lost += missing.size();
            return missing;
        }

        /** Packets are sent by new routes from now on. */
        void reroute() {
            routed = dead;
            routing = route(routed);
        }

        long countedAsLost() {
            return fabric.counters().get("packetsCut")
                    + fabric.counters().get("packetsUndeliverable")
                    + fabric.counters().get("packetsLostAtSource");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPacketIsLostOnlyToAFaultOnItsRoute(long seed) {
        Struck network = new Struck(seed);
        for (int i = 0; i < STRIKES; i++) {
            load(network, LOADED_CYCLES);
            network.strike();
            if (network.random.nextBoolean()) { // the second strike of a drain
                load(network, network.random.nextInt(1, 10));
                network.strike();
            }
            for (PacketLedger.Packet packet : network.drain()) {
                assertTrue(packet.isHitBy(network.dead), () -> packet + " is lost and no fault is on its route");
                assertFalse(packet.isHitBy(network.routed), "the route was whole before the strike");
            }
            network.reroute();
        }
        int before = network.ledger.arrived();
        load(network, LOADED_CYCLES);
        assertEquals(List.of(), network.drain(), "after the faults all arrive");
        assertTrue(network.ledger.arrived() > before, "the network runs on");
        assertEquals(network.ledger.sent(), network.ledger.arrived() + network.lost);
        assertEquals(network.lost, network.countedAsLost());
    }

    private static void load(Struck network, int cycles) {
        for (int i = 0; i < cycles; i++) {
            network.cycle(true);
        }
    }

    /** The test above says nothing where strikes lose nothing or routes lead over every fault. */
    @Test
    void strikesLosePacketsAndSpareOthersThatAreUnderWay() {
        long lost = 0;
        long spared = 0;
        long sparedAndHit = 0;
        for (long seed = 0; seed < 20; seed++) {
            Struck network = new Struck(seed);
            load(network, LOADED_CYCLES);
            List<PacketLedger.Packet> underWay = network.ledger.underWay();
            network.strike();
            List<PacketLedger.Packet> missing = network.drain();
            lost += missing.size();
            spared += underWay.stream()
                    .filter(packet -> !missing.contains(packet))
                    .count();
            sparedAndHit += underWay.stream()
                    .filter(packet -> !missing.contains(packet) && packet.isHitBy(network.dead))
                    .count();
        }
        assertTrue(lost > 50, "lost " + lost);
        assertTrue(spared > 500, "spared " + spared);
        assertTrue(sparedAndHit > 0, "packets that had passed the place arrive");
    }

    /** A network that loses one packet more than the faults do is caught. */
    @Test
    void aPacketThatVanishesIsBlamedOnNobody() {
        Struck network = new Struck(3);
        load(network, LOADED_CYCLES);
        network.strike();
        int vanished = network.ledger.sent();
        int source = network.dead.topology().nodeAt(0, 0);
        network.ledger.send(source, source, 1, network.routed, network.routing); // is never injected
        List<Integer> unexplained = network.drain().stream()
                .filter(packet -> !packet.isHitBy(network.dead))
                .map(PacketLedger.Packet::id)
                .toList();
        assertEquals(List.of(vanished), unexplained);
    }
}
