// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/** Shape of the I-V of a memristor: its current is the conductance times {@link #current}, odd and rising. */
public interface MemristorLaw {
    /** Current over conductance, in volts. */
    double current(double volts);

    /** Slope of {@link #current}, 1 at 0 V, from the current there. */
    double slope(double volts, double current);

    /** I = G v. */
    static MemristorLaw ohmic() {
        return new MemristorLaw() {
            @Override
            public double current(double volts) {
                return volts;
            }

            @Override
            public double slope(double volts, double current) {
                return 1;
            }
        };
    }

    /**
     * I = G v0 sinh(v / v0).
     *
     * @throws IllegalArgumentException where v0 is not above 0 and finite
     */
    static MemristorLaw sinh(double v0) {
        if (!(v0 > 0 && Double.isFinite(v0))) {
            throw new IllegalArgumentException("v0 is " + v0 + " V; it must be above 0 and finite");
        }
        return new MemristorLaw() {
            @Override
            public double current(double volts) {
                return v0 * StrictMath.sinh(volts / v0);
            }

            @Override
            public double slope(double volts, double current) {
                // cosh from sinh: one exponential instead of two.
                double sinh = current / v0;
                return Math.sqrt(1 + sinh * sinh);
            }
        };
    }

    /**
     * I = G v (1 + a2 |v| + a3 v^2).
     *
     * @param a2 per volt
     * @param a3 per volt squared
     * @throws IllegalArgumentException where the curve does not rise at every voltage
     */
    static MemristorLaw polynomial(double a2, double a3) {
        // The slope 1 + 2 a2 u + 3 a3 u^2 must stay above 0 for all u = |v|.
        boolean rises = a3 >= 0 && (a2 >= 0 || a2 * a2 < 3 * a3);
        if (!(rises && Double.isFinite(a2) && Double.isFinite(a3))) {
            throw new IllegalArgumentException("a polynomial with a2 = " + a2 + " 1/V and a3 = " + a3
                    + " 1/V^2 does not rise everywhere: a3 must be at least 0, and a2 too or a2^2 below 3 a3");
        }
        return new MemristorLaw() {
            @Override
            public double current(double volts) {
                double size = Math.abs(volts);
                return volts * (1 + size * (a2 + a3 * size));
            }

            @Override
            public double slope(double volts, double current) {
                double size = Math.abs(volts);
                return 1 + size * (2 * a2 + 3 * a3 * size);
            }
        };
    }
}
