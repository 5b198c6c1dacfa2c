// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import ohmesh.netlist.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Not means but packets: each is injected and ejected in the cycle in which BookSim2 does it, for the same packets. */
class BookSimPacketsTest {
    private static final Comparator<Runs.Arrival> ORDER = Comparator.comparingLong(Runs.Arrival::born)
            .thenComparingInt(Runs.Arrival::source)
            .thenComparingInt(Runs.Arrival::destination);

    /** A run of BookSim2 and what became of its packets. */
    record Run(
            int side, char pipeline, int channels, int buffers, int flits, String traffic, List<Runs.Arrival> packets) {
        List<Runs.Arrival> replayed(int bufferFlits) {
            NetworkSpec one = Runs.spec(pipeline, bufferFlits);
            NetworkSpec spec = new NetworkSpec(one.routing(), channels, bufferFlits, one.pipeline(), 1, 1, 64, 64);
            List<TrafficTrace.Packet> trace = packets.stream()
                    .map(packet -> new TrafficTrace.Packet(packet.born(), packet.source(), packet.destination(), flits))
                    .toList();
            List<Runs.Arrival> arrivals =
                    new ArrayList<>(Runs.play(Runs.mesh(side, side), spec, new TrafficTrace(trace)));
            arrivals.sort(ORDER);
            return arrivals;
        }

        @Override
        public String toString() {
            return side + "x" + side + " " + pipeline + " " + traffic + ", " + flits + " flits, buffers of " + buffers
                    + ", " + channels + " channels, " + packets.size() + " packets";
        }
    }

    static List<Run> runs() throws IOException {
        try (InputStream in = BookSimPacketsTest.class.getResourceAsStream("booksim-packets.csv")) {
            List<Run> runs = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(cells -> add(runs, cells));
            runs.forEach(run -> run.packets().sort(ORDER));
            return runs;
        }
    }

    private static void add(List<Run> runs, String[] cells) {
        if (cells[0].equals("run")) {
            int[] n = {number(cells[1]), number(cells[3]), number(cells[4]), number(cells[5])};
            runs.add(new Run(n[0], cells[2].charAt(0), n[1], n[2], n[3], cells[6], new ArrayList<>()));
        } else {
            Run run = runs.get(runs.size() - 1);
            int[] n = Arrays.stream(cells).mapToInt(BookSimPacketsTest::number).toArray();
            run.packets().add(new Runs.Arrival(n[1], n[2], run.flits(), n[0], n[3], n[4]));
        }
    }

    private static int number(String cell) {
        return Integer.parseInt(cell);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void everyPacketTakesTheCyclesOfBookSim(Run run) {
        assertEquals(run.packets(), run.replayed(run.buffers()));
    }

    @Test
    void anotherBufferIsNoticed() throws IOException {
        Run run = runs().get(0);
        assertNotEquals(run.packets(), run.replayed(run.buffers() + 1));
    }

    @Test
    void thirteenRunsAreCompared() throws IOException {
        assertEquals(13, runs().size());
        assertEquals(
                19_229, runs().stream().mapToInt(run -> run.packets().size()).sum());
    }
}
