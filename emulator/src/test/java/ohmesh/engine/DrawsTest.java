// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {
    private static final int COUNT = 100_000;

    /** Kolmogorov-Smirnov: sqrt(n) D stays below 1.9495 in 999 of 1000 samples of the right distribution. */
    private static final double KS_AT_ONE_PER_MILLE = 1.9495;

    /** Standard deviations that a sample correlation of independent draws exceeds once in 15,000 times. */
    private static final double FOUR_SIGMA = 4 / StrictMath.sqrt(COUNT);

    private interface Sample {
        double at(int i);
    }

    private static double kolmogorovSmirnov(Sample sample, DoubleUnaryOperator distribution) {
        double[] sorted = new double[COUNT];
        Arrays.setAll(sorted, sample::at);
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < COUNT; i++) {
            double expected = distribution.applyAsDouble(sorted[i]);
            distance = Math.max(distance, Math.max(expected - i / (double) COUNT, (i + 1) / (double) COUNT - expected));
        }
        return distance * StrictMath.sqrt(COUNT);
    }

    private static double correlation(Sample first, Sample second) {
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += first.at(i) * second.at(i);
        }
        return sum / COUNT;
    }

    /** Standard normal distribution by the series of M. Abramowitz, I. Stegun, 26.2.10 (|x| below 6). */
    private static double normalDistribution(double x) {
        double term = x;
        double sum = x;
        for (int i = 1; i < 300; i++) {
            term *= x * x / (2 * i + 1);
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2, -1, Long.MAX_VALUE})
    void uniformDrawsAreUniformOverIndicesAndOverCounters(long seed) {
        Draws draws = new Draws(seed, "tile(0,0).weights", "step");
        assertTrue(kolmogorovSmirnov(i -> draws.uniform(i, 0), x -> x) < KS_AT_ONE_PER_MILLE);
        assertTrue(kolmogorovSmirnov(i -> draws.uniform(3, i), x -> x) < KS_AT_ONE_PER_MILLE);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2, -1, Long.MAX_VALUE})
    void normalDrawsAreNormal(long seed) {
        Draws draws = new Draws(seed, "tile(0,0).weights", "step");
        assertTrue(kolmogorovSmirnov(i -> draws.normal(i, 0), DrawsTest::normalDistribution) < KS_AT_ONE_PER_MILLE);
        assertTrue(kolmogorovSmirnov(i -> draws.normal(3, i), DrawsTest::normalDistribution) < KS_AT_ONE_PER_MILLE);
    }

    @Test
    void theKolmogorovSmirnovTestRefusesWhatIsSlightlyWrong() {
        Draws draws = new Draws(1, "a", "b");
        assertTrue(kolmogorovSmirnov(i -> draws.uniform(i, 0) * 0.98, x -> x) > KS_AT_ONE_PER_MILLE);
        assertTrue(
                kolmogorovSmirnov(i -> draws.normal(i, 0) + 0.02, DrawsTest::normalDistribution) > KS_AT_ONE_PER_MILLE);
    }

    @Test
    void neighboursAreNotCorrelated() {
        Draws draws = new Draws(7, "tile(0,0).weights", "step");
        Draws otherPurpose = new Draws(7, "tile(0,0).weights", "noise");
        Draws otherComponent = new Draws(7, "tile(0,1).weights", "step");
        Draws otherSeed = new Draws(8, "tile(0,0).weights", "step");
        Sample base = i -> draws.normal(i, 5);
        for (Sample other : new Sample[] {
            i -> draws.normal(i + 1, 5),
            i -> draws.normal(i, 6),
            i -> draws.normal(5, i),
            i -> draws.normal(i ^ 64, 5),
            i -> otherPurpose.normal(i, 5),
            i -> otherComponent.normal(i, 5),
            i -> otherSeed.normal(i, 5)
        }) {
            assertEquals(0, correlation(base, other), FOUR_SIGMA);
        }
        assertEquals(1, correlation(base, base), 0.02);
    }

    @Test
    void swappingIndexAndCounterGivesAnotherDraw() {
        Draws draws = new Draws(7, "a", "b");
        for (int i = 0; i < 100; i++) {
            assertTrue(draws.bits(i, i + 1) != draws.bits(i + 1, i));
            assertTrue(draws.bits(0, i) != draws.bits(i + 1, 0));
        }
    }

    @ParameterizedTest(name = "index {0}, n {1}")
    @CsvSource({
        "0, 0, 1d8346a9538fb126, 0x1.d8346a9538fb4p-4, -0x1.32eaca8813c0dp0, 0x1.655425af240d2p-1",
        "1, 0, 6691b12d1c5c65db, 0x1.9a46c4b471719p-2, -0x1.01ad4b7b452e8p-2, 0x1.dac577b3d3db6p-1",
        "2047, 1000000, e3951fbe2561b247, 0x1.c72a3f7c4ac36p-1, 0x1.38a056e3d5b46p0, 0x1.7145e87677a46p0"
    })
    void drawsAreTheSameOnEveryMachine(
            long index, long n, String bits, String uniform, String normal, String lognormal) {
        Draws draws = new Draws(20261121, "tile(1,0).weights", "cycle-to-cycle");
        assertEquals(bits, Long.toHexString(draws.bits(index, n)));
        assertEquals(uniform, Double.toHexString(draws.uniform(index, n)));
        assertEquals(normal, Double.toHexString(draws.normal(index, n)));
        assertEquals(lognormal, Double.toHexString(draws.lognormal(0.3, index, n)));
    }

    @ParameterizedTest(name = "p {0}")
    @CsvSource({
        "1e-300, -37.047096299361199237",
        "1e-20, -9.2623400897984075796",
        "1e-9, -5.9978070150076868614",
        "0.001, -3.0902323061678135354",
        "0.025, -1.9599639845400542118",
        "0.07, -1.4757910281791706856",
        "0.075, -1.4395314709384559349",
        "0.2, -0.84162123357291416552",
        "0.6, 0.25334710313579974132",
        "0.9, 1.2815515655446005935",
        "0.975, 1.9599639845400538556",
        "0.999, 3.0902323061678132778",
        "0.999999, 4.7534243088170877657"
    })
    void quantilesAgreeWithThoseComputedInFortyDigits(double p, double quantile) {
        assertEquals(quantile, NormalQuantile.of(p), 1e-14 * Math.abs(quantile));
    }

    @Test
    void theMedianIsZero() {
        assertEquals(0, NormalQuantile.of(0.5));
    }
}
