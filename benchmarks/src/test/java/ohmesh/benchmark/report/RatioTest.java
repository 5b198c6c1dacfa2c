// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals of ratios hold what they promise. */
class RatioTest {
    private static final int TRIALS = 4000;

    @ParameterizedTest(name = "{0} values a side")
    @ValueSource(ints = {5, 8, 16})
    void ninetyFiveOfAHundredIntervalsHoldTheTrueRatio(int count) {
        SplittableRandom random = new SplittableRandom(count);
        int holds = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Ratio ratio =
                    Ratio.of(Samples.normal("a", random, count, 3, 0.4), Samples.normal("b", random, count, 2, 0.2));
            holds += ratio.low() <= 1.5 && 1.5 <= ratio.high() ? 1 : 0;
        }
        // Four standard errors of a count with 0.95 around it.
        assertEquals(0.95, holds / (double) TRIALS, 4 * Math.sqrt(0.95 * 0.05 / TRIALS));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOtherWayRoundGivesTheReciprocals(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Sample a = Samples.normal("a", random, 6, 3, 0.3);
        Sample b = Samples.normal("b", random, 9, 2, 0.1);
        Ratio forth = Ratio.of(a, b);
        Ratio back = Ratio.of(b, a);
        assertEquals(1 / forth.low(), back.high(), 1e-9);
        assertEquals(1 / forth.high(), back.low(), 1e-9);
    }

    @Test
    void byHandForEqualSpreads() {
        // Means 2 and 1, variances of the means 0.01 each by values +- 0.1 * sqrt(3); ratio 2, spread 0.05.
        double d = 0.1 * Math.sqrt(3);
        Ratio ratio = Ratio.of(Samples.of("a", 2 - d, 2, 2 + d), Samples.of("b", 1 - d, 1, 1 + d));
        assertEquals(2, ratio.value(), 1e-12);
        // Freedom 0.05^2 / (0.01^2 / 2 + 0.04^2 / 2) = 2.941; t = 3.2145; g = t^2 / 100.
        double t = 3.2145;
        double g = t * t * 0.01;
        double half = t * Math.sqrt(0.05 - g * 0.01);
        assertEquals((2 - half) / (1 - g), ratio.low(), 2e-3);
        assertEquals((2 + half) / (1 - g), ratio.high(), 2e-3);
    }

    @Test
    void equalValuesLeaveNoDoubt() {
        Ratio ratio = Ratio.of(Samples.of("a", 2, 2), Samples.of("b", 4, 4));
        assertEquals(new Ratio(0.5, 0.5, 0.5), ratio);
        assertTrue(ratio.isChange());
    }

    @Test
    void aBaselineThatMayBeNothingGivesNoBounds() {
        Ratio ratio = Ratio.of(Samples.of("a", 1, 1.1, 0.9), Samples.of("b", 0.1, 3, -2));
        assertTrue(Double.isInfinite(ratio.low()) && Double.isInfinite(ratio.high()));
        assertFalse(ratio.isChange());
        assertTrue(ratio.text().endsWith("(no bounds)"), ratio.text());
    }
}
