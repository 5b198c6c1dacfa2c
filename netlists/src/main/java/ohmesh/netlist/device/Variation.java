// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.device;

import ohmesh.netlist.About;
import ohmesh.netlist.Default;
import ohmesh.netlist.Quantity;
import ohmesh.netlist.Range;

/** How cells differ from each other and pulses from pulse to pulse. */
@About("how cells and pulses differ")
public record Variation(
        @About("distribution of the factors below: lognormal exp(s N), or normal 1 + s N, which never falls below 0 for"
                + " a cell but may for a pulse, which then moves the cell backwards")
        @Default("\"lognormal\"")
        Distribution distribution,

        @About("device to device: s of the step factor of a cell") @Range(min = 0, max = 5) @Default("0")
        double stepDeviceToDevice,

        @About("cycle to cycle: s of the step factor of a pulse") @Range(min = 0, max = 10) @Default("0")
        double stepCycleToCycle,

        @About(
                "cycle to cycle: deviation added to every step, as a part of the cell's range, times the root of the nominal"
                        + " pulses that the pulse counts as")
        @Range(min = 0, max = 1)
        @Default("0")
        double stepNoise,

        @About("device to device: standard deviation added to the asymmetry of a cell")
        @Range(min = 0, max = 1)
        @Default("0")
        double asymmetryDeviceToDevice,

        @About("device to device: standard deviation of both thresholds")
        @Quantity(unit = "V", min = 0, max = 5)
        @Default("\"0 V\"")
        double thresholdDeviceToDevice,

        @About("device to device: s of the factor of the lowest conductance") @Range(min = 0, max = 2) @Default("0")
        double minimumDeviceToDevice,

        @About("device to device: s of the factor of the highest conductance") @Range(min = 0, max = 2) @Default("0")
        double maximumDeviceToDevice) {

    /** Distribution of the factors. */
    public enum Distribution {
        /** exp(s N). */
        LOGNORMAL,
        /** 1 + s N; for cells, not for pulses, never below 0. */
        NORMAL
    }
}
