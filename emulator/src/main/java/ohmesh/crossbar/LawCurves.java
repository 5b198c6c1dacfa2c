// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.circuit.CellCurves;
import ohmesh.circuit.MemristorLaw;

/** Passive cells of one law over a plane of conductances, by reference. */
record LawCurves(double[] siemens, MemristorLaw law) implements CellCurves {
    @Override
    public void evaluate(double[] volts, double[] amps, double[] slopes) {
        for (int cell = 0; cell < volts.length; cell++) {
            double current = law.current(volts[cell]);
            amps[cell] = siemens[cell] * current;
            slopes[cell] = siemens[cell] * law.slope(volts[cell], current);
        }
    }
}
