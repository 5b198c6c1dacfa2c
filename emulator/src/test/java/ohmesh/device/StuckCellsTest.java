// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static ohmesh.device.Devices.PLAIN;
import static ohmesh.device.MemristiveCells.ABOVE_THRESHOLD;
import static ohmesh.device.MemristiveCells.STUCK;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.device.Imperfections.Stuck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StuckCellsTest {
    private static final int CELLS = 20_000;
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
    private static final Device DEVICE = Records.with(PLAIN, "imperfections.stuck", new Stuck(0.1, 0.05, 0.02));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void partsOfStuckCellsAreBinomial(long seed) {
        double[] siemens = Devices.cells(DEVICE, CELLS, 20e-6, seed).conductances();
        Samples.assertBinomial(count(siemens, 100e-6), CELLS, 0.1);
        Samples.assertBinomial(count(siemens, 1e-6), CELLS, 0.05);
        Samples.assertBinomial(count(siemens, 0), CELLS, 0.02);
        Samples.assertBinomial(count(siemens, 20e-6), CELLS, 0.83);
        assertArrayEquals(siemens, Devices.cells(DEVICE, CELLS, 20e-6, seed).conductances(), "the same seed");
    }

    @Test
    void noPulseMovesAStuckCellAndAllOthersMoveAsIfNoneWere() {
        MemristiveCells cells = Devices.cells(DEVICE, 1000, 20e-6);
        MemristiveCells sound = Devices.cells(PLAIN, 1000, 20e-6);
        for (int cell = 0; cell < 1000; cell++) {
            double before = cells.conductances()[cell];
            int outcome = cells.pulse(cell, 1.3, 500e-6, NO_LIMIT);
            int expected = sound.pulse(cell, 1.3, 500e-6, NO_LIMIT);
            if (cells.isStuck(cell)) {
                assertEquals(ABOVE_THRESHOLD | STUCK, outcome);
                assertEquals(before, cells.conductances()[cell]);
            } else {
                assertEquals(expected, outcome);
                assertEquals(sound.conductances()[cell], cells.conductances()[cell]);
            }
            assertEquals(0, cells.pulse(cell, 0.9, 500e-6, NO_LIMIT));
        }
    }

    @Test
    void stuckCellsSitAtTheirOwnBounds() {
        Device device = Records.with(DEVICE, "variation.maximumDeviceToDevice", 0.3, "imperfections.stuck.on", 0.9);
        MemristiveCells cells = Devices.cells(device, 1000, 20e-6);
        int on = 0;
        for (int cell = 0; cell < 1000; cell++) {
            if (cells.isStuck(cell) && cells.conductances()[cell] == cells.maximumSiemens(cell)) {
                on++;
            }
        }
        assertTrue(on > 800, on + " cells");
    }

    @Test
    void aMapReplacesTheDraws() {
        CellMaps maps = new CellMaps(null, null, new int[] {0, 1, 2, 3, 4, 0});
        double[] initial = {20e-6, 20e-6, 20e-6, 20e-6, 150e-6, 150e-6};
        Device all = Records.with(DEVICE, "imperfections.stuck", new Stuck(1, 0, 0));
        MemristiveCells cells = new MemristiveCells(all, new DeviceVariation(all, 1, "c"), 0, initial, maps, 300);
        assertArrayEquals(new double[] {20e-6, 100e-6, 1e-6, 0, 150e-6, 100e-6}, cells.conductances());
        assertFalse(cells.isStuck(0));
        assertTrue(cells.isStuck(4));
    }

    @Test
    void measuredBoundsReplaceTheDraws() {
        Device device = Records.with(PLAIN, "variation.maximumDeviceToDevice", 0.3);
        CellMaps maps = new CellMaps(new double[] {30e-6, 1e-6}, new double[] {40e-6, 5e-6}, null);
        MemristiveCells cells = new MemristiveCells(
                device, new DeviceVariation(device, 1, "c"), 0, new double[] {20e-6, 20e-6}, maps, 300);
        assertArrayEquals(new double[] {30e-6, 5e-6}, cells.conductances());
    }

    @Test
    void cellsThatWereNotMeasuredAreDrawn() {
        Device all = Records.with(DEVICE, "imperfections.stuck", new Stuck(1, 0, 0));
        CellMaps maps = new CellMaps(
                new double[] {Double.NaN, 5e-6}, new double[] {Double.NaN, 60e-6}, new int[] {CellMaps.NOT_MEASURED, 0
                });
        MemristiveCells cells =
                new MemristiveCells(all, new DeviceVariation(all, 1, "c"), 0, new double[] {20e-6, 2e-6}, maps, 300);
        assertArrayEquals(new double[] {100e-6, 5e-6}, cells.conductances());
        assertTrue(cells.isStuck(0));
        assertFalse(cells.isStuck(1));
    }

    @Test
    void partsAboveOneAndCodesWithoutAMeaningAreRefused() {
        Device device = Records.with(DEVICE, "imperfections.stuck", new Stuck(0.5, 0.5, 0.1));
        assertThrows(IllegalArgumentException.class, () -> Devices.cells(device, 1, 20e-6));
        CellMaps maps = new CellMaps(null, null, new int[] {5});
        assertThrows(
                IllegalArgumentException.class,
                () -> new MemristiveCells(PLAIN, new DeviceVariation(PLAIN, 1, "c"), 0, new double[1], maps, 300));
    }

    private static long count(double[] values, double value) {
        return Arrays.stream(values).filter(x -> x == value).count();
    }
}
