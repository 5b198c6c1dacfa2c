// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static ohmesh.device.Devices.PLAIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections.ReadDisturb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadStressTest {
    private static final ReadDisturb DISTURB = new ReadDisturb(1e-4, 0.1, 1e-6, 2, 1e-12);

    @Test
    void readsMoveACellExactlyItsPartOfTheWay() {
        MemristiveCells cells = Devices.cells(with(DISTURB), 3, 50e-6);
        double[] volts = {0.1, -0.1, 0};
        for (int i = 0; i < 1000; i++) {
            cells.read(volts, 1e-6);
        }
        cells.evaluate(1);
        double left = Math.pow(1 - 1e-4, 1000);
        assertEquals(100e-6 - 50e-6 * left, cells.conductances()[0], 1e-16);
        assertEquals(1e-6 + 49e-6 * left, cells.conductances()[1], 1e-16);
        assertEquals(50e-6, cells.conductances()[2]);
    }

    @Test
    void stressCountsVoltageToItsExponentAndTime() {
        MemristiveCells cells = Devices.cells(with(DISTURB), 1, 50e-6);
        cells.read(new double[] {0.2}, 5e-6);
        cells.evaluate(1);
        assertEquals(100e-6 - 50e-6 * Math.pow(1 - 1e-4, 20), cells.conductances()[0], 1e-17);
    }

    @Test
    void nothingIsEvaluatedBeforeEpsilon() {
        MemristiveCells cells = Devices.cells(with(Records.with(DISTURB, "epsilon", 1e-2)), 1, 50e-6);
        for (int i = 0; i < 99; i++) {
            cells.read(new double[] {0.1}, 1e-6);
        }
        cells.evaluate(1);
        assertEquals(50e-6, cells.conductances()[0]);
        cells.read(new double[] {0.1}, 2e-6);
        cells.evaluate(1);
        assertEquals(100e-6 - 50e-6 * Math.pow(1 - 1e-4, 101), cells.conductances()[0], 1e-17);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void readsByRowAreReadsOfTheirCells(long seed) {
        MemristiveCells rows = Devices.cells(with(DISTURB), 12, 50e-6);
        MemristiveCells all = Devices.cells(with(DISTURB), 12, 50e-6);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            double[] rowVolts = random.doubles(4, -0.2, 0.2).toArray();
            rows.readRows(rowVolts, 3, 1e-6);
            all.read(Samples.of(12, cell -> rowVolts[cell / 3]), 1e-6);
        }
        rows.evaluate(1);
        all.evaluate(1);
        assertArrayEquals(all.conductances(), rows.conductances());
    }

    @Test
    void aWrittenCellStartsAnew() {
        MemristiveCells cells = Devices.cells(with(DISTURB), 1, 50e-6);
        cells.read(new double[] {0.2}, 1e-3);
        cells.pulse(0, 1.3, 500e-6, Double.POSITIVE_INFINITY, 1);
        double written = cells.conductances()[0];
        cells.evaluate(2);
        assertEquals(written, cells.conductances()[0]);
    }

    @Test
    void aWholePartThrowsACellToTheBoundInOneRead() {
        MemristiveCells cells = Devices.cells(with(Records.with(DISTURB, "part", 1.0)), 2, 50e-6);
        cells.read(new double[] {0.1, 0}, 1e-6);
        cells.evaluate(1);
        assertArrayEquals(new double[] {100e-6, 50e-6}, cells.conductances());
    }

    @Test
    void cellsWithoutDisturbTakeNoNotice() {
        MemristiveCells cells = Devices.cells(PLAIN, 1, 50e-6);
        assertFalse(cells.disturbedByReads());
        assertTrue(Devices.cells(with(DISTURB), 1, 50e-6).disturbedByReads());
        cells.read(new double[] {0.1}, 1);
        cells.evaluate(1e9);
        assertEquals(50e-6, cells.conductances()[0]);
    }

    private static Device with(ReadDisturb disturb) {
        return Records.with(PLAIN, "imperfections.readDisturb", disturb);
    }
}
