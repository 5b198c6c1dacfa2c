// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

/**
 * The NeuroSim curve that comes nearest to a measured one in least squares, anchored at its ends.
 *
 * @param nonlinearity NL of the curve over the pulse number; of a RESET counted backwards, as NeuroSim does
 * @param rms root mean square distance of the points from the curve, as a part of the measured range
 */
public record CurveFit(double nonlinearity, double rms) {
    private static final double LARGEST = 9.99;
    private static final int GRID = 400;
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;
    private static final double CLOSE = 1e-9;

    /**
     * Fits conductances after 0, 1, 2, ... pulses.
     *
     * @param values rising or falling from the first to the last. Not modified.
     * @throws IllegalArgumentException where there are fewer than 3 points, or both ends are the same
     */
    public static CurveFit of(double[] values) {
        int last = values.length - 1;
        if (last < 2 || values[0] == values[last]) {
            throw new IllegalArgumentException("a fit needs at least 3 points and two different ends");
        }
        boolean rises = values[last] > values[0];
        double[] parts = new double[values.length];
        for (int i = 0; i <= last; i++) {
            double value = values[rises ? i : last - i];
            parts[i] = (value - StrictMath.min(values[0], values[last])) / StrictMath.abs(values[last] - values[0]);
        }
        int best = 0;
        for (int i = 0; i <= GRID; i++) {
            best = rms(parts, grid(i)) < rms(parts, grid(best)) ? i : best;
        }
        double found = smallest(parts, grid(StrictMath.max(0, best - 1)), grid(StrictMath.min(GRID, best + 1)));
        return new CurveFit(found, rms(parts, found));
    }

    /** The value of the curve at a part of the pulses, as a part of the way from the first to the last point. */
    public double at(double x, boolean rises) {
        double k = Nonlinearity.curvature(nonlinearity);
        return rises ? Nonlinearity.curve(k, x) : 1 - Nonlinearity.curve(k, 1 - x);
    }

    private static double grid(int i) {
        return LARGEST * (2.0 * i / GRID - 1);
    }

    /** Golden section between two nonlinearities. */
    private static double smallest(double[] parts, double from, double to) {
        double low = from;
        double high = to;
        while (high - low > CLOSE) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (rms(parts, left) < rms(parts, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    private static double rms(double[] parts, double nonlinearity) {
        double k = Nonlinearity.curvature(nonlinearity);
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            double distance = parts[i] - Nonlinearity.curve(k, (double) i / (parts.length - 1));
            sum += distance * distance;
        }
        return StrictMath.sqrt(sum / parts.length);
    }
}
