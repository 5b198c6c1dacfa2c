// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/** Cells with I = G v0 sinh(v / v0): G is the conductance at small voltages, v0 where the curve turns up. */
public final class SinhCurves implements CellCurves {
    private final double[] conductances;
    private final MemristorLaw law;

    /**
     * Curves over a plane of conductances.
     *
     * @param conductances rows x columns, in siemens, by reference: the owner may change them between solves
     * @param v0 in volts, above 0
     */
    public SinhCurves(double[] conductances, double v0) {
        this.conductances = conductances;
        this.law = MemristorLaw.sinh(v0);
    }

    @Override
    public void evaluate(double[] volts, double[] amps, double[] siemens) {
        for (int at = 0; at < volts.length; at++) {
            double current = law.current(volts[at]);
            amps[at] = conductances[at] * current;
            siemens[at] = conductances[at] * law.slope(volts[at], current);
        }
    }
}
