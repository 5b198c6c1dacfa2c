// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.ExponentialStep;
import ohmesh.netlist.device.LinearStep;
import ohmesh.netlist.device.MeasuredTable;
import ohmesh.netlist.device.NonlinearStates;
import ohmesh.netlist.device.PhaseChange;
import ohmesh.netlist.device.PowerStep;
import ohmesh.netlist.device.SoftBounds;
import ohmesh.netlist.device.ThresholdStep;
import ohmesh.netlist.device.UpdateLaw;
import ohmesh.netlist.device.Vteam;

/** How one pulse moves one cell, before the variations and the bounds of that cell. */
public interface DeviceLaw {
    /**
     * Magnitude of the step of a pulse above threshold. It may lead beyond the bounds: the cell ends at them.
     *
     * @param conductanceSiemens of the cell before the pulse
     * @param volts across the cell: positive SET, negative RESET; its magnitude is above the threshold
     * @param widthSeconds of the pulse
     * @param thresholdVolts magnitude of that cell's own threshold for the sign of {@code volts}
     * @param minimumSiemens the cell's own lowest conductance
     * @param maximumSiemens the cell's own highest conductance
     * @return siemens, finite and never negative
     */
    double step(
            double conductanceSiemens,
            double volts,
            double widthSeconds,
            double thresholdVolts,
            double minimumSiemens,
            double maximumSiemens);

    /**
     * Programming noise: standard deviation of a programmed cell around where its pulses would have led without.
     *
     * @param siemens conductance to which the last step leads
     * @param maximumSiemens the cell's own highest conductance
     * @return siemens, never negative; 0 where the law has no such noise
     */
    default double deviationSiemens(double siemens, double maximumSiemens) {
        return 0;
    }

    /** The conductance that pulses of one direction lead to, in siemens: where the deviations of cells shrink to 0. */
    default double endSiemens(boolean set, double minimumSiemens, double maximumSiemens) {
        return set ? maximumSiemens : minimumSiemens;
    }

    /**
     * The law that a device names.
     *
     * @throws IllegalArgumentException where the numbers of the device do not make a law
     */
    static DeviceLaw of(Device device) {
        UpdateLaw law = device.law();
        if (law instanceof Vteam numbers) {
            return new VteamLaw(numbers);
        }
        NominalPulses pulses = new NominalPulses(device);
        if (law instanceof ThresholdStep numbers) {
            return new ThresholdStepLaw(pulses, numbers);
        } else if (law instanceof LinearStep numbers) {
            return new LinearStepLaw(numbers, pulses);
        } else if (law instanceof SoftBounds numbers) {
            return new SoftBoundsLaw(numbers, pulses);
        } else if (law instanceof ExponentialStep numbers) {
            return new ExponentialStepLaw(numbers, pulses);
        } else if (law instanceof PowerStep numbers) {
            return new PowerStepLaw(numbers, pulses);
        } else if (law instanceof NonlinearStates numbers) {
            return new NonlinearStatesLaw(pulses, numbers);
        } else if (law instanceof MeasuredTable numbers) {
            return new MeasuredTableLaw(device, pulses, numbers);
        } else if (law instanceof PhaseChange numbers) {
            return new PhaseChangeLaw(numbers, pulses);
        }
        throw new IllegalArgumentException("no law for " + law);
    }
}
