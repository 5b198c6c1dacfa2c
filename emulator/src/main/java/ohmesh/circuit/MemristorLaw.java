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
}
