// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import java.util.Arrays;
import ohmesh.netlist.device.CellCurve;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections;
import ohmesh.netlist.device.ThresholdStep;
import ohmesh.netlist.device.Variation;

/** Devices for tests. */
public final class Devices {
    /** Steps as Prezioso 2015, figure 1c; thresholds between half and full of 1.3 V; no variation. */
    public static final Device PLAIN = new Device(
            "plain",
            1e-6,
            100e-6,
            1.0,
            1.1,
            1.3,
            1.3,
            500e-6,
            500e-6,
            1,
            new ThresholdStep(60e-6, 24e-6, 5e-6, 55e-6, 20e-6, 65e-6, 0.02),
            new CellCurve.Ohmic(),
            new Variation(Variation.Distribution.LOGNORMAL, 0, 0, 0, 0, 0, 0, 0),
            new Imperfections(null, null, null, null, null, null, null));

    /** The same with every variation on. */
    public static final Device VARIED = Records.with(
            PLAIN,
            "variation.stepDeviceToDevice",
            0.5,
            "variation.stepCycleToCycle",
            0.4,
            "variation.thresholdDeviceToDevice",
            0.08,
            "variation.minimumDeviceToDevice",
            0.3,
            "variation.maximumDeviceToDevice",
            0.3);

    private Devices() {}

    /** Cells of a device, all at one conductance, with draws of seed 1. */
    public static MemristiveCells cells(Device device, int count, double siemens) {
        return cells(device, count, siemens, 1);
    }

    /** The same with draws of another seed. */
    static MemristiveCells cells(Device device, int count, double siemens, long seed) {
        double[] initial = new double[count];
        Arrays.fill(initial, siemens);
        return new MemristiveCells(device, new DeviceVariation(device, seed, "cells"), 0, initial);
    }
}
