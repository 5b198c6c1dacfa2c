// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The ratio of two means with its 95 % confidence interval by Fieller's theorem (E. C. Fieller, J. R. Stat. Soc. B 16,
 * 1954, 175-185), both means independent. Degrees of freedom are Welch's for the difference of the numerator and the
 * ratio times the denominator. Where the denominator cannot be told from 0 the interval has no ends.
 *
 * @param value of the means
 * @param low end of the interval, or negative infinity
 * @param high end of the interval, or infinity
 */
public record Ratio(double value, double low, double high) {
    private static final double CONFIDENCE = 0.95;

    /** The ratio of two samples. */
    public static Ratio of(Sample numerator, Sample denominator) {
        double a = numerator.mean();
        double b = denominator.mean();
        double ratio = a / b;
        double varianceA = square(numerator.standardError());
        double varianceB = square(denominator.standardError());
        double spread = varianceA + square(ratio) * varianceB;
        if (spread == 0) {
            return new Ratio(ratio, ratio, ratio);
        }
        double freedom = square(spread)
                / (square(varianceA) / (numerator.count() - 1)
                        + square(square(ratio) * varianceB) / (denominator.count() - 1));
        double t = TDistribution.of(freedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        double g = square(t) * varianceB / square(b);
        if (g >= 1) {
            return new Ratio(ratio, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double half = t / Math.abs(b) * Math.sqrt(spread - g * varianceA);
        return new Ratio(ratio, (ratio - half) / (1 - g), (ratio + half) / (1 - g));
    }

    private static double square(double x) {
        return x * x;
    }

    /** Whether a ratio of one is excluded. */
    public boolean isChange() {
        return low > 1 || high < 1;
    }

    /** For example {@code 0.42 (0.41 to 0.43)}. */
    public String text() {
        return String.format(Locale.ROOT, "%.4g (%s)", value, interval());
    }

    /** For example {@code 0.41 to 0.43}. */
    String interval() {
        return Double.isInfinite(low) ? "no bounds" : String.format(Locale.ROOT, "%.4g to %.4g", low, high);
    }
}
