// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static ohmesh.device.Devices.PLAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import ohmesh.netlist.device.Device;
import org.junit.jupiter.api.Test;

class VariationDistributionTest {
    private static final int CELLS = 20_000;
    private static final double WIDTH = 500e-6;

    @Test
    void stepFactorsOfCellsAreLognormal() {
        MemristiveCells cells = Devices.cells(Records.with(PLAIN, "variation.stepDeviceToDevice", 0.5), CELLS, 20e-6);
        Samples.assertNormal(logs(cells::stepFactor), 0, 0.5);
    }

    @Test
    void boundsAreLognormalAndIndependent() {
        MemristiveCells cells = Devices.cells(
                Records.with(PLAIN, "variation.minimumDeviceToDevice", 0.2, "variation.maximumDeviceToDevice", 0.2),
                CELLS,
                20e-6);
        double[] low = logs(cell -> cells.minimumSiemens(cell) / 1e-6);
        double[] high = logs(cell -> cells.maximumSiemens(cell) / 100e-6);
        Samples.assertNormal(low, 0, 0.2);
        Samples.assertNormal(high, 0, 0.2);
        assertEquals(0, Samples.correlation(low, high), 5 / Math.sqrt(CELLS));
    }

    @Test
    void thresholdsAreNormalAndIndependent() {
        MemristiveCells cells =
                Devices.cells(Records.with(PLAIN, "variation.thresholdDeviceToDevice", 0.1), CELLS, 20e-6);
        double[] set =
                IntStream.range(0, CELLS).mapToDouble(cells::setThresholdVolts).toArray();
        double[] reset = IntStream.range(0, CELLS)
                .mapToDouble(cells::resetThresholdVolts)
                .toArray();
        Samples.assertNormal(set, 1.0, 0.1);
        Samples.assertNormal(reset, 1.1, 0.1);
        assertEquals(0, Samples.correlation(set, reset), 5 / Math.sqrt(CELLS));
    }

    @Test
    void stepFactorsOfPulsesAreLognormalAndFreshForEveryPulse() {
        Device device = Records.with(
                PLAIN,
                "variation.stepCycleToCycle",
                0.4,
                "law.setStepHigh",
                60e-6,
                "overdriveExponent",
                0.0,
                "law.stepScale",
                1e-3);
        MemristiveCells cells = Devices.cells(device, CELLS, 20e-6);
        double[] first = logsOfSteps(cells);
        double[] second = logsOfSteps(cells);
        Samples.assertNormal(first, 0, 0.4);
        Samples.assertNormal(second, 0, 0.4);
        assertEquals(0, Samples.correlation(first, second), 5 / Math.sqrt(CELLS));
    }

    @Test
    void drawsDependOnSeedComponentAndPlaceOnly() {
        Device device = Devices.VARIED;
        double[] initial = new double[4];
        MemristiveCells whole = new MemristiveCells(device, new DeviceVariation(device, 7, "a"), 0, initial);
        MemristiveCells tail = new MemristiveCells(device, new DeviceVariation(device, 7, "a"), 2, new double[2]);
        MemristiveCells other = new MemristiveCells(device, new DeviceVariation(device, 7, "b"), 0, initial);
        assertEquals(whole.stepFactor(3), tail.stepFactor(1));
        assertNotEquals(whole.stepFactor(3), other.stepFactor(3));
    }

    private static double[] logsOfSteps(MemristiveCells cells) {
        double[] before = cells.conductances().clone();
        for (int cell = 0; cell < CELLS; cell++) {
            cells.pulse(cell, 1.3, WIDTH, Double.POSITIVE_INFINITY);
        }
        return logs(cell -> (cells.conductances()[cell] - before[cell]) / 60e-9);
    }

    private static double[] logs(IntToDoubleFunction value) {
        return IntStream.range(0, CELLS)
                .mapToDouble(cell -> Math.log(value.applyAsDouble(cell)))
                .toArray();
    }
}
