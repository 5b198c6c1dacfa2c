// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import java.util.Arrays;
import ohmesh.netlist.Device;

/** Devices for tests. */
public final class Devices {
    /** Steps as Prezioso 2015, figure 1c; thresholds between half and full of 1.3 V; no variation. */
    public static final Device PLAIN = new Device(
            "plain",
            Device.Law.THRESHOLD_STEP,
            1e-6,
            100e-6,
            1.0,
            1.1,
            1.3,
            500e-6,
            1,
            60e-6,
            24e-6,
            5e-6,
            55e-6,
            20e-6,
            65e-6,
            0.02,
            0,
            0,
            0,
            0);

    /** The same with every variation on. */
    public static final Device VARIED = Records.with(
            PLAIN,
            "stepDeviceToDevice",
            0.5,
            "stepCycleToCycle",
            0.4,
            "thresholdDeviceToDevice",
            0.08,
            "boundsDeviceToDevice",
            0.3);

    private Devices() {}

    /** Cells of a device, all at one conductance, with draws of seed 1. */
    public static MemristiveCells cells(Device device, int count, double siemens) {
        double[] initial = new double[count];
        Arrays.fill(initial, siemens);
        return new MemristiveCells(device, new DeviceVariation(device, 1, "cells"), 0, initial);
    }
}
