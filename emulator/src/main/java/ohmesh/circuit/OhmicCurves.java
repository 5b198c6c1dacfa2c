// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * Ohmic cells, I = G v.
 *
 * @param conductances rows x columns, in siemens, by reference: the owner may change them between solves
 */
public record OhmicCurves(double[] conductances) implements CellCurves {
    @Override
    public void evaluate(double[] volts, double[] amps, double[] siemens) {
        for (int at = 0; at < volts.length; at++) {
            amps[at] = conductances[at] * volts[at];
            siemens[at] = conductances[at];
        }
    }
}
