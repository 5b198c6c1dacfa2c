// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.engine.StateList;
import ohmesh.netlist.Pulse;

/**
 * What the drivers put on the lines of one physical array during a write pulse: row and column lines in
 * volts, and per row whether the cells conduct (always, or with the gate of that row open).
 */
final class LineBias {
    private final double[] rowVolts;
    private final double[] columnVolts;
    private final int[] conducting;

    LineBias(int rows, int columns) {
        rowVolts = new double[rows];
        columnVolts = new double[columns];
        conducting = new int[rows];
    }

    double rowVolts(int row) {
        return rowVolts[row];
    }

    double columnVolts(int column) {
        return columnVolts[column];
    }

    boolean conducting(int row) {
        return conducting[row] != 0;
    }

    /**
     * Puts a pulse on the selected lines. The voltage of a cell counts from its row to its column line; in
     * the gated scheme the selected columns therefore stand below the grounded rows for a SET.
     *
     * @param gates null where cells have no transistor and always conduct
     */
    void apply(Pulse pulse, Selection selection, AccessTransistor gates) {
        boolean half = pulse.scheme() == Pulse.Scheme.HALF_VOLTAGE;
        double row = half ? pulse.amplitude() / 2 : 0;
        double column = half ? -pulse.amplitude() / 2 : -pulse.amplitude();
        for (int i = 0; i < rowVolts.length; i++) {
            boolean selected = selection.row(i);
            rowVolts[i] = selected ? row : 0;
            conducting[i] = gates == null || (selected && gates.open(pulse.gate())) ? 1 : 0;
        }
        for (int j = 0; j < columnVolts.length; j++) {
            columnVolts[j] = selection.column(j) ? column : 0;
        }
    }

    void describe(StateList state) {
        state.reals("pulseRow", "V", rowVolts);
        state.reals("pulseColumn", "V", columnVolts);
        state.ints("pulseGate", 1, conducting);
    }
}
