// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static ohmesh.device.Devices.PLAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.LinearStep;
import ohmesh.netlist.device.Variation.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variations of the step under a law whose step is 1 uS, whatever the cell. */
class PulseStepsTest {
    private static final int CELLS = 20_000;
    private static final double WIDTH = 500e-6;
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
    private static final Device NORMAL = Records.with(PLAIN, "variation.distribution", Distribution.NORMAL);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void normalFactorsOfPulsesMayTurnTheStepRound(long seed) {
        double[] steps = steps(Records.with(NORMAL, "variation.stepCycleToCycle", 2.0), seed, 1.3, 0);
        Samples.assertNormal(steps, 1e-6, 2e-6);
        assertTrue(Arrays.stream(steps).anyMatch(step -> step < -1e-6));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void normalFactorsOfCellsAreCutAtZero(long seed) {
        Device device = Records.with(NORMAL, "variation.stepDeviceToDevice", 0.5);
        double[] steps = steps(device, seed, 1.3, 0);
        long cut = Arrays.stream(steps).filter(step -> step == 0).count();
        Samples.assertBinomial(cut, CELLS, Samples.normalCdf(-2));
        Samples.assertNormal(
                steps(Records.with(device, "variation.stepDeviceToDevice", 0.1), seed, 1.3, 0), 1e-6, 1e-7);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void normalBoundsOfCellsHaveTheirOwnDeviations(long seed) {
        Device device =
                Records.with(NORMAL, "variation.minimumDeviceToDevice", 0.2, "variation.maximumDeviceToDevice", 0.1);
        MemristiveCells cells = Devices.cells(device, CELLS, 20e-6, seed);
        Samples.assertNormal(Samples.of(CELLS, cells::minimumSiemens), 1e-6, 0.2e-6);
        Samples.assertNormal(Samples.of(CELLS, cells::maximumSiemens), 100e-6, 10e-6);
    }

    @ParameterizedTest(name = "in {0} parts")
    @ValueSource(ints = {2, 8, 50})
    void aPulseInPartsHasTheNoiseOfTheWhole(int parts) {
        Device device = Records.with(
                PLAIN,
                "law",
                new LinearStep(0.01, 0, 0, 0),
                "variation.stepNoise",
                0.01,
                "variation.stepCycleToCycle",
                0.3);
        for (int cell = 0; cell < 20; cell++) {
            MemristiveCells whole = Devices.cells(device, 20, 50e-6);
            MemristiveCells split = Devices.cells(device, 20, 50e-6);
            whole.pulse(cell, 1.3, WIDTH, NO_LIMIT, 0);
            for (int part = 0; part < parts; part++) {
                split.part(cell, 1.3, WIDTH / parts, NO_LIMIT, 0, parts, part > 0);
            }
            assertEquals(whole.conductances()[cell], split.conductances()[cell], 1e-15, "cell " + cell);
            assertEquals(whole.pulses(cell), split.pulses(cell));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void noiseOfTheStepIsAPartOfTheRangeAndGrowsWithTheRootOfThePulses(long seed) {
        Device device = Records.with(PLAIN, "variation.stepNoise", 0.01, "overdriveExponent", 0.0);
        double range = 99e-6;
        Samples.assertNormal(steps(device, seed, 1.3, 0), 1e-6, 0.01 * range);
        double[] four = steps(device, seed, 1.3, 1, 4 * WIDTH);
        Samples.assertNormal(four, 1e-6, 0.02 * range);
        assertEquals(0, Samples.correlation(steps(device, seed, 1.3, 0), four), 5 / Math.sqrt(CELLS));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void asymmetryOfACellSplitsItsDirections(long seed) {
        Device device = Records.with(PLAIN, "variation.asymmetryDeviceToDevice", 0.1);
        double[] set = steps(device, seed, 1.3, 0);
        double[] reset = steps(device, seed, -1.3, 0);
        Samples.assertNormal(set, 1e-6, 0.1e-6);
        for (int cell = 0; cell < CELLS; cell++) {
            assertEquals(2e-6, set[cell] - reset[cell], 1e-18);
        }
    }

    @Test
    void asymmetryOfACellAddsToThatOfTheLaw() {
        Device device =
                Records.with(PLAIN, "variation.asymmetryDeviceToDevice", 0.1, "law", new LinearStep(0.01, 0.5, 0, 0));
        CellParameters cells = new CellParameters(device, new DeviceVariation(device, 1, "c"), 0, 1, CellMaps.NONE);
        double own = 1.5 * cells.asymmetryFactor(0, true) - 1.5;
        assertTrue(own != 0);
        assertEquals(0.5 - own, 0.5 * cells.asymmetryFactor(0, false), 1e-15);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void programmingNoiseIsThatOfTheLaw(long seed) {
        DeviceLaw law = new UnitStep(3e-6);
        Samples.assertNormal(steps(law, PLAIN, seed, 1.3, 0, WIDTH), 1e-6, 3e-6);
        Samples.assertNormal(steps(law, PLAIN, seed, -1.3, 0, WIDTH), -1e-6, 3e-6);
    }

    private static double[] steps(Device device, long seed, double volts, int n) {
        return steps(device, seed, volts, n, WIDTH);
    }

    private static double[] steps(Device device, long seed, double volts, int n, double width) {
        return steps(new UnitStep(0), device, seed, volts, n, width);
    }

    private static double[] steps(DeviceLaw law, Device device, long seed, double volts, int n, double width) {
        DeviceVariation variation = new DeviceVariation(device, seed, "cells");
        CellParameters cells = new CellParameters(device, variation, 0, CELLS, CellMaps.NONE);
        PulseSteps steps = new PulseSteps(law, device, variation, cells, 0);
        return Samples.of(CELLS, cell -> steps.after(cell, 50e-6, volts, width, NO_LIMIT, n, 1) - 50e-6);
    }

    /** Every step is 1 uS; programming deviates by so much. */
    private record UnitStep(double deviation) implements DeviceLaw {
        @Override
        public double step(
                double siemens, double volts, double width, double threshold, double minimum, double maximum) {
            return 1e-6;
        }

        @Override
        public double deviationSiemens(double siemens, double maximum) {
            return deviation;
        }
    }
}
