// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * Cells of a threshold selector in series with a memristor (1S1M). Where the selector is off, a small leak conducts;
 * where it is on, it drops the holding voltage and the memristor takes the rest: I = leak v + G f(|v| - V_hold) with
 * the sign of v. The selector turns on where |v| exceeds the threshold voltage and off where it falls below the
 * holding voltage; {@link SelectorLoop} finds its state.
 */
public class SelectorCurves implements CellCurves {
    private final double[] conductances;
    private final int[] on;
    private final MemristorLaw law;
    private final double thresholdVolts;
    private final double holdVolts;
    private final double leakSiemens;

    /**
     * Curves over planes of conductances and states, both by reference.
     *
     * @param conductances of the memristors, rows x columns, in siemens
     * @param on 1 where the selector is on, else 0, rows x columns; {@link SelectorLoop} modifies it
     * @param law I-V of the memristors
     * @throws IllegalArgumentException unless 0 <= hold < threshold and the leak is above 0, all finite
     */
    public SelectorCurves(
            double[] conductances,
            int[] on,
            MemristorLaw law,
            double thresholdVolts,
            double holdVolts,
            double leakSiemens) {
        if (!(holdVolts >= 0 && holdVolts < thresholdVolts && thresholdVolts < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a selector with a threshold of " + thresholdVolts
                    + " V and a holding voltage of " + holdVolts + " V; it needs 0 <= hold < threshold");
        }
        if (!(leakSiemens > 0 && Double.isFinite(leakSiemens))) {
            throw new IllegalArgumentException("a selector leak of " + leakSiemens + " S; it must be above 0");
        }
        this.conductances = conductances;
        this.on = on;
        this.law = law;
        this.thresholdVolts = thresholdVolts;
        this.holdVolts = holdVolts;
        this.leakSiemens = leakSiemens;
    }

    @Override
    public void evaluate(double[] volts, double[] amps, double[] siemens) {
        for (int at = 0; at < volts.length; at++) {
            double size = Math.abs(volts[at]);
            double current = leakSiemens * size;
            double slope = leakSiemens;
            if (on[at] != 0 && size > holdVolts) {
                double memristor = law.current(size - holdVolts);
                current += conductances[at] * memristor;
                slope += conductances[at] * law.slope(size - holdVolts, memristor);
            }
            amps[at] = Math.copySign(current, volts[at]);
            siemens[at] = slope;
        }
    }

    final int[] on() {
        return on;
    }

    /** How far a cell is beyond the voltage at which its selector switches, relative to that; 0 where it stays. */
    double violation(int cell, double volts) {
        double size = Math.abs(volts);
        if (on[cell] == 0) {
            return Math.max(0, size / thresholdVolts - 1);
        }
        return size < holdVolts ? 1 - size / holdVolts : 0;
    }
}
