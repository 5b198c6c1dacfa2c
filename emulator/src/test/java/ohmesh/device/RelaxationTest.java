// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static ohmesh.device.Devices.PLAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections.Drift;
import ohmesh.netlist.device.Imperfections.Retention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelaxationTest {
    @ParameterizedTest(name = "age {0} s")
    @ValueSource(doubles = {1, 1000, 3000, 1e5, 1e12})
    void aCellIsExactlyWhereTheExponentialPutsIt(double age) {
        MemristiveCells cells = Devices.cells(with(new Retention(1000, 10e-6, 0, 1e-9)), 2, 80e-6);
        cells.evaluate(age / 3);
        cells.evaluate(age);
        double expected = 10e-6 + 70e-6 * Math.exp(-age / 1000);
        assertEquals(expected, cells.conductances()[0], 1e-15 * 80e-6 + 1e-12 * expected);
    }

    @Test
    void theTargetMayLieAbove() {
        MemristiveCells cells = Devices.cells(with(new Retention(1000, 90e-6, 0, 1e-3)), 1, 20e-6);
        cells.evaluate(1000);
        assertEquals(90e-6 - 70e-6 / Math.E, cells.conductances()[0], 1e-15);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void timeConstantsOfCellsAreLognormal(long seed) {
        int count = 20_000;
        MemristiveCells cells = Devices.cells(with(new Retention(1000, 0, 0.5, 1e-3)), count, 80e-6, seed);
        cells.evaluate(500);
        double[] logs = Samples.of(count, cell -> Math.log(-500 / Math.log(cells.conductances()[cell] / 80e-6) / 1000));
        Samples.assertNormal(logs, 0, 0.5);
    }

    @Test
    void evaluationIsLateByAtMostEpsilon() {
        MemristiveCells cells = Devices.cells(with(new Retention(1000, 0, 0.5, 0.01)), 100, 80e-6);
        double worst = 0;
        for (double now = 0; now < 5000; now += 0.7) {
            cells.evaluate(now);
            for (int cell = 0; cell < 100; cell++) {
                worst = Math.max(
                        worst,
                        Math.abs(cells.conductances()[cell] / cells.ageing().at(cell, now) - 1));
            }
        }
        assertTrue(worst > 0 && worst < 0.0101, "error " + worst);
    }

    @Test
    void relaxationFollowsDriftWhereBothAreOn() {
        Device device = Records.with(
                with(new Retention(1000, 10e-6, 0, 1e-3)),
                "imperfections.drift",
                new Drift(20, 0, 0.05, -1, 1, 0, 0, 0, 1, 1e-3));
        MemristiveCells cells = Devices.cells(device, 1, 80e-6);
        cells.evaluate(400);
        double drifted = 80e-6 * Math.pow(420 / 20.0, -0.05);
        assertEquals(10e-6 + (drifted - 10e-6) * Math.exp(-0.4), cells.conductances()[0], 1e-15);
    }

    private static Device with(Retention retention) {
        return Records.with(PLAIN, "imperfections.retention", retention);
    }
}
