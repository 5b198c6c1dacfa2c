// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import ohmesh.netlist.device.CellNoise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlickerNoiseTest {
    private static final double FLICKER = 0.01;
    private static final CellNoise NOISE = new CellNoise(0, 0, 0, FLICKER, 1, 1e4, 0, 0, 1e-3, 1e-3, null);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void theSpectrumFallsAsOneOverFWithTheStatedPowerInADecade(long seed) {
        double rate = 20_000;
        int length = 16_384;
        int cells = 16;
        FlickerNoise noise = new FlickerNoise(NOISE, new DeviceVariation(Devices.PLAIN, seed, "cells"), 0, cells);
        double[][] series = new double[cells][length];
        for (int n = 0; n < length; n++) {
            double elapsed = n == 0 ? Double.POSITIVE_INFINITY : 1 / rate;
            for (int cell = 0; cell < cells; cell++) {
                series[cell][n] = noise.next(cell, elapsed, n);
            }
        }
        double[] logFrequency = new double[14];
        double[] logPower = new double[14];
        double inADecade = 0;
        for (int band = 0; band < 14; band++) {
            int centre = (int) Math.round(10 * Math.pow(10, band / 6.5) * length / rate);
            double power = 0;
            for (double[] one : series) {
                power += IntStream.range(centre - 4, centre + 4)
                        .mapToDouble(bin -> power(one, bin, rate))
                        .sum();
            }
            double frequency = (centre - 0.5) * rate / length;
            power /= 8 * cells;
            logFrequency[band] = Math.log(frequency);
            logPower[band] = Math.log(power);
            inADecade += power * frequency * Math.log(10) / 14;
        }
        assertEquals(-1, slope(logFrequency, logPower), 0.1);
        assertEquals(1, inADecade / (FLICKER * FLICKER), 0.15);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theFirstReadIsStationaryWithTheVarianceOfAllDecades(long seed) {
        int cells = 20_000;
        FlickerNoise noise = new FlickerNoise(NOISE, new DeviceVariation(Devices.PLAIN, seed, "cells"), 0, cells);
        double[] first = Samples.of(cells, cell -> noise.next(cell, Double.POSITIVE_INFINITY, 0));
        Samples.assertNormal(first, 0, 2 * FLICKER);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void oneLongStepIsDistributedAsManyShortOnes(long seed) {
        int cells = 20_000;
        double once = correlationAfter(seed, cells, 1, 1e-2);
        double often = correlationAfter(seed, cells, 50, 1e-2);
        assertEquals(once, often, 5 * Math.sqrt(2.0 / cells));
        double expected = 0; // six processes of equal variance
        for (int k = 0; k < 6; k++) {
            expected += Math.exp(-2 * Math.PI * Math.pow(10, 4 * (k + 0.5) / 6) * 1e-2) / 6;
        }
        assertEquals(expected, once, 5 / Math.sqrt(cells));
        assertTrue(expected > 0.1);
    }

    @Test
    void noTimeNoChange() {
        FlickerNoise noise = new FlickerNoise(NOISE, new DeviceVariation(Devices.PLAIN, 1, "cells"), 0, 1);
        double first = noise.next(0, Double.POSITIVE_INFINITY, 0);
        assertEquals(first, noise.next(0, 0, 1));
    }

    private static double correlationAfter(long seed, int cells, int steps, double seconds) {
        FlickerNoise noise = new FlickerNoise(NOISE, new DeviceVariation(Devices.PLAIN, seed, "cells"), 0, cells);
        double[] first = Samples.of(cells, cell -> noise.next(cell, Double.POSITIVE_INFINITY, 0));
        double[] last = first;
        for (int i = 1; i <= steps; i++) {
            long read = i;
            last = Samples.of(cells, cell -> noise.next(cell, seconds / steps, read));
        }
        return Samples.correlation(first, last);
    }

    /** One-sided spectral density of one frequency of a series under a Hann window, by Goertzel's recurrence. */
    private static double power(double[] series, int bin, double rate) {
        int length = series.length;
        double angle = 2 * Math.PI * bin / length;
        double turn = 2 * Math.cos(angle);
        double last = 0;
        double before = 0;
        for (int n = 0; n < length; n++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * n / length);
            double now = window * series[n] + turn * last - before;
            before = last;
            last = now;
        }
        double square = last * last + before * before - turn * last * before;
        return 2 * square / (0.375 * length * rate);
    }

    private static double slope(double[] x, double[] y) {
        double meanX = Samples.mean(x);
        double meanY = Samples.mean(y);
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
        }
        return xy / xx;
    }
}
