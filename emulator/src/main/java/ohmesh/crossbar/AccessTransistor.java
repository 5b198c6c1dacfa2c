// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.netlist.ArraySpec.Transistor;

/** The square-law transistor in series with the device of a 1T1R cell. */
final class AccessTransistor {
    private final double thresholdVolts;
    private final double transconductance;
    private final boolean alongRows;

    AccessTransistor(Transistor spec) {
        thresholdVolts = spec.threshold();
        transconductance = spec.transconductance();
        alongRows = spec.gates() == Transistor.Gates.ROWS;
    }

    /** Whether a gate line opens the cells of a row, else those of a column. */
    boolean alongRows() {
        return alongRows;
    }

    /** Whether the channel conducts. */
    boolean open(double gateVolts) {
        return gateVolts > thresholdVolts;
    }

    /** The compliance current: what the channel lets pass in saturation, in amperes. */
    double saturationAmps(double gateVolts) {
        double overdrive = StrictMath.max(0, gateVolts - thresholdVolts);
        return transconductance / 2 * overdrive * overdrive;
    }
}
