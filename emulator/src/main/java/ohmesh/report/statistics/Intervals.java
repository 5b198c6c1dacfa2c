// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** 95 % intervals of means (Student's t) and of shares (Clopper and Pearson 1934), over independent replicates. */
public final class Intervals {
    private static final double TAIL = 0.025;

    /** By degrees of freedom: a study asks for the same few many times. */
    private final Map<Integer, Double> quantiles = new HashMap<>();

    /**
     * The mean of replicates. Equal ones have an interval of width 0, a single one has none.
     *
     * @param replicates at least one, all finite
     */
    public Estimate mean(double... replicates) {
        int count = replicates.length;
        double first = replicates[0];
        boolean equal = Arrays.stream(replicates).allMatch(value -> value == first);
        if (equal) {
            return new Estimate(count, first, first, first, count > 1);
        }
        double mean = Mean.of(replicates).getAsDouble();
        double deviation = StandardDeviation.of(replicates).getAsDouble();
        double half = quantile(count - 1) * deviation / Math.sqrt(count);
        if (!Double.isFinite(mean - half) || !Double.isFinite(mean + half)) {
            throw new ArithmeticException("values up to "
                    + Arrays.stream(replicates).map(Math::abs).max().orElse(0) + " are too large for an interval");
        }
        return new Estimate(count, mean, mean - half, mean + half, true);
    }

    /** The 97.5 % quantile of Student's t. */
    double quantile(int degreesOfFreedom) {
        return quantiles.computeIfAbsent(
                degreesOfFreedom, n -> TDistribution.of(n).inverseSurvivalProbability(TAIL));
    }

    /**
     * The share of replicates that passed; its interval is exact for any number of them and never leaves 0..1.
     *
     * @param count at least 1
     */
    public static Estimate share(int passed, int count) {
        double low = passed == 0
                ? 0
                : BetaDistribution.of(passed, count - passed + 1.0).inverseCumulativeProbability(TAIL);
        double high = passed == count
                ? 1
                : BetaDistribution.of(passed + 1.0, count - passed).inverseSurvivalProbability(TAIL);
        return new Estimate(count, (double) passed / count, low, high, true);
    }
}
