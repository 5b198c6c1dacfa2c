// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.CellCurve;

/** The current of one cell at one voltage. */
public final class CurrentVoltage {
    private CurrentVoltage() {}

    /**
     * The current by a curve; odd in the voltage.
     *
     * @param siemens conductance at small voltages
     * @param volts across the cell, of either sign
     * @return amperes; infinite where the curve leads beyond all numbers
     */
    public static double amps(CellCurve curve, double siemens, double volts) {
        if (curve instanceof CellCurve.Sinh sinh) {
            return siemens * sinh.v0() * StrictMath.sinh(volts / sinh.v0());
        } else if (curve instanceof CellCurve.Polynomial polynomial) {
            double size = StrictMath.abs(volts);
            return siemens * volts * (1 + size * (polynomial.quadratic() + size * polynomial.cubic()));
        }
        return siemens * volts;
    }
}
