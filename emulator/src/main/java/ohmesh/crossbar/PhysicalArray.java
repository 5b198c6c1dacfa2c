// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.circuit.CircuitFault;
import ohmesh.device.DeviceVariation;
import ohmesh.device.MemristiveCells;
import ohmesh.engine.Counters;
import ohmesh.engine.Draws;
import ohmesh.engine.StateList;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.ArraySpec.NoiseMethod;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Pulse;

/** One physical array: its cells, its lines as a circuit, its reads and what a write pulse does to it. */
final class PhysicalArray {
    private final String name;
    private final int rows;
    private final int columns;
    private final double segmentFarad;
    private final MemristiveCells cells;
    private final ArrayCircuit circuit;
    private final ReadNoise noise;
    private final ArrayReader reader;
    private final ArrayWriter writer;
    private final Selection selection;
    private final Counters counters;

    /**
     * Lines and cells.
     *
     * @param name of the crossbar, for draws and error messages
     * @param index of the array in its crossbar
     * @param counters of the crossbar
     * @param seed of the run
     * @param cells at their initial conductances
     */
    PhysicalArray(
            String name,
            int index,
            ArraySpec spec,
            Fidelity fidelity,
            int rows,
            int columns,
            MemristiveCells cells,
            Counters counters,
            long seed) {
        this.name = name;
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
        this.counters = counters;
        segmentFarad = spec.wires().segmentCapacitance();
        circuit = circuit(spec, fidelity, rows, columns, cells);
        Draws lines = new Draws(seed, name, "read-noise-line");
        noise = cells.noise() == null
                ? null
                : new ReadNoise(
                        cells.noise(),
                        spec.noise() == NoiseMethod.FAST,
                        lines,
                        (long) index * (rows + columns),
                        rows,
                        columns);
        reader = new ArrayReader(rows, columns, cells, circuit, noise, counters, false);
        boolean gated = spec.cell() == CellKind.ONE_TRANSISTOR_ONE_RESISTOR;
        AccessTransistor gates = gated ? new AccessTransistor(spec.transistor()) : null;
        writer = new ArrayWriter(rows, columns, cells, circuit, fidelity == Fidelity.IDEAL, gates, counters);
        selection = new Selection(rows, columns);
    }

    /** The arrays of a crossbar at their initial conductances. */
    static PhysicalArray[] of(
            String name,
            ArraySpec spec,
            Fidelity fidelity,
            LogicalArray array,
            PairLayout layout,
            Counters counters,
            long seed) {
        DeviceVariation variation = new DeviceVariation(spec.device(), seed, name);
        double[][] initial = InitialConductances.of(array, layout, new Draws(seed, name, "initial"));
        int rows = array.rows();
        int columns = layout.physicalColumns();
        PhysicalArray[] built = new PhysicalArray[initial.length];
        for (int i = 0; i < built.length; i++) {
            MemristiveCells cells = new MemristiveCells(
                    spec.device(),
                    variation,
                    (long) i * rows * columns,
                    initial[i],
                    MeasuredCells.of(array, layout, i),
                    spec.temperature());
            built[i] = new PhysicalArray(name, i, spec, fidelity, rows, columns, cells, counters, seed);
        }
        return built;
    }

    private static ArrayCircuit circuit(
            ArraySpec spec, Fidelity fidelity, int rows, int columns, MemristiveCells cells) {
        return switch (fidelity) {
            case IDEAL -> new IdealCircuit(rows, columns, cells);
            case EFFECTIVE -> new EffectiveCircuit(rows, columns, cells, spec.wires());
            case NODAL -> new NodalCircuit(rows, columns, cells, spec);
        };
    }

    MemristiveCells cells() {
        return cells;
    }

    /** Currents of the columns of a read; {@code columnAmps} is modified. */
    void columnCurrents(DrivePhases phases, double nowSeconds, double[] columnAmps) {
        try {
            reader.columns(phases, nowSeconds, columnAmps);
        } catch (CircuitFault e) {
            throw named(e);
        }
        charge(phases, rows, columns);
        checkColumns(columnAmps);
    }

    /** Currents of the columns with one row at a voltage for a time; {@code columnAmps} is modified. */
    void columnCurrents(int row, double volts, double seconds, double nowSeconds, double[] columnAmps) {
        try {
            reader.row(row, volts, seconds, nowSeconds, columnAmps);
        } catch (CircuitFault e) {
            throw named(e);
        }
        CrossbarEnergy.READ_LINE_ENERGY.add(counters, segmentFarad * columns * volts * volts);
        checkColumns(columnAmps);
    }

