// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What a sample says of its distribution. */
final class Samples {
    /** Of the Kolmogorov-Smirnov distance times the root of the size, at 1e-3. */
    private static final double CRITICAL = 1.95;

    private Samples() {}

    /** A value of each of so many cells. */
    static double[] of(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }

    static double mean(double[] sample) {
        return Arrays.stream(sample).average().orElseThrow();
    }

    static double variance(double[] sample) {
        double mean = mean(sample);
        return Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).sum() / (sample.length - 1);
    }

    /** A count of successes within five standard deviations of the binomial distribution. */
    static void assertBinomial(long found, int count, double part) {
        assertEquals(part * count, (double) found, 5 * Math.sqrt(count * part * (1 - part)));
    }

    /** Moments within five standard errors, and Kolmogorov-Smirnov at 1e-3 (1.95 / sqrt n). */
    static void assertNormal(double[] sample, double mean, double deviation) {
        int n = sample.length;
        double average = Arrays.stream(sample).average().orElseThrow();
        double variance =
                Arrays.stream(sample).map(x -> (x - average) * (x - average)).sum() / (n - 1);
        assertEquals(mean, average, 5 * deviation / Math.sqrt(n));
        assertEquals(deviation, Math.sqrt(variance), 5 * deviation / Math.sqrt(2.0 * n));
        assertTrue(
                distance(sample, mean, deviation) < CRITICAL / Math.sqrt(n),
                "Kolmogorov-Smirnov distance " + distance(sample, mean, deviation));
    }

    /** Whether Kolmogorov-Smirnov rejects the normal distribution at 1e-3. */
    static boolean rejectsNormal(double[] sample, double mean, double deviation) {
        return distance(sample, mean, deviation) >= CRITICAL / Math.sqrt(sample.length);
    }

    private static double distance(double[] sample, double mean, double deviation) {
        int n = sample.length;
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < n; i++) {
            double p = normalCdf((sorted[i] - mean) / deviation);
            distance = Math.max(distance, Math.max(p - (double) i / n, (i + 1.0) / n - p));
        }
        return distance;
    }

    /** Abramowitz and Stegun 26.2.17, absolute error below 7.5e-8. */
    static double normalCdf(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = Math.exp(-x * x / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x < 0 ? tail : 1 - tail;
    }

    static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
