// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.Imperfections.Retention;

/** Loss of retention: exponential relaxation towards a conductance, with a time constant of every cell. */
final class Relaxation {
    private final Retention retention;
    private final double[] timeConstants;

    Relaxation(Retention retention, DeviceVariation variation, long firstCell, int count) {
        this.retention = retention;
        timeConstants = variation.lognormals(
                "retention-time", retention.timeConstant(), retention.deviceToDevice(), firstCell, count);
    }

    /** Time constant of a cell, in seconds. */
    double timeConstant(int cell) {
        return CellParameters.own(timeConstants, cell);
    }

    /** The conductance at an age of a cell that would have {@code siemens} without relaxation. */
    double at(int cell, double siemens, double ageSeconds) {
        double target = retention.target();
        return target + (siemens - target) * StrictMath.exp(-ageSeconds / timeConstant(cell));
    }

    /** Seconds until the age of a cell has moved by epsilon time constants. */
    double untilDue(int cell) {
        return retention.epsilon() * timeConstant(cell);
    }
}
