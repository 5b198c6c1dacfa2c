// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;
import ohmesh.device.CellMaps;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Cells;
import ohmesh.netlist.Matrix;

/** Lays the maps of measured cells that a netlist gives into the planes of the physical arrays. */
final class MeasuredCells {
    private MeasuredCells() {}

    /** The maps of one physical array; quantities of which no polarity has a map are null. */
    static CellMaps of(LogicalArray array, PairLayout layout, int physicalArray) {
        int count = array.rows() * layout.physicalColumns();
        double[] minimum = null;
        double[] maximum = null;
        int[] stuck = null;
        boolean[] given = null;
        for (int polarity = 0; polarity < layout.cellsPerWeight(); polarity++) {
            Cells cells = polarity == 0 ? array.plus() : array.minus();
            if (layout.arrayOf(polarity) == physicalArray) {
                minimum = laid(cells.minimum(), layout, polarity, minimum, count);
                maximum = laid(cells.maximum(), layout, polarity, maximum, count);
                double[] codes = laid(cells.stuck(), layout, polarity, null, count);
                stuck = codes == null ? stuck : codes(codes, stuck);
                given = given(laid(cells.values(), layout, polarity, null, count), given);
            }
        }
        return new CellMaps(minimum, maximum, stuck, given);
    }

    private static boolean[] given(double[] laid, boolean[] before) {
        if (laid == null) {
            return before;
        }
        boolean[] given = before == null ? new boolean[laid.length] : before;
        for (int cell = 0; cell < given.length; cell++) {
            given[cell] |= !Double.isNaN(laid[cell]);
        }
        return given;
    }

    private static double[] laid(Matrix map, PairLayout layout, int polarity, double[] before, int count) {
        if (map == null) {
            return before;
        }
        double[] plane = before;
        if (plane == null) {
            plane = new double[count];
            Arrays.fill(plane, Double.NaN);
        }
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                plane[row * layout.physicalColumns() + layout.columnOf(column, polarity)] = map.get(row, column);
            }
        }
        return plane;
    }

    private static int[] codes(double[] laid, int[] before) {
        int[] codes = new int[laid.length];
        for (int cell = 0; cell < codes.length; cell++) {
            int other = before == null ? CellMaps.NOT_MEASURED : before[cell];
            codes[cell] = Double.isNaN(laid[cell]) ? other : (int) laid[cell];
        }
        return codes;
    }
}
