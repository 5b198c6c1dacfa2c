// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

/**
 * Points of one line in the order in which they are joined.
 *
 * @param name in the legend
 * @param x positions
 * @param y values; a point that is not finite is left out
 * @param low lower ends of the intervals around the values, or null where there are none
 * @param high upper ends, or null with {@code low}
 */
public record Series(String name, double[] x, double[] y, double[] low, double[] high) {
    /** Checks that all arrays have one length. */
    public Series {
        if (x.length != y.length || (low == null) != (high == null)) {
            throw new IllegalArgumentException(name + " has " + x.length + " positions and " + y.length + " values");
        }
        if (low != null && (low.length != y.length || high.length != y.length)) {
            throw new IllegalArgumentException(name + " has intervals for other points");
        }
    }

    /** A line without intervals. */
    public static Series of(String name, double[] x, double[] y) {
        return new Series(name, x, y, null, null);
    }

    /** At most so many points, evenly taken, the last one among them. */
    Series thinned(int limit) {
        if (x.length <= limit) {
            return this;
        }
        int[] kept = new int[limit];
        for (int i = 0; i < limit; i++) {
            kept[i] = (int) ((long) i * (x.length - 1) / (limit - 1));
        }
        return new Series(name, pick(x, kept), pick(y, kept), pick(low, kept), pick(high, kept));
    }

    private static double[] pick(double[] values, int[] kept) {
        if (values == null) {
            return null;
        }
        double[] picked = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            picked[i] = values[kept[i]];
        }
        return picked;
    }
}
