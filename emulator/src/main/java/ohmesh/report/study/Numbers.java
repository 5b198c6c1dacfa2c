// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.Collection;
import java.util.Locale;
import ohmesh.report.chart.Scale;
import ohmesh.report.statistics.Estimate;

/**
 * Texts of the numbers of a column, all with one prefix and one number of decimals.
 *
 * @param column whose numbers
 * @param scale the prefix
 * @param decimals of means that have an interval, such that most intervals have two digits; -1 for four digits each
 */
record Numbers(Column column, Scale scale, int decimals) {
    private static final String MINUS = "\u2212";
    private static final int MOST_DECIMALS = 6;

    /** For estimates. */
    static Numbers of(Column column, Collection<Estimate> estimates) {
        Scale scale = Scale.of(column.unit(), estimates.stream().mapToDouble(Estimate::mean));
        double[] widths = estimates.stream()
                .mapToDouble(estimate -> estimate.halfWidth() * scale.factor())
                .filter(width -> width > 0)
                .sorted()
                .toArray();
        if (widths.length == 0) {
            return new Numbers(column, scale, -1);
        }
        double digits = 1 - Math.floor(StrictMath.log10(widths[widths.length / 2]));
        return new Numbers(column, scale, digits > MOST_DECIMALS ? -1 : (int) Math.max(0, digits));
    }

    /** Label and unit. */
    String heading() {
        return column.label() + unit();
    }

    /** The unit in brackets after a blank; empty where there is none. */
    String unit() {
        return scale.unit().isEmpty() ? "" : " (" + scale.unit() + ")";
    }

    /** A number with four digits. */
    String text(double value) {
        return Scale.digits(value * scale.factor()).replace("-", MINUS);
    }

    /** A mean with its interval; the mean alone where there is none. */
    String text(Estimate estimate) {
        Estimate shown = estimate.times(scale.factor());
        if (!shown.bounded() || shown.halfWidth() == 0) {
            return text(estimate.mean()) + (shown.bounded() ? " \u00b1 0" : "");
        }
        double lower = shown.mean() - shown.low();
        double upper = shown.high() - shown.mean();
        if (Math.abs(upper - lower) > 1e-6 * (upper + lower)) {
            return text(estimate.mean()) + " [" + text(estimate.low()) + ", " + text(estimate.high()) + "]";
        }
        return rounded(shown.mean()) + " \u00b1 " + rounded(shown.halfWidth());
    }

    private String rounded(double value) {
        if (decimals < 0) {
            return Scale.digits(value).replace("-", MINUS);
        }
        double least = 0.5 * StrictMath.pow(10, -decimals);
        return Math.abs(value) < least && value != 0
                ? String.format(Locale.ROOT, "%.1g", value).replace("-", MINUS)
                : String.format(Locale.ROOT, "%." + decimals + "f", value).replace("-", MINUS);
    }
}
