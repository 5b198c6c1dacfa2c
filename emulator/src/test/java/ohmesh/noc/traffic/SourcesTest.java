// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ohmesh.engine.Component;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.FaultText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    private static final Window WINDOW = Window.of(0, 200_000);

    private static PacketSource source(FaultMap faults, String pattern, int flits, double rate) {
        Routes routes = new Routes(faults, Routing.of(NetworkSpec.Routing.XY, faults, 1));
        return Runs.traffic(pattern, faults, flits, rate, 3).source(faults, routes, WINDOW);
    }

    /** Gaps of trials with probability p have the mean 1 / p and the variance (1 - p) / p^2; P(gap = 1) = p. */
    @ParameterizedTest(name = "rate {1}, {0} flits")
    @CsvSource({"1,0.01", "1,0.1", "4,0.3", "1,0.9"})
    void gapsAreThoseOfOneTrialACycle(int flits, double rate) {
        PacketSource source = source(Runs.mesh(2, 1), "uniform", flits, rate);
        double p = rate / flits;
        int packets = (int) (150_000 * p);
        long last = -1;
        double squares = 0;
        int ones = 0;
        for (int i = 0; i < packets; i++) {
            long gap = source.born(0) - last;
            assertTrue(gap >= 1);
            squares += (gap - 1 / p) * (gap - 1 / p);
            ones += gap == 1 ? 1 : 0;
            last = source.born(0);
            source.advance(0);
        }
        double variance = (1 - p) / p / p;
        assertEquals(1 / p, (last + 1.0) / packets, 4 * Math.sqrt(variance / packets));
        assertEquals(p, (double) ones / packets, 4 * Math.sqrt(p * (1 - p) / packets));
        assertEquals(1, squares / packets / variance, 4 * Math.sqrt(9.0 / packets));
    }

    @Test
    void aRateOfOneIsAPacketInEveryCycle() {
        PacketSource source = source(Runs.mesh(2, 1), "uniform", 1, 1);
        for (int cycle = 0; cycle < 100; cycle++) {
            assertEquals(cycle, source.born(1));
            source.advance(1);
        }
    }

    @Test
    void ratesDoNotChangeWhoSendsToWhom() {
        FaultMap mesh = Runs.mesh(4, 4);
        assertEquals(destinations(source(mesh, "uniform", 1, 0.01)), destinations(source(mesh, "uniform", 4, 0.7)));
    }

    private static List<Integer> destinations(PacketSource source) {
        List<Integer> destinations = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            destinations.add(source.destination(5));
            source.advance(5);
        }
        return destinations;
    }

    @Test
    void theDeadSendNothingAndWhatCannotArriveIsCounted() {
        // XY from 0,0 to 1,1 goes through 1,0, which is dead; 2,0 is cut off from 0,0.
        FaultMap faults = FaultText.parse("router:1,0", Runs.mesh(3, 2).topology());
        PacketSource fixed = source(faults, "hotspot=4", 1, 0.1);
        assertEquals(Component.NEVER, fixed.born(1));
        assertEquals(Component.NEVER, fixed.born(0));
        assertTrue(fixed.born(3) < 1000);
        double expected = 2 * 0.1 * WINDOW.cycles(); // of the nodes 0 and 2
        assertEquals(expected, (double) fixed.unsent(), 5 * Math.sqrt(expected));
    }

    @Test
    void tracesKeepTheOrderOfEachNode() {
        FaultMap mesh = Runs.mesh(2, 2);
        TrafficTrace trace = new TrafficTrace(List.of(
                new TrafficTrace.Packet(0, 0, 3, 2),
                new TrafficTrace.Packet(0, 0, 1, 1),
                new TrafficTrace.Packet(5, 2, 2, 3),
                new TrafficTrace.Packet(9, 0, 2, 1)));
        List<Runs.Arrival> arrivals = Runs.play(mesh, Runs.spec('C', 8), trace);
        assertEquals(
                List.of(1, 2, 3, 2),
                arrivals.stream()
                        .sorted(Comparator.comparing(Runs.Arrival::ejected).thenComparing(Runs.Arrival::destination))
                        .map(Runs.Arrival::destination)
                        .toList());
        Runs.Arrival second = arrivals.get(0);
        assertEquals(2, second.injected()); // behind the two flits of the first
        assertEquals(0, second.born());
    }
}
