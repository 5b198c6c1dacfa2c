// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ohmesh.crossbar.Crossbar;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.device.Device;
import ohmesh.tile.ArraySlot;

/**
 * The cells of an array as a netlist can give them again: conductances, and the maps of bounds and of stuck cells where
 * they say more than the device does.
 */
final class CellPlanes {
    private final String tile;
    private final ArraySlot slot;
    private final Device device;
    private final List<CellPlane> planes = new ArrayList<>();

    private CellPlanes(String tile, ArraySlot slot, Device device) {
        this.tile = tile;
        this.slot = slot;
        this.device = device;
    }

    static List<CellPlane> of(String tile, ArraySlot slot, Device device) {
        CellPlanes cells = new CellPlanes(tile, slot, device);
        cells.polarity(0);
        if (slot.spec().pairing() != LogicalArray.Pairing.SINGLE) {
            cells.polarity(1);
        }
        return cells.planes;
    }

    private void polarity(int polarity) {
        Crossbar crossbar = slot.crossbar();
        add("", polarity, values((row, column) -> crossbar.conductanceSiemens(row, column, polarity)));
        double[] minimum = values((row, column) -> crossbar.minimumSiemens(row, column, polarity));
        if (Arrays.stream(minimum).anyMatch(siemens -> siemens != device.minimumConductance())) {
            add("minimum", polarity, minimum);
        }
        double[] maximum = values((row, column) -> crossbar.maximumSiemens(row, column, polarity));
        if (Arrays.stream(maximum).anyMatch(siemens -> siemens != device.maximumConductance())) {
            add("maximum", polarity, maximum);
        }
        // Also where none is stuck: elsewhere the same device would draw others.
        double[] stuck = values((row, column) -> crossbar.stuckCode(row, column, polarity));
        if (device.imperfections().stuck() != null || Arrays.stream(stuck).anyMatch(code -> code != 0)) {
            add("stuck", polarity, stuck);
        }
    }

    private double[] values(CellValue value) {
        int columns = slot.spec().columns();
        double[] values = new double[slot.spec().rows() * columns];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = value.at(cell / columns, cell % columns);
        }
        return values;
    }

    private void add(String map, int polarity, double[] values) {
        String side = polarity == 0 ? "plus" : "minus";
        int rows = slot.spec().rows();
        planes.add(new CellPlane(tile, slot.name(), side, map, rows, slot.spec().columns(), values));
    }

    /** A number of one cell. */
    private interface CellValue {
        double at(int row, int column);
    }
}
