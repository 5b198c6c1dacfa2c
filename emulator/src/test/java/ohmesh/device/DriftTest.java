// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static ohmesh.device.Devices.PLAIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections.Drift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriftTest {
    private static final double DAY = 86_400;
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
    /** Mean exponents of the phase-change model of aihwkit, without their spread. */
    private static final Drift PCM = new Drift(20, -0.0155, 0.0244, 0.049, 0.1, 0, 0, 0, 1, 1e-3);

    private static final Drift SPREAD = new Drift(20, 0, 0.06, -1, 1, -0.0125, -0.0059, 0.008, 0.045, 1e-3);

    @ParameterizedTest(name = "g {0}")
    @CsvSource({"0.1, 0.06009, 0.60470", "0.5, 0.049, 0.66352", "1, 0.049, 0.66352"})
    void exponentsAndOneDayFactorsAreThoseOfTheModel(double part, double exponent, double factor) {
        MemristiveCells cells = Devices.cells(with(PCM), 1, part * 100e-6);
        assertEquals(
                -exponent * Math.log((DAY + 20) / 20), Math.log(cells.ageing().at(0, DAY) / (part * 100e-6)), 5e-5);
        cells.evaluate(DAY);
        assertEquals(factor, cells.conductances()[0] / (part * 100e-6), 5e-6);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void exponentsAreNormalAndTheirDeviationFollowsTheConductance(long seed) {
        int count = 20_000;
        for (double part : new double[] {0.1, 0.5}) {
            double deviation = Math.min(0.045, Math.max(0.008, -0.0125 * Math.log(part) - 0.0059));
            MemristiveCells cells = Devices.cells(with(SPREAD), count, part * 100e-6, seed);
            cells.evaluate(DAY);
            double decay = -Math.log((DAY + 20) / 20);
            double[] exponents =
                    Samples.of(count, cell -> Math.log(cells.conductances()[cell] / (part * 100e-6)) / decay);
            Samples.assertNormal(exponents, 0.06, deviation);
        }
    }

    @Test
    void conductancesAreEvaluatedAgainOnlyAfterEpsilon() {
        MemristiveCells cells = Devices.cells(with(PCM), 1, 50e-6);
        double due = 20 * Math.expm1(1e-3);
        cells.evaluate(due * (1 - 1e-9));
        assertEquals(50e-6, cells.conductances()[0]);
        long version = cells.version();
        cells.evaluate(due * (1 + 1e-9));
        assertTrue(cells.conductances()[0] < 50e-6);
        assertTrue(cells.version() > version);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void theEvaluatedPlaneConvergesWithEpsilonAtRandomTimesAndPulses(long seed) {
        double coarse = worstError(0.1, seed);
        double fine = worstError(1e-3, seed);
        double finest = worstError(1e-5, seed);
        assertTrue(coarse > 0 && coarse <= 0.1 * 0.1 * 1.01, "error " + coarse);
        assertTrue(fine <= 1e-3 * 0.1 * 1.01, "error " + fine);
        assertTrue(finest <= 1e-5 * 0.1 * 1.01, "error " + finest);
    }

    @Test
    void onlyAPulseThatMovesACellMakesItYoung() {
        MemristiveCells cells = Devices.cells(with(PCM), 2, 50e-6);
        cells.evaluate(DAY);
        double aged = cells.conductances()[0];
        assertEquals(0, cells.pulse(1, 0.9, 500e-6, NO_LIMIT, DAY));
        cells.pulse(0, 1.3, 500e-6, NO_LIMIT, DAY);
        double written = cells.conductances()[0];
        assertTrue(written > aged);
        assertEquals(0, cells.ageing().age(0, DAY));
        assertEquals(DAY, cells.ageing().age(1, DAY));
        assertEquals(written * Math.pow(120 / 20.0, -0.049), cells.ageing().at(0, DAY + 100), 1e-6 * written);
    }

    @Test
    void theStepOfAPulseStartsAtTheConductanceOfItsMoment() {
        MemristiveCells lazy = Devices.cells(with(new Drift(20, 0, 0.05, -1, 1, 0, 0, 0, 1, 1)), 1, 50e-6);
        MemristiveCells keen = Devices.cells(with(new Drift(20, 0, 0.05, -1, 1, 0, 0, 0, 1, 1e-9)), 1, 50e-6);
        lazy.evaluate(15);
        keen.evaluate(15);
        assertTrue(lazy.conductances()[0] > keen.conductances()[0]);
        lazy.pulse(0, 1.3, 500e-6, NO_LIMIT, 15);
        keen.pulse(0, 1.3, 500e-6, NO_LIMIT, 15);
        assertArrayEquals(keen.conductances(), lazy.conductances());
    }

    @Test
    void aCellBelowItsLowestBoundIsNotThrownBackByAReset() {
        MemristiveCells cells = Devices.cells(with(new Drift(20, 0, 0.5, -1, 1, 0, 0, 0, 1, 1e-3)), 1, 1e-6);
        cells.evaluate(DAY);
        double aged = cells.conductances()[0];
        assertTrue(aged < 0.1e-6);
        cells.pulse(0, -1.3, 500e-6, NO_LIMIT, DAY);
        assertTrue(cells.conductances()[0] <= aged * 1.001);
        cells.pulse(0, 1.3, 500e-6, NO_LIMIT, DAY);
        assertTrue(cells.conductances()[0] > aged);
    }

    private static double worstError(double epsilon, long seed) {
        Device device = with(new Drift(1, 0, 0.1, -1, 1, 0, 0, 0, 1, epsilon));
        MemristiveCells cells = Devices.cells(device, 20, 50e-6);
        SplittableRandom random = new SplittableRandom(seed);
        double now = 0;
        double worst = 0;
        for (int i = 0; i < 400; i++) {
            now += Math.pow(10, random.nextDouble(-4, 1));
            cells.evaluate(now);
            for (int cell = 0; cell < 20; cell++) {
                worst = Math.max(
                        worst,
                        Math.abs(cells.conductances()[cell] / cells.ageing().at(cell, now) - 1));
            }
            if (random.nextInt(4) == 0) {
                int cell = random.nextInt(20);
                cells.pulse(cell, random.nextBoolean() ? 1.3 : -1.3, 500e-6, NO_LIMIT, now);
            }
        }
        return worst;
    }

    private static Device with(Drift drift) {
        return Records.with(PLAIN, "imperfections.drift", drift);
    }
}
