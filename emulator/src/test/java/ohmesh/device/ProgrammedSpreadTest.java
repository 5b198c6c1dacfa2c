// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.PhaseChange;
import ohmesh.netlist.device.ProgrammingNoise;
import ohmesh.netlist.device.SoftBounds;
import ohmesh.netlist.device.UpdateLaw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spread of cells after any number of pulses is that of a programmed state: 0.26 + 1.97 g - 1.17 g^2 uS. */
class ProgrammedSpreadTest {
    private static final int CELLS = 40_000;
    private static final double HIGHEST = 25e-6;
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
    private static final ProgrammingNoise NOISE = new ProgrammingNoise(0.0105392, 0.0786, -0.046924, 0, 0);

    /** Five standard errors are 1.8 %; the sigma of a mean is not quite the mean of sigmas. */
    private static final double TOLERANCE = 0.025;

    @ParameterizedTest(name = "{0} pulses, seed {1}")
    @CsvSource({"1, 1", "2, 1", "7, 1", "20, 1", "1, 2", "7, 2", "20, 2"})
    void crystallisingPulsesLeaveTheSpreadOfTheState(int pulses, long seed) {
        MemristiveCells cells = Devices.cells(device(new PhaseChange(0.1, 0, NOISE)), CELLS, 0, seed);
        pulse(cells, pulses, 1.3, NO_LIMIT);
        double mean = HIGHEST * (1 - Math.pow(0.9, pulses));
        assertSpread(cells, mean, sigma(mean));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void aPulseThatMeltsWipesOutWhatWasBefore(long seed) {
        MemristiveCells cells = Devices.cells(device(new PhaseChange(0.1, 0.3, NOISE)), CELLS, 0, seed);
        pulse(cells, 12, 1.3, NO_LIMIT);
        pulse(cells, 1, -1.3, NO_LIMIT);
        assertSpread(cells, 0.3 * HIGHEST, sigma(0.3 * HIGHEST));
    }

    @ParameterizedTest(name = "{0} pulses")
    @ValueSource(ints = {1, 7, 20})
    void softBoundsHaveItInBothDirections(int pulses) {
        Device device = device(new SoftBounds(0.03, 0.03, NOISE));
        MemristiveCells up = Devices.cells(device, CELLS, 10e-6, 1);
        pulse(up, pulses, 1.3, NO_LIMIT);
        double left = Math.pow(0.97, pulses);
        double high = HIGHEST - 15e-6 * left;
        assertSpread(up, high, sigma(high));
        MemristiveCells down = Devices.cells(device, CELLS, 20e-6, 1);
        pulse(down, pulses, -1.3, NO_LIMIT);
        assertSpread(down, 20e-6 * left, sigma(20e-6 * left));
    }

    private static Device device(UpdateLaw law) {
        return Records.with(
                Devices.PLAIN,
                "law",
                law,
                "minimumConductance",
                0.0,
                "maximumConductance",
                HIGHEST,
                "overdriveExponent",
                0.0);
    }

    private static void pulse(MemristiveCells cells, int pulses, double volts, double ceiling) {
        for (int cell = 0; cell < CELLS; cell++) {
            for (int n = 0; n < pulses; n++) {
                cells.pulse(cell, volts, 500e-6, ceiling);
            }
        }
    }

    private static double sigma(double siemens) {
        double g = siemens / HIGHEST;
        return HIGHEST * (0.0105392 + 0.0786 * g - 0.046924 * g * g);
    }

    private static void assertSpread(MemristiveCells cells, double mean, double sigma) {
        double[] found = cells.conductances();
        assertEquals(mean, Samples.mean(found), TOLERANCE * sigma + 5 * sigma / Math.sqrt(CELLS));
        assertEquals(sigma, Math.sqrt(Samples.variance(found)), TOLERANCE * sigma);
    }
}
