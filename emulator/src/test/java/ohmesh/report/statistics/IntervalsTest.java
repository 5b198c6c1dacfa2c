// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {
    private final Intervals intervals = new Intervals();

    @ParameterizedTest(name = "{0} degrees of freedom: {1}")
    @CsvSource({"1,12.706", "2,4.303", "3,3.182", "4,2.776", "5,2.571", "9,2.262", "10,2.228", "29,2.045", "120,1.980"})
    void quantilesAreThoseOfThePublishedTable(int degreesOfFreedom, double published) {
        assertEquals(published, intervals.quantile(degreesOfFreedom), 0.0005);
    }

    @Test
    void intervalOfFiveReplicatesIsAsByHand() {
        // Mean 3, deviation sqrt(2.5), half width 2.776445 * sqrt(2.5 / 5).
        Estimate estimate = intervals.mean(1, 2, 3, 4, 5);
        assertEquals(3, estimate.mean(), 1e-12);
        assertEquals(3 - 1.963243, estimate.low(), 1e-5);
        assertEquals(3 + 1.963243, estimate.high(), 1e-5);
        assertEquals(1.963243, estimate.halfWidth(), 1e-5);
        assertTrue(estimate.bounded());
    }

    @Test
    void oneReplicateHasNoInterval() {
        assertEquals(new Estimate(1, 0.1, 0.1, 0.1, false), intervals.mean(0.1));
    }

    @Test
    void equalReplicatesHaveAnIntervalOfNoWidth() {
        assertEquals(new Estimate(3, 0.1, 0.1, 0.1, true), intervals.mean(0.1, 0.1, 0.1));
    }

    @Test
    void valuesTooLargeForAnIntervalAreSaidAndNotInfinite() {
        assertThrows(ArithmeticException.class, () -> intervals.mean(1e308, -1e308));
    }

    @Test
    void unitsScaleTheWholeEstimate() {
        Estimate scaled = intervals.mean(1, 3).times(-2);
        assertEquals(-4, scaled.mean(), 1e-12);
        assertTrue(scaled.low() < scaled.mean() && scaled.mean() < scaled.high());
    }

    /** Clopper and Pearson intervals as in the tables of Diem, Documenta Geigy: 95 %. */
    @ParameterizedTest(name = "{0} of {1}: {2}..{3}")
    @CsvSource({"0,5,0,0.5218", "5,5,0.4782,1", "1,10,0.0025,0.4450", "5,10,0.1871,0.8129", "1,1,0.025,1"})
    void sharesHaveExactIntervals(int passed, int count, double low, double high) {
        Estimate share = Intervals.share(passed, count);
        assertEquals((double) passed / count, share.mean());
        assertEquals(low, share.low(), 5e-5);
        assertEquals(high, share.high(), 5e-5);
        assertFalse(share.low() > share.mean() || share.mean() > share.high());
    }
}
