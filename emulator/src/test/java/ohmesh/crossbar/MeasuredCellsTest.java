// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ohmesh.device.CellMaps;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Cells;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import org.junit.jupiter.api.Test;

class MeasuredCellsTest {
    private static final double NONE = Double.NaN;
    private static final int DRAWN = CellMaps.NOT_MEASURED;
    private static final Matrix BOUNDS = new Matrix(2, 1, new double[] {3e-6, 4e-6});
    private static final Matrix CODES = new Matrix(2, 1, new double[] {1, 3});
    private static final Cells PLUS = new Cells(null, 20e-6, 0, BOUNDS, null, null);
    private static final Cells MINUS = new Cells(null, 20e-6, 0, null, null, CODES);

    @Test
    void mapsOfBothPolaritiesInterleaveInNeighbouringColumns() {
        LogicalArray array = new LogicalArray(2, 1, Pairing.NEIGHBOURING_COLUMNS, PLUS, MINUS);
        CellMaps maps = MeasuredCells.of(array, PairLayout.of(array), 0);
        assertArrayEquals(new double[] {3e-6, NONE, 4e-6, NONE}, maps.minimumSiemens());
        assertNull(maps.maximumSiemens());
        assertArrayEquals(new int[] {DRAWN, 1, DRAWN, 3}, maps.stuck());
    }

    @Test
    void twoArraysHaveTheMapsOfTheirOwnPolarity() {
        LogicalArray array = new LogicalArray(2, 1, Pairing.TWO_ARRAYS, PLUS, MINUS);
        CellMaps plus = MeasuredCells.of(array, PairLayout.of(array), 0);
        CellMaps minus = MeasuredCells.of(array, PairLayout.of(array), 1);
        assertArrayEquals(new double[] {3e-6, 4e-6}, plus.minimumSiemens());
        assertNull(plus.stuck());
        assertNull(minus.minimumSiemens());
        assertArrayEquals(new int[] {1, 3}, minus.stuck());
    }

    @Test
    void bothPolaritiesMayBeMeasured() {
        Cells both = new Cells(null, 20e-6, 0, BOUNDS, BOUNDS, CODES);
        LogicalArray array = new LogicalArray(2, 1, Pairing.NEIGHBOURING_COLUMNS, both, both);
        CellMaps maps = MeasuredCells.of(array, PairLayout.of(array), 0);
        assertArrayEquals(new double[] {3e-6, 3e-6, 4e-6, 4e-6}, maps.maximumSiemens());
        assertArrayEquals(new int[] {1, 1, 3, 3}, maps.stuck());
    }
}
