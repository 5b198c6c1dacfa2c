// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static ohmesh.device.Devices.PLAIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ohmesh.netlist.device.CellNoise;
import ohmesh.netlist.device.CellNoise.Accumulated;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections.Stuck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellNoiseModelTest {
    private static final int CELLS = 20_000;
    private static final CellNoise QUIET = new CellNoise(0, 0, 0, 0, 1, 1e6, 0, 0, 1e-3, 1e-3, null);
    private static final CellNoise WHITE = Records.with(QUIET, "relative", 0.02, "absolute", 1e-6);
    private static final CellNoise CURRENTS = Records.with(QUIET, "bandwidth", 1e6);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whiteNoiseIsNormalWithTheVarianceThatItStatesAndFreshInEveryRead(long seed) {
        MemristiveCells cells = Devices.cells(with(WHITE), CELLS, 40e-6, seed);
        double[] first = read(cells, 0, 0);
        double[] second = read(cells, 1, 0);
        double deviation = Math.hypot(0.02 * 40e-6, 1e-6);
        Samples.assertNormal(first, 40e-6, deviation);
        Samples.assertNormal(second, 40e-6, deviation);
        assertEquals(0, Samples.correlation(first, second), 5 / Math.sqrt(CELLS));
        double[] variances = new double[CELLS];
        cells.noise().variances(cells.conductances(), 0, 0, CELLS, variances);
        assertEquals(deviation * deviation, variances[7], 1e-12 * deviation * deviation);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void thermalAndShotNoiseHaveTheirVariances(long seed) {
        MemristiveCells cells = Devices.cells(with(CURRENTS), CELLS, 40e-6, seed);
        double thermal = 4 * 1.380649e-23 * 300 * 40e-6 * 1e6;
        double shot = 2 * 1.602176634e-19 * 40e-6 * 0.1 * 1e6;
        CellNoiseModel noise = cells.noise();
        assertEquals(thermal, noise.currentVariance(40e-6, 0), 1e-12 * thermal);
        assertEquals(thermal + shot, noise.currentVariance(40e-6, -4e-6), 1e-12 * thermal);
        double[] amps = new double[CELLS];
        noise.currents(cells.conductances(), Samples.of(CELLS, cell -> 4e-6), 0, 0, CELLS, amps);
        Samples.assertNormal(amps, 0, Math.sqrt(thermal + shot));
        MemristiveCells cold = new MemristiveCells(
                with(CURRENTS), new DeviceVariation(PLAIN, seed, "cold"), 0, new double[] {40e-6}, CellMaps.NONE, 30);
        assertEquals(thermal / 10, cold.noise().currentVariance(40e-6, 0), 1e-12 * thermal);
    }

    @ParameterizedTest(name = "g {0}")
    @CsvSource({"0.1, 0.19995", "0.5, 0.07024", "1, 0.04476"})
    void accumulatedNoiseAfterADayIsThatOfThePhaseChangeModel(double part, double relative) {
        Accumulated pcm = new Accumulated(0.0088, 0.65, 1e-3, 0.2, 20, 250e-9);
        MemristiveCells cells = Devices.cells(with(Records.with(QUIET, "accumulated", pcm)), CELLS, part * 100e-6);
        double[] variances = new double[CELLS];
        cells.noise().variances(cells.conductances(), 86_400, 0, CELLS, variances);
        assertEquals(relative, Math.sqrt(variances[3]) / (part * 100e-6), 5e-6);
        Samples.assertNormal(read(cells, 0, 86_400), part * 100e-6, relative * part * 100e-6);
    }

    @Test
    void accumulatedNoiseStartsAnewWithAPulse() {
        Accumulated pcm = new Accumulated(0.0088, 0.65, 1e-3, 0.2, 20, 250e-9);
        MemristiveCells cells = Devices.cells(with(Records.with(QUIET, "accumulated", pcm)), 2, 40e-6);
        cells.pulse(0, 1.3, 500e-6, Double.POSITIVE_INFINITY, 1e6);
        double[] variances = new double[2];
        cells.noise().variances(new double[] {40e-6, 40e-6}, 1e6, 0, 2, variances);
        assertTrue(variances[0] < 0.8 * variances[1], variances[0] + " of " + variances[1]);
    }

    @Test
    void openCellsMakeNoNoiseAndNoConductanceFallsBelowZero() {
        Device device = Records.with(
                with(Records.with(WHITE, "absolute", 100e-6)), "imperfections.stuck", new Stuck(0, 0, 0.1));
        MemristiveCells cells = Devices.cells(device, 1000, 40e-6);
        double[] noisy = read(cells, 0, 0);
        int cut = 0;
        for (int cell = 0; cell < 1000; cell++) {
            assertTrue(noisy[cell] >= 0);
            assertTrue(cells.conductances()[cell] > 0 || noisy[cell] == 0);
            cut += cells.conductances()[cell] > 0 && noisy[cell] == 0 ? 1 : 0;
        }
        assertTrue(cut > 200, cut + " cells at 0");
    }

    @Test
    void aReadOfSomeCellsDrawsWhatAReadOfAllDraws() {
        CellNoise noise = Records.with(WHITE, "flicker", 0.01, "telegraphPart", 0.5, "telegraphAmplitude", 0.1);
        MemristiveCells all = Devices.cells(with(noise), 10, 40e-6);
        MemristiveCells some = Devices.cells(with(noise), 10, 40e-6);
        double[] expected = read(all, 0, 1);
        double[] found = expected.clone();
        some.noise().conductances(some.conductances(), 0, 1, 3, 7, found);
        some.noise().conductances(some.conductances(), 0, 1, 0, 3, found);
        assertArrayEquals(expected, found);
    }

    @Test
    void eachKindIsSwitchedOnByItself() {
        assertNull(Devices.cells(PLAIN, 1, 40e-6).noise());
        assertNull(Devices.cells(with(QUIET), 1, 40e-6).noise());
        CellNoiseModel white = Devices.cells(with(WHITE), 1, 40e-6).noise();
        assertTrue(white.hasWhite() && !white.hasCurrents() && !white.hasSlow());
        CellNoiseModel currents = Devices.cells(with(CURRENTS), 1, 40e-6).noise();
        assertTrue(!currents.hasWhite() && currents.hasCurrents() && !currents.hasSlow());
        CellNoiseModel slow = Devices.cells(with(Records.with(QUIET, "flicker", 0.01)), 1, 40e-6)
                .noise();
        assertTrue(!slow.hasWhite() && !slow.hasCurrents() && slow.hasSlow());
        assertFalse(Devices.cells(with(Records.with(WHITE, "telegraphPart", 1.0)), 1, 40e-6)
                .noise()
                .hasSlow());
    }

    private static double[] read(MemristiveCells cells, long readIndex, double now) {
        double[] noisy = new double[cells.conductances().length];
        cells.noise().conductances(cells.conductances(), readIndex, now, 0, noisy.length, noisy);
        return noisy;
    }

    static Device with(CellNoise noise) {
        return Records.with(PLAIN, "imperfections.noise", noise);
    }
}
