// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.device.MemristiveCells;
import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.netlist.Pulse;

/** One physical array: its cells, its lines as a circuit, and what a write pulse does to it. */
final class PhysicalArray {
    private final String name;
    private final int rows;
    private final int columns;
    private final MemristiveCells cells;
    private final ArrayCircuit circuit;
    private final AccessTransistor gates;
    private final Selection selection;
    private final LineBias bias;
    private final Counters counters;

    /**
     * Lines and cells.
     *
     * @param name for error messages
     * @param gates the access transistor of every cell, null for passive cells
     * @param counters of the crossbar, where pulses are counted
     */
    PhysicalArray(
            String name,
            int rows,
            int columns,
            MemristiveCells cells,
            ArrayCircuit circuit,
            AccessTransistor gates,
            Counters counters) {
        this.name = name;
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
        this.circuit = circuit;
        this.gates = gates;
        this.counters = counters;
        selection = new Selection(rows, columns);
        bias = new LineBias(rows, columns);
    }

    MemristiveCells cells() {
        return cells;
    }

    /** Column currents of a read; {@code columnAmps} is modified. */
    void columnCurrents(double[] rowVolts, double[] columnAmps) {
        circuit.columnCurrents(cells.conductances(), rowVolts, columnAmps);
        for (int column = 0; column < columns; column++) {
            if (!Double.isFinite(columnAmps[column])) {
                throw notFinite("column line " + column, 0, rows - 1, column, column);
            }
        }
    }

    /** Current into one row line from every {@code stride}-th column line, amperes. */
    double rowCurrent(int row, int firstColumn, int stride, double[] columnVolts) {
        double amps = circuit.rowCurrent(cells.conductances(), row, firstColumn, stride, columnVolts);
        if (!Double.isFinite(amps)) {
            throw notFinite("row line " + row, row, row, 0, columns - 1);
        }
        return amps;
    }

    /** One write pulse on the physical columns of one polarity. */
    void pulse(long[] rowMask, long[] columnMask, PairLayout layout, int polarity, Pulse pulse) {
        selection.choose(rowMask, columnMask, layout, polarity);
        apply(pulse);
    }

    /** One slot of an outer product: rows and columns that have a pulse in it, columns by the sign of their level. */
    void outerSlot(int slot, int[] rowLevels, int[] columnLevels, PairLayout layout, int array, Pulse pulse) {
        selection.coincide(slot, rowLevels, columnLevels, layout, array);
        apply(pulse);
    }

    private void apply(Pulse pulse) {
        bias.apply(pulse, selection, gates);
        CrossbarCounter.PULSES.add(counters, 1);
        CrossbarCounter.SELECTED_EVENTS.add(counters, (long) selection.selectedRows() * selection.selectedColumns());
        double complianceAmps = gates == null ? Double.POSITIVE_INFINITY : gates.saturationAmps(pulse.gate());
        double peakColumnVolts = peakColumnVolts();
        for (int row = 0; row < rows; row++) {
            countHalfSelected(row, pulse);
            if (circuit.peakVolts(bias, row, peakColumnVolts) > cells.quietVolts()) {
                pulseRow(row, pulse.width(), complianceAmps);
            }
        }
    }

    /** Voltage that every cell saw in the last pulse, rows x columns. */
    double[] cellVolts() {
        double[] volts = new double[rows * columns];
        for (int cell = 0; cell < volts.length; cell++) {
            volts[cell] = circuit.cellVolts(bias, cell / columns, cell % columns);
        }
        return volts;
    }

    void describe(StateList state) {
        cells.describe(state, columns);
        bias.describe(state);
    }

    private void pulseRow(int row, double widthSeconds, double complianceAmps) {
        for (int column = 0; column < columns; column++) {
            double volts = circuit.cellVolts(bias, row, column);
            if (StrictMath.abs(volts) > cells.quietVolts()) {
                double ceiling = complianceAmps / StrictMath.abs(volts);
                count(pulseCell(row, column, volts, widthSeconds, ceiling), row, column);
            }
        }
    }

    private int pulseCell(int row, int column, double volts, double widthSeconds, double ceilingSiemens) {
        try {
            return cells.pulse(row * columns + column, volts, widthSeconds, ceilingSiemens);
        } catch (ArithmeticException e) {
            throw new IllegalStateException(
                    "array " + name + ", cell (" + row + ", " + column + "): " + e.getMessage(), e);
        }
    }

    private void count(int outcome, int row, int column) {
        boolean selected = selection.row(row) && selection.column(column);
        boolean moved = (outcome & MemristiveCells.MOVED) != 0;
        CrossbarCounter.MOVES.add(counters, moved ? 1 : 0);
        CrossbarCounter.DISTURBS.add(counters, moved && !selected ? 1 : 0);
        CrossbarCounter.CLIPPED_AT_BOUNDS.add(counters, (outcome & MemristiveCells.CLIPPED) != 0 ? 1 : 0);
    }

    private void countHalfSelected(int row, Pulse pulse) {
        if (pulse.scheme() == Pulse.Scheme.HALF_VOLTAGE && bias.conducting(row)) {
            int selected = selection.selectedColumns();
            CrossbarCounter.HALF_SELECTED_EVENTS.add(counters, selection.row(row) ? columns - selected : selected);
        }
    }

    private double peakColumnVolts() {
        double peak = 0;
        for (int column = 0; column < columns; column++) {
            peak = StrictMath.max(peak, StrictMath.abs(bias.columnVolts(column)));
        }
        return peak;
    }

    /** Names the first cell in the given rows and columns that carries no finite conductance. */
    private IllegalStateException notFinite(String line, int fromRow, int toRow, int fromColumn, int toColumn) {
        for (int row = fromRow; row <= toRow; row++) {
            for (int column = fromColumn; column <= toColumn; column++) {
                double siemens = cells.conductances()[row * columns + column];
                if (!Double.isFinite(siemens)) {
                    return new IllegalStateException("array " + name + ": the current of " + line
                            + " is not a number; cell (" + row + ", " + column + ") has " + siemens + " S");
                }
            }
        }
        return new IllegalStateException("array " + name + ": the current of " + line + " is not a number");
    }
}
