// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ohmesh.noc.topology.FaultMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Latency against runs of BookSim2 over 100,000 cycles: within 1 % for pipelines A and B, 0.5 % for C, or three standard
 * errors of the two runs where that is more. A run of BookSim2 is as uncertain as one of ours, over other seeds.
 */
class BookSimTest {
    private static final Window WINDOW = Window.of(25_000, 75_000);

    /** A run of BookSim2. */
    record Point(int side, char pipeline, String traffic, int flits, int buffers, double[] numbers) {
        double rate() {
            return numbers[0];
        }

        private TrafficResult run(Window window, long seed) {
            FaultMap mesh = Runs.mesh(side, side);
            return Runs.run(
                    mesh, Runs.spec(pipeline, buffers), Runs.traffic(traffic, mesh, flits, rate(), seed), window);
        }

        private double allowed() {
            return (pipeline == 'C' ? 0.005 : 0.01) * numbers[1];
        }

        @Override
        public String toString() {
            return side + "x" + side + " " + pipeline + " " + traffic + ", " + flits + " flits, buffers of " + buffers
                    + ", rate " + rate();
        }
    }

    static Stream<Point> points() throws IOException {
        return points("booksim.csv");
    }

    private static Stream<Point> points(String table) throws IOException {
        try (InputStream in = BookSimTest.class.getResourceAsStream(table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("k,"))
                    .map(line -> line.split(","))
                    .map(cells -> new Point(
                            Integer.parseInt(cells[0]),
                            cells[1].charAt(0),
                            cells[2].replace(';', ','),
                            Integer.parseInt(cells[3]),
                            Integer.parseInt(cells[4]),
                            numbers(cells, 5)));
        }
    }

    private static double[] numbers(String[] cells, int from) {
        return Arrays.stream(cells, from, cells.length)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    static Stream<Point> smallPoints() throws IOException {
        return points().filter(point -> point.side() <= 8);
    }

    /** One run of a fifth of the length, whose own standard error counts. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("smallPoints")
    void shortRunsAgreeWithBookSim(Point point) {
        TrafficResult result = point.run(Window.of(5_000, 15_000), 1);
        double error = result.packetLatencyStandardError();
        double found = result.packetLatency().mean();
        assertEquals(point.numbers()[1], found, Math.max(point.allowed(), 3 * error * Math.sqrt(1 + 0.2)));
        assertTrue(result.stable());
    }

    /** Eight runs: their mean, and their spread as the uncertainty of a run. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("allPoints")
    @Tag("long")
    void longRunsAgreeWithBookSim(Point point) {
        List<TrafficResult> results = IntStream.range(0, 8)
                .parallel()
                .mapToObj(seed -> point.run(WINDOW, seed))
                .toList();
        agree(
                point.numbers()[1],
                point.allowed(),
                means(results, result -> result.packetLatency().mean()));
        agree(
                point.numbers()[2],
                point.allowed(),
                means(results, result -> result.networkLatency().mean()));
        agree(point.numbers()[3], 0.001 * point.numbers()[3], means(results, TrafficResult::acceptedRate));
        agree(point.numbers()[4], 0.001 * point.numbers()[4], means(results, TrafficResult::hopsMean));
    }

    private static double[] means(List<TrafficResult> results, ToDoubleFunction<TrafficResult> number) {
        return results.stream().mapToDouble(number).toArray();
    }

    private static void agree(double expected, double allowed, double[] found) {
        Estimate estimate = Estimate.of(found);
        double mean = estimate.mean();
        double variance = Arrays.stream(found).map(x -> (x - mean) * (x - mean)).sum() / (found.length - 1);
        double error = Math.sqrt(variance * (1 + 1.0 / found.length));
        assertEquals(expected, mean, Math.max(allowed, 3 * error));
    }

    /** Those of short runs, and the whole table of 8x8. */
    static Stream<Point> allPoints() throws IOException {
        return Stream.concat(points(), points("booksim-8x8.csv"));
    }

    @Test
    void bothTablesAreComplete() throws IOException {
        assertEquals(36, points().count());
        assertEquals(44, points("booksim-8x8.csv").count());
    }
}
