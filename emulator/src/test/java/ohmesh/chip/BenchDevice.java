// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections;
import ohmesh.netlist.device.ThresholdStep;

/** The cells of a {@link Bench}: 1 V moves a cell by 1 uS in 100 ns, between 10 and 90 uS. */
final class BenchDevice {
    private BenchDevice() {}

    /**
     * A device with round numbers.
     *
     * @param cycleToCycle spread of a step
     * @param imperfections what is wrong with cells
     */
    static Device of(double cycleToCycle, Imperfections imperfections) {
        return Records.with(
                Devices.PLAIN,
                "resetThreshold",
                1.0,
                "nominalSetWidth",
                100e-9,
                "nominalResetWidth",
                100e-9,
                "overdriveExponent",
                0.0,
                "law",
                new ThresholdStep(1e-6, 1e-6, 1e-6, 1e-6, 10e-6, 90e-6, 1),
                "variation.stepCycleToCycle",
                cycleToCycle,
                "imperfections",
                imperfections);
    }
}
