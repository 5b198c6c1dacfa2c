// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.circuit.LineDrive;
import ohmesh.engine.StateList;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.Pulse.Scheme;

/**
 * What the drivers put on the lines of one physical array during a write pulse: row and column lines in
 * volts, driven or floating, and per gate line whether the cells conduct. Arrays without transistors have no gate
 * lines, and all their cells conduct.
 */
final class LineBias {
    private final double[] rowVolts;
    private final double[] columnVolts;
    private final int[] rowDriven;
    private final int[] columnDriven;
    private final int[] conducting;
    private final boolean gatesAlongRows;
    private double gateVolts;

    /**
     * Lines at rest.
     *
     * @param gatesAlongRows whether the gate lines, if any, run along the rows
     */
    LineBias(int rows, int columns, boolean gatesAlongRows) {
        this.gatesAlongRows = gatesAlongRows;
        rowVolts = new double[rows];
        columnVolts = new double[columns];
        rowDriven = new int[rows];
        columnDriven = new int[columns];
        conducting = new int[gatesAlongRows ? rows : columns];
    }

    double rowVolts(int row) {
        return rowVolts[row];
    }

    double columnVolts(int column) {
        return columnVolts[column];
    }

    boolean rowDriven(int row) {
        return rowDriven[row] != 0;
    }

    boolean columnDriven(int column) {
        return columnDriven[column] != 0;
    }

    /** Whether the cell has no transistor or an open one. */
    boolean conducting(int row, int column) {
        return conducting[gatesAlongRows ? row : column] != 0;
    }

    /** Whether a gate line is selected and opens its transistors. */
    boolean gateOpen(int gateLine) {
        return conducting[gateLine] != 0;
    }

    /** Voltage of the open gates, above the lowest line. */
    double gateVolts() {
        return gateVolts;
    }

    /** Lowest voltage on a driven line, 0 where none is driven. */
    double lowestVolts() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rowVolts.length; row++) {
            lowest = rowDriven(row) ? StrictMath.min(lowest, rowVolts[row]) : lowest;
        }
        for (int column = 0; column < columnVolts.length; column++) {
            lowest = columnDriven(column) ? StrictMath.min(lowest, columnVolts[column]) : lowest;
        }
        return lowest == Double.POSITIVE_INFINITY ? 0 : lowest;
    }

    /**
     * Puts a pulse on the selected lines. The voltage of a cell counts from its row to its column line. In the gated
     * scheme the lines across the gates are selected by their voltage: with gates along the rows the selected
     * columns, below the grounded rows for a SET; with gates along the columns the selected rows.
     *
     * @param gates null where cells have no transistor and always conduct
     */
    void apply(Pulse pulse, Selection selection, AccessTransistor gates) {
        double volts = pulse.amplitude();
        double[] levels = levels(pulse.scheme(), volts);
        boolean floats = pulse.scheme() == Scheme.FLOATING;
        for (int i = 0; i < rowVolts.length; i++) {
            rowVolts[i] = levels[selection.row(i) ? 0 : 1];
            rowDriven[i] = floats && !selection.row(i) ? 0 : 1;
        }
        for (int j = 0; j < columnVolts.length; j++) {
            columnVolts[j] = levels[selection.column(j) ? 2 : 3];
            columnDriven[j] = floats && !selection.column(j) ? 0 : 1;
        }
        for (int line = 0; line < conducting.length; line++) {
            boolean selected = gatesAlongRows ? selection.row(line) : selection.column(line);
            conducting[line] = gates == null || (selected && gates.open(pulse.gate())) ? 1 : 0;
        }
        gateVolts = pulse.gate();
    }

    /** Volts of selected rows, other rows, selected columns, other columns. */
    private double[] levels(Scheme scheme, double volts) {
        return switch (scheme) {
            case HALF_VOLTAGE -> new double[] {volts / 2, 0, -volts / 2, 0};
            case THIRD_VOLTAGE -> new double[] {volts, volts / 3, 0, 2 * volts / 3};
            case FLOATING -> new double[] {volts / 2, 0, -volts / 2, 0};
            case GATED -> gatesAlongRows ? new double[] {0, 0, -volts, 0} : new double[] {volts, 0, 0, 0};
        };
    }

    /**
     * The same voltages at the ends of the lines.
     *
     * @param shiftVolts added to all lines
     * @param drive one a line end. Modified.
     */
    void drive(double shiftVolts, boolean rowsFromBothEnds, boolean columnsFromBothEnds, LineDrive drive) {
        for (int row = 0; row < rowVolts.length; row++) {
            double volts = rowDriven(row) ? rowVolts[row] + shiftVolts : LineDrive.FLOATING;
            drive.rowLeft()[row] = volts;
            drive.rowRight()[row] = rowsFromBothEnds ? volts : LineDrive.FLOATING;
        }
        for (int column = 0; column < columnVolts.length; column++) {
            double volts = columnDriven(column) ? columnVolts[column] + shiftVolts : LineDrive.FLOATING;
            drive.columnBottom()[column] = volts;
            drive.columnTop()[column] = columnsFromBothEnds ? volts : LineDrive.FLOATING;
        }
    }

    void describe(StateList state) {
        state.reals("pulseRow", "V", rowVolts);
        state.reals("pulseColumn", "V", columnVolts);
        state.ints("pulseRowDriven", 1, rowDriven);
        state.ints("pulseColumnDriven", 1, columnDriven);
        state.ints("pulseGate", 1, conducting);
    }
}
