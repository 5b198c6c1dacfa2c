// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.circuit.MemristorLaw;
import ohmesh.netlist.device.CellCurve;

/** The I-V of a device as the circuit solver takes it, and its inverse. */
final class CellLaws {
    private static final int ITERATIONS = 200;

    private CellLaws() {}

    static MemristorLaw of(CellCurve curve) {
        if (curve instanceof CellCurve.Sinh sinh) {
            return MemristorLaw.sinh(sinh.v0());
        }
        if (curve instanceof CellCurve.Polynomial polynomial) {
            return MemristorLaw.polynomial(polynomial.quadratic(), polynomial.cubic());
        }
        return MemristorLaw.ohmic();
    }

    /**
     * The voltage at which the law gives a current over conductance, between 0 and a voltage that is beyond it:
     * Newton's method in a bracket that shrinks.
     *
     * @param ratio current over conductance, in volts
     * @param bound of the same sign, where the law gives at least that much
     */
    static double volts(MemristorLaw law, double ratio, double bound) {
        double low = StrictMath.min(0, bound);
        double high = StrictMath.max(0, bound);
        double at = StrictMath.min(high, StrictMath.max(low, ratio));
        for (int i = 0; i < ITERATIONS && low < high; i++) {
            double value = law.current(at);
            if (value > ratio) {
                high = at;
            } else {
                low = at;
            }
            double next = at - (value - ratio) / law.slope(at, value);
            if (!(next > low && next < high)) {
                next = value == ratio ? at : 0.5 * (low + high);
            }
            if (StrictMath.abs(next - at) <= 0x1p-53 * StrictMath.abs(at)) {
                return next;
            }
            at = next;
        }
        return at;
    }
}
