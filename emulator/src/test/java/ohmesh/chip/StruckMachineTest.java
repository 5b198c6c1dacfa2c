// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ohmesh.engine.Clock.Stop;
import ohmesh.engine.Counters;
import ohmesh.engine.MachineFault;
import ohmesh.netlist.Fault;
import ohmesh.netlist.NetworkSpec.Routing;
import ohmesh.netlist.Place;
import ohmesh.netlist.SpikeSpec;
import org.junit.jupiter.api.Test;

/** A router dies in every cycle of a run in turn: what comes is what was sent, and what is lost is counted and named. */
class StruckMachineTest {
    private static final int PACKETS = 12;
    private static final int WORDS = 6;
    private static final int LAST_STRIKE = 160;

    private static Fault middleRouter(long cycle) {
        return new Fault(new Place(1, 0), null, null, null, null, cycle);
    }

    /** Packets of equal words 1, 2, ... that the tile of the far end sends past the middle of the upper row. */
    private static Bench sender(long strike) {
        return new Bench()
                .tile(2, 0, "loop " + PACKETS + ", end\naddi r1, r1, 1\nvbc v1, r1\nsend v1, y\nend: halt")
                .mesh(3, 2)
                .routing(Routing.LEVEL_FIRST)
                .fault(middleRouter(strike));
    }

    @Test
    void hostCollectsOnlyWholePacketsThatWereSent() {
        boolean cut = false;
        for (long strike = 1; strike < LAST_STRIKE; strike++) {
            Machine machine =
                    sender(strike).output("y", Bench.at(2, 0), WORDS, 2).machine();
            machine.clock().run(10_000);
            int before = 0;
            for (int[] packet : machine.collected().get("y")) {
                assertEquals(WORDS, packet.length);
                for (int word : packet) {
                    assertEquals(packet[0], word, "strike in " + strike);
                }
                assertTrue(packet[0] > before, "strike in " + strike);
                before = packet[0];
            }
            cut |= total(machine, "cutPacketsReceived") > 0;
        }
        assertTrue(cut, "no strike cut a packet");
    }

    @Test
    void roomOfACutPacketComesBack() {
        Set<Long> recovered = new HashSet<>();
        for (long strike = 1; strike < LAST_STRIKE; strike++) {
            List<String> results = new ArrayList<>();
            Bench bench = sender(strike)
                    .tile(0, 0, "loop " + PACKETS + ", end\nrecv v1, y\nvadd v2, v2, v1\nend: halt")
                    .channel("y", Bench.at(2, 0), Bench.at(0, 0), WORDS, 1);
            Modes.inEach(bench, machine -> {
                Stop stop = machine.clock().run(10_000);
                long cut = total(machine, "cutPacketsReceived");
                if (lost(machine) == cut) {
                    recovered.add(cut);
                    assertEquals(PACKETS, total(machine, "packetsSent"));
                    assertEquals(PACKETS - cut, total(machine, "packetsReceived"));
                }
                results.add(stop + " " + machine.tileStatus()
                        + machine.tiles().get(1).lane(2, 0) + machine.clock().lastActiveCycle() + counters(machine));
            });
            assertEquals(1, new HashSet<>(results).size(), () -> results.toString());
        }
        assertTrue(recovered.contains(1L), "no strike cut a packet and nothing else");
    }

    /** Packets, credits among them, that the network lost; it counts each once. */
    private static long lost(Machine machine) {
        return total(machine, "packetsCut")
                + total(machine, "packetsUndeliverable")
                + total(machine, "packetsLostAtSource")
                + total(machine, "packetsRefused");
    }

    @Test
    void lostSpikesNeverPassUnnoticed() {
        Set<String> ends = new HashSet<>();
        for (SpikeSpec.Delivery delivery : SpikeSpec.Delivery.values()) {
            for (long strike = 1; strike < LAST_STRIKE; strike++) {
                Set<String> results = new HashSet<>();
                Modes.inEach(
                        spiking(delivery, SpikeSpec.Overflow.REFUSE, strike), machine -> results.add(end(machine)));
                assertEquals(1, results.size(), results::toString);
                ends.add(results.iterator().next().replaceAll("[0-9]+", "n"));
            }
        }
        assertTrue(ends.contains("FINISHED n"), ends::toString);
        assertTrue(
                ends.stream().anyMatch(end -> end.contains("n of the spikes \"s\" of this time step were lost")),
                ends::toString);
    }

    @Test
    void lostSpikesAreCountedWhereSpikesMayBeDropped() {
        long lost = 0;
        for (long strike = 1; strike < LAST_STRIKE; strike++) {
            Machine machine = spiking(SpikeSpec.Delivery.UNICAST, SpikeSpec.Overflow.DROP, strike)
                    .machine();
            if (machine.clock().run(10_000) == Stop.FINISHED) {
                assertEquals(
                        total(machine, "spikesEmitted"),
                        total(machine, "spikesCounted") + total(machine, "spikesLost"),
                        "strike in " + strike);
                lost += total(machine, "spikesLost");
            }
        }
        assertTrue(lost > 0, "no strike lost a spike");
    }

    /** Three steps of eight spikes, counted in the scratchpad, a barrier behind each. */
    private static Bench spiking(SpikeSpec.Delivery delivery, SpikeSpec.Overflow overflow, long strike) {
        SpikeSpec spec = new SpikeSpec(new Place(0, 0), List.of(new Place(2, 0)), 8, 8, overflow, delivery);
        return Bench.of("li r1, 8\nmrange m0, r0, r1\nloop 3, end\nemit m0, s\ntick\nbarrier\nend: halt")
                .tile(2, 0, "loop 3, end\ntick\nspikes v1, s\nvadd v2, v2, v1\nbarrier\nend: halt")
                .mesh(3, 2)
                .routing(Routing.LEVEL_FIRST)
                .spikes("s", spec)
                .fault(middleRouter(strike));
    }

    private static String end(Machine machine) {
        try {
            Stop stop = machine.clock().run(10_000);
            if (stop == Stop.FINISHED) {
                for (int axon = 0; axon < 8; axon++) {
                    assertEquals(3, machine.tiles().get(1).lane(2, axon));
                }
            }
            return stop + " " + machine.clock().lastActiveCycle();
        } catch (MachineFault fault) {
            return fault.getMessage();
        }
    }

    private static List<Long> counters(Machine machine) {
        List<Long> values = new ArrayList<>();
        for (Counters counters : machine.counters()) {
            counters.names().forEach(name -> values.add(counters.get(name)));
        }
        return values;
    }

    private static long total(Machine machine, String name) {
        return machine.counters().stream()
                .filter(counters -> counters.names().contains(name))
                .mapToLong(counters -> counters.get(name))
                .sum();
    }
}
