// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static ohmesh.device.Devices.PLAIN;
import static ohmesh.device.MemristiveCells.ABOVE_THRESHOLD;
import static ohmesh.device.MemristiveCells.CLIPPED;
import static ohmesh.device.MemristiveCells.MOVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ohmesh.netlist.device.Device;
import org.junit.jupiter.api.Test;

class MemristiveCellsTest {
    private static final double WIDTH = 500e-6;
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    @Test
    void aPulseAtTheThresholdMovesNothingAndOneBitAboveMoves() {
        MemristiveCells cells = Devices.cells(PLAIN, 1, 35e-6);
        assertEquals(0, cells.pulse(0, 1.0, WIDTH, NO_LIMIT));
        assertEquals(0, cells.pulse(0, -1.1, WIDTH, NO_LIMIT));
        assertEquals(35e-6, cells.conductances()[0]);
        assertEquals(0, cells.pulses(0));
        assertEquals(ABOVE_THRESHOLD | MOVED, cells.pulse(0, Math.nextUp(1.0) + 1e-9, WIDTH, NO_LIMIT));
        assertEquals(1, cells.pulses(0));
    }

    @Test
    void setRaisesAndResetLowers() {
        MemristiveCells cells = Devices.cells(PLAIN, 2, 20e-6);
        cells.pulse(0, 1.3, WIDTH, NO_LIMIT);
        cells.pulse(1, -1.3, WIDTH, NO_LIMIT);
        assertEquals(21.2e-6, cells.conductances()[0], 1e-17);
        assertEquals(19.9e-6, cells.conductances()[1], 1e-17);
    }

    @Test
    void stepsEndAtTheBoundsAndSaySo() {
        Device device =
                Records.with(PLAIN, "law.stepScale", 1.0, "maximumConductance", 70e-6, "minimumConductance", 16e-6);
        MemristiveCells cells = Devices.cells(device, 2, 20e-6);
        assertEquals(ABOVE_THRESHOLD | MOVED | CLIPPED, cells.pulse(0, 1.3, WIDTH, NO_LIMIT));
        assertEquals(70e-6, cells.conductances()[0]);
        assertEquals(ABOVE_THRESHOLD | CLIPPED, cells.pulse(0, 1.3, WIDTH, NO_LIMIT));
        assertEquals(ABOVE_THRESHOLD | MOVED | CLIPPED, cells.pulse(1, -1.3, WIDTH, NO_LIMIT));
        assertEquals(16e-6, cells.conductances()[1]);
    }

    @Test
    void complianceStopsASetAndLeavesACellThatIsAbove() {
        MemristiveCells cells = Devices.cells(PLAIN, 3, 20e-6);
        assertEquals(ABOVE_THRESHOLD | MOVED, cells.pulse(0, 1.3, WIDTH, 20.5e-6));
        assertEquals(20.5e-6, cells.conductances()[0]);
        assertEquals(ABOVE_THRESHOLD, cells.pulse(1, 1.3, WIDTH, 10e-6));
        assertEquals(20e-6, cells.conductances()[1]);
        assertEquals(ABOVE_THRESHOLD | MOVED, cells.pulse(2, -1.3, WIDTH, 10e-6), "RESET is not limited");
    }

    @Test
    void initialConductancesAreClippedToTheBounds() {
        assertEquals(1e-6, Devices.cells(PLAIN, 1, 0).conductances()[0]);
        assertEquals(100e-6, Devices.cells(PLAIN, 1, 1).conductances()[0]);
    }

    @Test
    void noConductanceIsEverNotANumber() {
        assertThrows(ArithmeticException.class, () -> Devices.cells(PLAIN, 1, Double.NaN));
        MemristiveCells cells = Devices.cells(PLAIN, 1, 20e-6);
        cells.conductances()[0] = Double.NaN;
        assertThrows(ArithmeticException.class, () -> cells.pulse(0, 1.3, WIDTH, NO_LIMIT));
    }

    @Test
    void thresholdsAreNotDrawnBelowOneMillivolt() {
        MemristiveCells cells =
                Devices.cells(Records.with(PLAIN, "variation.thresholdDeviceToDevice", 5.0), 1000, 20e-6);
        double lowest = Double.MAX_VALUE;
        for (int cell = 0; cell < 1000; cell++) {
            lowest = Math.min(lowest, Math.min(cells.setThresholdVolts(cell), cells.resetThresholdVolts(cell)));
        }
        assertEquals(1e-3, lowest);
        assertEquals(1e-3, cells.quietVolts());
    }

    @Test
    void cellsWithCrossedBoundsStandStill() {
        Device device = Records.with(
                PLAIN,
                "variation.minimumDeviceToDevice",
                2.0,
                "variation.maximumDeviceToDevice",
                2.0,
                "minimumConductance",
                50e-6);
        MemristiveCells cells = Devices.cells(device, 1000, 60e-6);
        int crossed = 0;
        for (int cell = 0; cell < 1000; cell++) {
            double bottom = cells.minimumSiemens(cell);
            double top = cells.maximumSiemens(cell);
            assertTrue(bottom <= top);
            if (bottom == top) {
                crossed++;
                cells.pulse(cell, 1.3, WIDTH, NO_LIMIT);
                assertEquals(bottom, cells.conductances()[cell]);
            }
        }
        assertTrue(crossed > 100, "the draws cross in " + crossed + " cells");
    }
}
