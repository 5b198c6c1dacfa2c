// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;
import ohmesh.circuit.CircuitSolution;
import ohmesh.device.MemristiveCells;
import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.Pulse.Scheme;

/**
 * Write pulses of one physical array. The circuit gives every cell its voltage and the device of the cell decides.
 *
 * <p>Line voltages are held for the whole pulse, or for each of its sub-steps. One step is good where no cell changes
 * the voltages of the others by much: steps of a few percent of a conductance, or lines that lose little. It is not
 * where a cell takes most of its range in one pulse against a series resistance, as a SET through a transistor does:
 * with one step its conductance overshoots to what the first voltage would give.
 */
final class ArrayWriter {
    private final int rows;
    private final int columns;
    private final MemristiveCells cells;
    private final ArrayCircuit circuit;
    private final boolean ideal;
    private final AccessTransistor gates;
    private final Counters counters;
    private final LineBias bias;
    private final double[] deviceVolts;
    /** What the sub-steps of a pulse did to every cell, together. */
    private final int[] outcomes;

    private final int[] liveColumns;
    private CircuitSolution solution;

    /**
     * A writer.
     *
     * @param ideal whether every driven cell sees the difference of its two drivers, so that nothing is solved
     * @param gates the access transistor of every cell, null where there is none
     */
    ArrayWriter(
            int rows,
            int columns,
            MemristiveCells cells,
            ArrayCircuit circuit,
            boolean ideal,
            AccessTransistor gates,
            Counters counters) {
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
        this.circuit = circuit;
        this.ideal = ideal;
        this.gates = gates;
        this.counters = counters;
        bias = new LineBias(rows, columns, gates == null || gates.alongRows());
        deviceVolts = new double[ideal ? 0 : rows * columns];
        outcomes = new int[ideal ? 0 : rows * columns];
        liveColumns = new int[columns];
    }

    void describe(StateList state) {
        bias.describe(state);
        if (!ideal) {
            state.reals("pulseDevice", "V", deviceVolts, columns);
        }
    }

    /**
     * Lets a pulse act on the array; {@code nowSeconds} is its end.
     *
     * @throws IllegalArgumentException where lines float and nothing is solved
     */
    void pulse(Pulse pulse, Selection selection, double nowSeconds) {
        if (ideal && pulse.scheme() == Scheme.FLOATING) {
            throw new IllegalArgumentException(
                    "the voltage of a floating line follows from the circuit, and fidelity ideal solves none");
        }
        cells.evaluate(nowSeconds);
        bias.apply(pulse, selection, gates);
        count(pulse, selection);
        double complianceAmps = gates == null || circuit.limitsCurrent()
                ? Double.POSITIVE_INFINITY
                : gates.saturationAmps(pulse.gate());
        if (ideal) {
            direct(pulse, selection, complianceAmps, nowSeconds);
        } else {
            solved(pulse, selection, complianceAmps, nowSeconds);
        }
    }

    /** Voltage that the device of every cell saw in the last pulse, rows x columns. */
    double[] cellVolts() {
        double[] volts = deviceVolts.clone();
        if (ideal) {
            volts = new double[rows * columns];
            for (int cell = 0; cell < volts.length; cell++) {
                volts[cell] = driverVolts(cell / columns, cell % columns);
            }
        }
        return volts;
    }

    private double driverVolts(int row, int column) {
        return bias.conducting(row, column) ? bias.rowVolts(row) - bias.columnVolts(column) : 0;
    }

    private void direct(Pulse pulse, Selection selection, double complianceAmps, double nowSeconds) {
        double joules = 0;
        int live = liveColumns();
        for (int row = 0; row < rows; row++) {
            boolean quiet = bias.rowVolts(row) == 0;
            for (int k = 0; k < (quiet ? live : columns); k++) {
                int column = quiet ? liveColumns[k] : k;
                double volts = driverVolts(row, column);
                if (volts != 0) {
                    double size = StrictMath.abs(volts);
                    double amps = size * cells.conductances()[row * columns + column];
                    joules += size * (volts > 0 ? StrictMath.min(amps, complianceAmps) : amps) * pulse.width();
                    if (size > cells.quietVolts()) {
                        int outcome =
                                part(row, column, volts, pulse.width(), complianceAmps / size, nowSeconds, 1, false);
                        count(outcome, selection.row(row) && selection.column(column));
                    }
                }
            }
        }
        CrossbarEnergy.WRITE_CELL_ENERGY.add(counters, joules);
    }

