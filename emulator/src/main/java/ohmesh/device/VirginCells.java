// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import java.util.Arrays;
import ohmesh.engine.StateList;
import ohmesh.netlist.device.Imperfections.Forming;

/** Cells that no pulse has formed yet. A cell that starts at or below the conductance of a virgin cell is one. */
final class VirginCells {
    private final Forming forming;
    private final double[] volts;
    private final int[] virgin;

    VirginCells(Forming forming, DeviceVariation variation, long firstCell, double[] initialSiemens) {
        this.forming = forming;
        int count = initialSiemens.length;
        volts = variation.voltages("forming", forming.voltage(), forming.deviceToDevice(), firstCell, count);
        virgin = new int[count];
        for (int cell = 0; cell < count; cell++) {
            virgin[cell] = initialSiemens[cell] <= forming.virginConductance() ? 1 : 0;
        }
    }

    boolean isVirgin(int cell) {
        return virgin[cell] != 0;
    }

    /** Conductance of a virgin cell. */
    double siemens() {
        return forming.virginConductance();
    }

    /** Voltage above which a SET pulse forms the cell. */
    double formingVolts(int cell) {
        return CellParameters.own(volts, cell);
    }

    double lowestFormingVolts() {
        return Arrays.stream(volts).min().orElseThrow();
    }

    /** Forms a cell; its new conductance, as far as the current limit lets it. */
    double form(int cell, double ceilingSiemens) {
        virgin[cell] = 0;
        return StrictMath.min(forming.formedConductance(), ceilingSiemens);
    }

    void describe(StateList state, int columns) {
        state.ints("virgin", 1, virgin, columns);
    }
}
