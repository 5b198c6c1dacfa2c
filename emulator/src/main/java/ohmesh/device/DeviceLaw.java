// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.ThresholdStep;

/** How one pulse moves one cell, before the variations and the bounds of that cell. */
public interface DeviceLaw {
    /**
     * Magnitude of the step of a pulse above threshold.
     *
     * @param conductanceSiemens of the cell before the pulse
     * @param volts across the cell: positive SET, negative RESET; its magnitude is above the threshold
     * @param widthSeconds of the pulse
     * @param thresholdVolts magnitude of that cell's own threshold for the sign of {@code volts}
     * @param minimumSiemens the cell's own lowest conductance
     * @param maximumSiemens the cell's own highest conductance
     * @return siemens, never negative
     */
    double step(
            double conductanceSiemens,
            double volts,
            double widthSeconds,
            double thresholdVolts,
            double minimumSiemens,
            double maximumSiemens);

    /**
     * Programming noise: standard deviation of where a pulse leaves a cell around where its step leads.
     *
     * @param beforeSiemens conductance before the pulse
     * @param afterSiemens conductance to which the step leads
     * @param maximumSiemens the cell's own highest conductance
     * @return siemens, never negative; 0 where the law has no such noise
     */
    default double deviationSiemens(double beforeSiemens, double afterSiemens, double maximumSiemens) {
        return 0;
    }

    /**
     * The law that a device names.
     *
     * @throws IllegalArgumentException where the numbers of the device do not make a law
     */
    static DeviceLaw of(Device device) {
        if (device.law() instanceof ThresholdStep law) {
            return new ThresholdStepLaw(device, law);
        }
        throw new IllegalArgumentException("no law for " + device.law());
    }
}