    /** Collects the columns that have a voltage: in rows without one no other cell sees any. */
    private int liveColumns() {
        int live = 0;
        for (int column = 0; column < columns; column++) {
            if (bias.columnVolts(column) != 0) {
                liveColumns[live++] = column;
            }
        }
        return live;
    }

    private void solved(Pulse pulse, Selection selection, double complianceAmps, double nowSeconds) {
        Arrays.fill(deviceVolts, 0);
        if (pulse.scheme() == Scheme.FLOATING && (selection.selectedRows() == 0 || selection.selectedColumns() == 0)) {
            // All driven lines stand at one voltage, and the others follow: no cell sees any.
            return;
        }
        if (solution == null) {
            solution = CircuitSolution.of(rows, columns);
        }
        Arrays.fill(outcomes, 0);
        double seconds = pulse.width() / pulse.substeps();
        for (int step = 0; step < pulse.substeps(); step++) {
            circuit.write(bias, step > 0, solution, deviceVolts);
            CrossbarEnergy.WRITE_CELL_ENERGY.add(counters, ArrayReader.watts(solution) * seconds);
            for (int cell = 0; cell < outcomes.length; cell++) {
                double size = StrictMath.abs(deviceVolts[cell]);
                if (size > cells.quietVolts()) {
                    outcomes[cell] |= part(
                            cell / columns,
                            cell % columns,
                            deviceVolts[cell],
                            seconds,
                            complianceAmps / size,
                            nowSeconds,
                            pulse.substeps(),
                            (outcomes[cell] & MemristiveCells.ABOVE_THRESHOLD) != 0);
                }
            }
        }
        for (int cell = 0; cell < outcomes.length; cell++) {
            count(outcomes[cell], selection.row(cell / columns) && selection.column(cell % columns));
        }
    }

    private int part(
            int row,
            int column,
            double volts,
            double seconds,
            double ceilingSiemens,
            double nowSeconds,
            int parts,
            boolean continued) {
        try {
            return cells.part(row * columns + column, volts, seconds, ceilingSiemens, nowSeconds, parts, continued);
        } catch (ArithmeticException e) {
            throw new CellFault(row, column, e.getMessage());
        }
    }

    private void count(int outcome, boolean selected) {
        boolean moved = (outcome & MemristiveCells.MOVED) != 0;
        CrossbarCounter.MOVES.add(counters, moved ? 1 : 0);
        CrossbarCounter.DISTURBS.add(counters, moved && !selected ? 1 : 0);
        CrossbarCounter.CLIPPED_AT_BOUNDS.add(counters, (outcome & MemristiveCells.CLIPPED) != 0 ? 1 : 0);
    }

    private void count(Pulse pulse, Selection selection) {
        long selectedRows = selection.selectedRows();
        long selectedColumns = selection.selectedColumns();
        CrossbarCounter.PULSES.add(counters, 1);
        CrossbarCounter.SELECTED_EVENTS.add(counters, selectedRows * selectedColumns);
        boolean open = gates == null || gates.open(pulse.gate());
        long onRows = open && (gates == null || gates.alongRows()) ? selectedRows * (columns - selectedColumns) : 0;
        long onColumns = open && (gates == null || !gates.alongRows()) ? (rows - selectedRows) * selectedColumns : 0;
        long elsewhere = gates == null ? (rows - selectedRows) * (columns - selectedColumns) : 0;
        if (pulse.scheme() == Scheme.HALF_VOLTAGE) {
            CrossbarCounter.HALF_SELECTED_EVENTS.add(counters, onRows + onColumns);
        } else if (pulse.scheme() == Scheme.THIRD_VOLTAGE) {
            CrossbarCounter.THIRD_SELECTED_EVENTS.add(counters, onRows + onColumns + elsewhere);
        }
    }

    /** C V^2 of all driven lines, for lines of so many farad a cell. */
    double chargeEnergy(double faradPerCell) {
        double joules = 0;
        for (int row = 0; row < rows; row++) {
            joules += faradPerCell * columns * bias.rowVolts(row) * bias.rowVolts(row);
        }
        for (int column = 0; column < columns; column++) {
            joules += faradPerCell * rows * bias.columnVolts(column) * bias.columnVolts(column);
        }
        return joules;
    }
}
