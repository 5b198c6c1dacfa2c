// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ohmesh.engine.Clock;
import ohmesh.netlist.Expectation;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Metric;
import ohmesh.netlist.Metric.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {
    /** Labels 0, 1, 2, 0 in word 1 of the packets. */
    private static final Matrix LABELS = new Matrix(4, 1, new double[] {0, 1, 2, 0});

    @ParameterizedTest(name = "{0} packets, of which {1} are right")
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 2", "4, 3", "5, 3", "6, 3"})
    void accuracyIsAPartOfAllExpectedLabelsHoweverManyPacketsCame(int packets, int right) {
        List<int[]> came = List.of(word1(0), word1(1), word1(7), word1(0), word1(0), word1(0))
                .subList(0, packets);
        assertEquals(right / 4.0, value(Kind.ACCURACY, LABELS, 0, 1, came));
        assertEquals((double) right, value(Kind.CORRECT, LABELS, 0, 1, came));
    }

    @Test
    void mismatchesCountWrongAndMissingWordsAndExtraPackets() {
        Matrix expected = Bench.matrix(new double[] {1, 2, 3}, new double[] {4, 5, 6});
        int[] first = {1, 2, 3};
        int[] second = {4, 5, 6};
        assertEquals(0.0, mismatches(expected, first, second));
        assertEquals(2.0, mismatches(expected, new int[] {1, -2, -3}, second), "two wrong words");
        assertEquals(3.0, mismatches(expected, first), "three missing words");
        assertEquals(6.0, mismatches(expected), "no packet at all");
        assertEquals(2.0, mismatches(expected, first, second, first, second), "two extra packets");
        assertEquals(2.0, mismatches(expected, first, new int[] {4, 5, 7}, second), "a wrong word, an extra packet");
    }

    @Test
    void currentErrorIsTheLargestDifferenceRelativeToTheLargestExpectedCurrent() {
        Matrix expected = Bench.matrix(new double[] {2e-6, -8e-6}, new double[] {1e-6, 0});
        List<ObservedRead> reads = List.of(read(2e-6, -8e-6), read(1.5e-6, -0.4e-6));
        assertEquals(0.5e-6 / 8e-6, currentError(expected, reads), 1e-15);
        assertEquals(0.0, currentError(expected, List.of(read(2e-6, -8e-6), read(1e-6, 0))));
        Matrix zero = Bench.matrix(new double[] {0, 0});
        assertEquals(3e-9, currentError(zero, List.of(read(1e-9, -3e-9))), "absolute where nothing is expected");
    }

    @Test
    void aMetricWithoutItsPacketsOrReadsIsLeftOut() {
        List<int[]> one = List.of(new int[] {5, 6});
        assertEquals(6.0, value(Kind.VALUE, null, 0, 1, one));
        assertEquals(null, value(Kind.VALUE, null, 1, 1, one));
        Matrix two = Bench.matrix(new double[] {1e-6}, new double[] {1e-6});
        assertEquals(null, currentError(two, List.of(read(1e-6))));
    }

    @ParameterizedTest(name = "{0} expected of 2")
    @CsvSource({"1, false", "2, true", "3, false"})
    void theDeclaredNumberOfPacketsIsAnExpectation(int declared, boolean met) {
        Machine machine = Bench.of("send v1, out\nsend v1, out\nsend v1, free\nhalt")
                .output("out", 2, 4)
                .output("free", 2, 4)
                .expectPackets("out", declared)
                .machine();
        assertEquals(Clock.Stop.FINISHED, machine.clock().run(10_000));
        assertEquals(Map.of("outputs.out.packets", 2.0), machine.metrics());
        assertEquals(
                List.of(new Expectation("outputs.out.packets", null, null, (double) declared)), machine.expectations());
        assertEquals(
                met,
                machine.expectations().get(0).equals().equals(machine.metrics().get("outputs.out.packets")));
        assertFalse(machine.collected().get("free").isEmpty());
    }

    @Test
    void statisticsLookAtAllWordsOfAllPackets() {
        List<int[]> came = List.of(new int[] {4, -3}, new int[] {10, -1});
        assertEquals(10.0, value(Kind.SUM, null, 0, 0, came));
        assertEquals(2.5, value(Kind.MEAN, null, 0, 0, came));
        assertEquals(-3.0, value(Kind.MINIMUM, null, 0, 0, came));
        assertEquals(10.0, value(Kind.MAXIMUM, null, 0, 0, came));
        assertEquals(2.0, value(Kind.NEGATIVES, null, 0, 0, came));
        assertEquals(0.0, value(Kind.SUM, null, 0, 0, List.of()));
        assertEquals(null, value(Kind.MEAN, null, 0, 0, List.of()));
        assertEquals(null, value(Kind.MINIMUM, null, 0, 0, List.of()));
    }

    @Test
    void theLevelGapIsTheSmallestDistanceOfNeighbouringLevels() {
        Matrix levels = Bench.matrix(new double[] {0, 1, 2, -1}, new double[] {0, 1, 2, -1});
        List<int[]> apart = List.of(new int[] {1, 20, 41, 99}, new int[] {9, 12, 50, -99});
        assertEquals(3.0, value(Kind.LEVEL_GAP, levels, 0, 0, apart), "12 - 9; words of no level do not count");
        List<int[]> overlapping = List.of(new int[] {1, 20, 18, 0}, new int[] {9, 12, 50, 0});
        assertEquals(-2.0, value(Kind.LEVEL_GAP, levels, 0, 0, overlapping));
        assertEquals(null, value(Kind.LEVEL_GAP, new Matrix(1, 1, new double[] {3}), 0, 0, List.of(new int[] {7})));
    }

    @Test
    void theLevelSeparationCountsInTheLargerDeviation() {
        Matrix levels = Bench.matrix(new double[] {0, 1}, new double[] {0, 1}, new double[] {0, 1});
        List<int[]> came = List.of(new int[] {-1, 24}, new int[] {0, 30}, new int[] {1, 36});
        assertEquals(30.0 / 6, value(Kind.LEVEL_SEPARATION, levels, 0, 0, came), 1e-12);
        assertEquals(
                null,
                value(Kind.LEVEL_SEPARATION, levels, 0, 0, List.of(new int[] {0, 5}, new int[] {0, 5})),
                "no spread");
    }

    private static int[] word1(int label) {
        return new int[] {-1, label};
    }

    private static ObservedRead read(double... amps) {
        return new ObservedRead(0, new double[1], amps, new int[amps.length]);
    }

    private static Double mismatches(Matrix expected, int[]... packets) {
        return value(Kind.MISMATCHES, expected, 0, 0, Arrays.asList(packets));
    }

    private static Double currentError(Matrix expected, List<ObservedRead> reads) {
        Metric metric = new Metric(Kind.CURRENT_ERROR, null, "reads", expected, 0, 0);
        return new Metrics(Map.of(), Map.of("reads", reads))
                .of(Map.of("metric", metric))
                .get("metric");
    }

    private static Double value(Kind kind, Matrix expected, int packet, int word, List<int[]> packets) {
        Metric metric = new Metric(kind, "out", null, expected, packet, word);
        return new Metrics(Map.of("out", packets), Map.of())
                .of(Map.of("metric", metric))
                .get("metric");
    }
}
