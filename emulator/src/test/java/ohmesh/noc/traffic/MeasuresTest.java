// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import ohmesh.engine.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts that count, against plain twins. */
class MeasuresTest {
    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void histogramKnowsWhatASortedListKnows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] values =
                random.ints(random.nextInt(1, 500), 0, random.nextInt(1, 5000)).toArray();
        LatencyHistogram histogram = new LatencyHistogram();
        for (int value : values) {
            histogram.add(value);
        }
        Arrays.sort(values);
        assertEquals(Arrays.stream(values).average().orElseThrow(), histogram.mean(), 1e-9);
        assertEquals(values[values.length - 1], histogram.largest());
        for (int percent = 1; percent <= 100; percent++) {
            int rank = (percent * values.length + 99) / 100;
            assertEquals(values[rank - 1], histogram.percentile(percent / 100.0), percent + " %");
        }
    }

    @Test
    void histogramTakesWaitsOfAnyLength() {
        LatencyHistogram histogram = new LatencyHistogram();
        for (long value : new long[] {3, 3, 1L << 20, 5_000_000_000L}) {
            histogram.add(value);
        }
        assertEquals(5_000_000_000L, histogram.largest());
        assertEquals(3, histogram.percentile(0.5));
        assertEquals(1 << 20, histogram.percentile(0.75));
        assertEquals(5_000_000_000L, histogram.percentile(1));
        assertEquals((6.0 + (1 << 20) + 5e9) / 4, histogram.mean());
    }

    @Test
    void anEmptyHistogramHasNoMean() {
        assertTrue(Double.isNaN(new LatencyHistogram().mean()));
        assertEquals(0, new LatencyHistogram().percentile(0.5));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void calendarGivesEachNodeInItsCycle(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int nodes = random.nextInt(1, 130);
        int reach = random.nextBoolean() ? 50 : 5000;
        BirthCalendar calendar = new BirthCalendar(nodes);
        long[] due = new long[nodes];
        for (int node = 0; node < nodes; node++) {
            due[node] = random.nextInt(reach);
            calendar.at(node, due[node]);
        }
        long[] bitmap = new long[3];
        long cycle = 0;
        for (int step = 0; step < 3000; step++) {
            Arrays.fill(bitmap, 0);
            calendar.take(cycle, bitmap);
            for (int node = 0; node < nodes; node++) {
                boolean taken = (bitmap[node / 64] >>> node & 1) != 0;
                assertEquals(due[node] == cycle, taken, "node " + node + " in cycle " + cycle);
                if (taken) {
                    due[node] = cycle + 1 + random.nextInt(reach);
                    calendar.at(node, due[node]);
                }
            }
            long next = calendar.nextAfter(cycle);
            assertEquals(Arrays.stream(due).min().orElseThrow(), next);
            cycle = next;
        }
    }

    @Test
    void anEmptyCalendarHasNoWork() {
        assertEquals(Component.NEVER, new BirthCalendar(3).nextAfter(17));
    }

    /** 4, 6, 11: mean 7, deviation sqrt(13), t(0.975, 2) = 4.3027. */
    @Test
    void estimateIsStudents() {
        Estimate estimate = Estimate.of(4, 6, 11);
        assertEquals(7, estimate.mean());
        assertEquals(4.3027 * Math.sqrt(13.0 / 3), estimate.halfWidth95(), 1e-9);
        double[] many = new double[41];
        Arrays.fill(many, 0, 20, -1);
        Arrays.fill(many, 21, 41, 1);
        // t(0.975, 40) = 2.0211; the deviation is 1 with 40 squares of 1 over 40 degrees of freedom.
        assertEquals(2.0211 / Math.sqrt(41), Estimate.of(many).halfWidth95(), 1e-4);
        assertTrue(Double.isNaN(Estimate.of(5).halfWidth95()));
    }

    /** Independent values: the error of the mean is the deviation over the root of the count. */
    @Test
    void batchesGiveTheErrorOfIndependentValues() {
        SplittableRandom random = new SplittableRandom(5);
        double mean = 0;
        for (int run = 0; run < 40; run++) {
            BatchMeans batches = new BatchMeans(new Window(100, 25_100, 50_000));
            for (int cycle = 100; cycle < 25_100; cycle++) {
                batches.add(cycle, random.nextInt(0, 101));
            }
            mean += batches.standardError() / 40;
        }
        double expected = Math.sqrt((101.0 * 101 - 1) / 12 / 25_000);
        assertEquals(expected, mean, 0.08 * expected);
    }
}
