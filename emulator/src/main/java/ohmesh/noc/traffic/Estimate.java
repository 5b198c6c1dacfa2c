// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.Arrays;

/**
 * A mean over independent samples.
 *
 * @param mean NaN where there is no sample
 * @param halfWidth95 half the width of its 95 % confidence interval, by Student's distribution; NaN below two samples
 * @param samples number of samples
 */
public record Estimate(double mean, double halfWidth95, int samples) {
    /** Quantiles 0.975 of Student's t for 1..30 degrees of freedom. */
    private static final double[] STUDENT = {
        12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788, 2.1604, 2.1448,
        2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484,
        2.0452, 2.0423
    };

    private static final double NORMAL = 1.959964;

    /** The estimate from samples. */
    public static Estimate of(double... samples) {
        int count = samples.length;
        double mean = Arrays.stream(samples).sum() / count;
        if (count < 2) {
            return new Estimate(mean, Double.NaN, count);
        }
        double squares = Arrays.stream(samples)
                .map(sample -> (sample - mean) * (sample - mean))
                .sum();
        return new Estimate(mean, student(count - 1) * Math.sqrt(squares / (count - 1) / count), count);
    }

    /** Exact to four digits; above 30 degrees of freedom by the first two terms of its expansion (Fisher). */
    private static double student(int freedom) {
        if (freedom <= STUDENT.length) {
            return STUDENT[freedom - 1];
        }
        double cube = NORMAL * NORMAL * NORMAL;
        double fifth = cube * NORMAL * NORMAL;
        return NORMAL
                + (cube + NORMAL) / (4.0 * freedom)
                + (5 * fifth + 16 * cube + 3 * NORMAL) / (96.0 * freedom * freedom);
    }
}
