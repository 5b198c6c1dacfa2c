// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * Cells of one law over a plane of conductances.
 *
 * @param conductances rows x columns, in siemens, by reference: the owner may change them between solves
 * @param law the shape of their I-V
 */
public record MemristorCurves(double[] conductances, MemristorLaw law) implements CellCurves {
    @Override
    public void evaluate(double[] volts, double[] amps, double[] siemens) {
        for (int cell = 0; cell < volts.length; cell++) {
            double current = law.current(volts[cell]);
            amps[cell] = conductances[cell] * current;
            siemens[cell] = conductances[cell] * law.slope(volts[cell], current);
        }
    }
}
