// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

/**
 * The curve {@code f(x) = (1 - exp(-k x)) / (1 - exp(-k))} over 0..1 and its nonlinearity NL, as MLP+NeuroSim (Chen, Peng,
 * Yu 2017) labels it: {@code NL = 10.101525 max |f(x) - x|}, with the sign of k. NeuroSim tabulates k over NL; here the formula
 * is inverted instead, which agrees with that table within 2.2e-5.
 */
public final class Nonlinearity {
    /** NL of the largest possible distance, 1. */
    static final double SCALE = 10.101525;

    /** Below this |k| the series {@code max |f(x) - x| = |k| / 8} is better than the difference. */
    private static final double SMALL = 1e-5;

    private static final int HALVINGS = 200;

    private Nonlinearity() {}

    /**
     * NL of a curve.
     *
     * @param k curvature; any finite number
     */
    public static double of(double k) {
        double size = StrictMath.abs(k);
        return StrictMath.copySign(SCALE * distance(size), k);
    }

    /**
     * The curvature k = 1 / a of an NL, by halving an interval that holds it.
     *
     * @throws IllegalArgumentException where |NL| is not below the scale, 10.1
     */
    public static double curvature(double nonlinearity) {
        double wanted = StrictMath.abs(nonlinearity) / SCALE;
        if (!(wanted <= 0.999)) {
            throw new IllegalArgumentException("a nonlinearity of " + nonlinearity + " is not within +-10");
        }
        double low = 0;
        double high = 1;
        while (distance(high) < wanted) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (distance(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.copySign(wanted == 0 ? 0 : high, nonlinearity);
    }

    /** The curve at x in 0..1. */
    public static double curve(double k, double x) {
        return k == 0 ? x : StrictMath.expm1(-k * x) / StrictMath.expm1(-k);
    }

    private static double distance(double k) {
        if (k < SMALL) {
            return k / 8;
        }
        // f'(x) = 1 at this x.
        double x = StrictMath.log(k / -StrictMath.expm1(-k)) / k;
        return curve(k, x) - x;
    }
}
