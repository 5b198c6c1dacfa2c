// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

/**
 * A mean over replicates with its 95 % interval; never NaN.
 *
 * @param count replicates
 * @param mean their mean
 * @param low lower end of the interval; the mean where it is unknown
 * @param high upper end of the interval; the mean where it is unknown
 * @param bounded whether the interval is known: one replicate does not tell how far others would lie
 */
public record Estimate(int count, double mean, double low, double high, boolean bounded) {
    /** Half the width of an interval that is as far from the mean on both sides; the larger side of others. */
    public double halfWidth() {
        return Math.max(mean - low, high - mean);
    }

    /** The same in another unit. */
    public Estimate times(double factor) {
        double one = factor * low;
        double other = factor * high;
        return new Estimate(count, factor * mean, Math.min(one, other), Math.max(one, other), bounded);
    }
}