    /** Currents into the rows of a transposed read; {@code rowAmps} is modified. */
    void rowCurrents(DrivePhases phases, PairLayout layout, int array, double nowSeconds, double[] rowAmps) {
        try {
            reader.rows(phases, layout, array, nowSeconds, rowAmps);
        } catch (CircuitFault e) {
            throw named(e);
        }
        charge(phases, layout.logicalColumns(), (double) rows * layout.columnsPerWeight());
        for (int row = 0; row < rows; row++) {
            if (!Double.isFinite(rowAmps[row])) {
                throw notFinite("row line " + row, row, row, 0, columns - 1);
            }
        }
    }

    /** Column currents without noise, energy or any trace, at the start. */
    void calibrate(DrivePhases phases, double[] columnAmps) {
        new ArrayReader(rows, columns, cells, circuit, null, CrossbarEnergy.counters(name), true)
                .columns(phases, 0, columnAmps);
        circuit.forget();
    }

    /** Charges the driven lines: rows, or one or two columns a weight. */
    private void charge(DrivePhases phases, int lines, double cellsPerLine) {
        if (segmentFarad != 0) {
            double squares = 0;
            for (int line = 0; line < lines; line++) {
                squares += phases.squareVoltsCharged(line);
            }
            CrossbarEnergy.READ_LINE_ENERGY.add(counters, segmentFarad * cellsPerLine * squares);
        }
    }

    /** One write pulse on the physical columns of one polarity. */
    void pulse(long[] rowMask, long[] columnMask, PairLayout layout, int polarity, Pulse pulse, double nowSeconds) {
        selection.choose(rowMask, columnMask, layout, polarity);
        apply(pulse, nowSeconds);
    }

    /** One slot of an outer product: rows and columns that have a pulse in it, columns by the sign of their level. */
    void outerSlot(
            int slot,
            int[] rowLevels,
            int[] columnLevels,
            PairLayout layout,
            int array,
            Pulse pulse,
            double nowSeconds) {
        selection.coincide(slot, rowLevels, columnLevels, layout, array);
        apply(pulse, nowSeconds);
    }

    /** Voltage that the device of every cell saw in the last pulse, rows x columns. */
    double[] cellVolts() {
        return writer.cellVolts();
    }

    void describe(StateList state) {
        cells.describe(state, columns);
        writer.describe(state);
        circuit.describe(state, columns);
        if (noise != null) {
            noise.describe(state);
        }
    }

    private void apply(Pulse pulse, double nowSeconds) {
        try {
            writer.pulse(pulse, selection, nowSeconds);
        } catch (CircuitFault e) {
            throw named(e);
        } catch (CellFault e) {
            throw new IllegalStateException("array " + name + ", " + e.getMessage(), e);
        }
        CrossbarEnergy.WRITE_LINE_ENERGY.add(counters, writer.chargeEnergy(segmentFarad));
    }

    private IllegalStateException named(CircuitFault fault) {
        return new IllegalStateException("array " + name + ": " + fault.getMessage(), fault);
    }

    private void checkColumns(double[] columnAmps) {
        for (int column = 0; column < columns; column++) {
            if (!Double.isFinite(columnAmps[column])) {
                throw notFinite("column line " + column, 0, rows - 1, column, column);
            }
        }
    }

    /** Names the first cell of the line that carries no finite conductance, else the first of the array. */
    private IllegalStateException notFinite(String line, int fromRow, int toRow, int fromColumn, int toColumn) {
        String what = "array " + name + ": the current of " + line + " is not a number";
        int cell = firstBad(fromRow, toRow, fromColumn, toColumn);
        // With wires a bad cell spoils every line.
        cell = cell < 0 ? firstBad(0, rows - 1, 0, columns - 1) : cell;
        return new IllegalStateException(
                cell < 0
                        ? what
                        : what + "; cell (" + cell / columns + ", " + cell % columns + ") has "
                                + cells.conductances()[cell] + " S");
    }

    private int firstBad(int fromRow, int toRow, int fromColumn, int toColumn) {
        for (int row = fromRow; row <= toRow; row++) {
            for (int column = fromColumn; column <= toColumn; column++) {
                if (!Double.isFinite(cells.conductances()[row * columns + column])) {
                    return row * columns + column;
                }
            }
        }
        return -1;
    }
}
