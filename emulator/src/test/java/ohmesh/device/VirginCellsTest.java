// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static ohmesh.device.Devices.PLAIN;
import static ohmesh.device.MemristiveCells.ABOVE_THRESHOLD;
import static ohmesh.device.MemristiveCells.CLIPPED;
import static ohmesh.device.MemristiveCells.FORMED;
import static ohmesh.device.MemristiveCells.MOVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections.Forming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirginCellsTest {
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    @Test
    void onlyASetPulseAboveTheFormingVoltageForms() {
        MemristiveCells cells = Devices.cells(with(new Forming(2.5, 0, 1e-9, 60e-6)), 1, 0);
        assertTrue(cells.isVirgin(0));
        assertEquals(1e-9, cells.conductances()[0], "below the bound of formed cells");
        assertEquals(0, cells.pulse(0, 2.5, 500e-6, NO_LIMIT));
        assertEquals(0, cells.pulse(0, -3, 500e-6, NO_LIMIT));
        assertEquals(ABOVE_THRESHOLD | MOVED | FORMED, cells.pulse(0, 2.6, 500e-6, NO_LIMIT));
        assertFalse(cells.isVirgin(0));
        assertEquals(60e-6, cells.conductances()[0]);
        assertEquals(ABOVE_THRESHOLD | MOVED, cells.pulse(0, -1.3, 500e-6, NO_LIMIT));
        assertTrue(cells.conductances()[0] < 60e-6);
    }

    @Test
    void theCurrentLimitHoldsInFormingAsFarAsTheLowestConductance() {
        MemristiveCells cells = Devices.cells(with(new Forming(2.5, 0, 1e-9, 60e-6)), 2, 0);
        cells.pulse(0, 3, 500e-6, 30e-6);
        assertEquals(30e-6, cells.conductances()[0]);
        assertEquals(ABOVE_THRESHOLD | MOVED | FORMED | CLIPPED, cells.pulse(1, 3, 500e-6, 0.5e-6));
        assertEquals(1e-6, cells.conductances()[1]);
    }

    @Test
    void aCellThatStartsAboveIsFormedAlready() {
        MemristiveCells cells = Devices.cells(with(new Forming(2.5, 0, 1e-9, 60e-6)), 1, 20e-6);
        assertFalse(cells.isVirgin(0));
        assertEquals(ABOVE_THRESHOLD | MOVED, cells.pulse(0, 1.3, 500e-6, NO_LIMIT));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void formingVoltagesAreNormal(long seed) {
        Device device = with(new Forming(2.5, 0.2, 1e-9, 60e-6));
        VirginCells virgins = new VirginCells(
                device.imperfections().forming(), new DeviceVariation(device, seed, "cells"), 0, new double[20_000]);
        Samples.assertNormal(Samples.of(20_000, virgins::formingVolts), 2.5, 0.2);
    }

    @Test
    void aFormingVoltageBelowAllThresholdsIsHeard() {
        assertEquals(
                0.5, Devices.cells(with(new Forming(0.5, 0, 1e-9, 60e-6)), 1, 0).quietVolts());
    }

    private static Device with(Forming forming) {
        return Records.with(PLAIN, "imperfections.forming", forming);
    }
}
