// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;
import java.util.List;
import ohmesh.device.DeviceVariation;
import ohmesh.device.MemristiveCells;
import ohmesh.engine.Counters;
import ohmesh.engine.Draws;
import ohmesh.engine.StateList;
import ohmesh.netlist.AdcSpec.Subtraction;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.TileSpec;
import ohmesh.netlist.device.Device;

/**
 * A logical array: one or two physical arrays with the converters around them, addressed by row, logical
 * column and polarity, whatever the layout of the pairs. Codes in, codes out; no notion of cycles.
 *
 * <p>Physics of a read: V = code x DAC step, I = G V into virtual grounds, the pair subtracted before or
 * after the conversion. A transposed read drives the minus cells with the opposite voltage, so the row line
 * subtracts by itself and is converted once, for both layouts and both kinds of subtraction.
 */
public final class Crossbar {
    private final String name;
    private final int rows;
    private final PairLayout layout;
    private final CellKind cellKind;
    private final PhysicalArray[] arrays;
    private final DigitalToAnalog dac;
    private final SampleAndHold holds;
    private final Counters counters;

    private final int[] rowDac;
    private final int[] columnAdc;
    private final int[] columnDac;
    private final int[] rowAdc;
    private final double[] columnCurrents;
    private final double[] rowCurrents;

    private final double[] rowVolts;
    private final double[] columnVolts;
    private final double[][] lineCurrents;

    /**
     * An array at its initial conductances, all registers at zero.
     *
     * @param name unique in the machine; names the draws, the counters and error messages
     * @param tile physical arrays and converters
     * @param fidelity how exactly the circuit is solved
     * @param array shape, pairing and initial conductances
     * @param seed of the run
     * @throws IllegalArgumentException where the array does not fit the tile or its conductances do not fit it
     */
    public Crossbar(String name, TileSpec tile, Fidelity fidelity, LogicalArray array, long seed) {
        this.name = name;
        rows = array.rows();
        layout = PairLayout.of(array);
        checkSize(tile.array());
        cellKind = tile.array().cell();
        dac = new DigitalToAnalog(tile.dac());
        counters = CrossbarCounter.counters(name);
        arrays = physicalArrays(tile.array(), fidelity, array, seed);
        holds = new SampleAndHold(
                new AnalogToDigital(tile.adc()),
                counters,
                layout.cellsPerWeight() == 2 && tile.adc().subtraction() == Subtraction.DIGITAL,
                tile.adc().holdDepth(),
                layout.logicalColumns(),
                rows);
        rowDac = new int[rows];
        columnAdc = new int[layout.logicalColumns()];
        columnDac = new int[layout.logicalColumns()];
        rowAdc = new int[rows];
        columnCurrents = new double[layout.logicalColumns()];
        rowCurrents = new double[rows];
        rowVolts = new double[rows];
        columnVolts = new double[layout.logicalColumns()];
        lineCurrents = new double[layout.arrays()][layout.physicalColumns()];
    }

    public int rows() {
        return rows;
    }

    public int logicalColumns() {
        return layout.logicalColumns();
    }

    /**
     * Drives the rows, samples and converts the columns, all three steps at once.
     *
     * @param rowCodes at least one code a row. Not modified.
     * @param result one code a logical column, then zeros to the end. Modified.
     * @throws IllegalStateException where a current is not a number; names array, line and cell
     */
    public void read(int[] rowCodes, int[] result) {
        drive(rowCodes, false);
        sample(0, false);
        convert(0, false, result);
    }

    /**
     * Drives the logical columns, samples and converts the rows: plus cells at the voltage of the code, minus
     * cells at its opposite.
     *
     * @param columnCodes at least one code a logical column. Not modified.
     * @param result one code a row, then zeros to the end. Modified.
     * @throws IllegalStateException where a current is not a number; names array, line and cell
     */
    public void readTransposed(int[] columnCodes, int[] result) {
        drive(columnCodes, true);
        sample(0, true);
        convert(0, true, result);
    }

    /** Begins a read: latches the DAC registers of the driven lines and drives them. */
    public void drive(int[] codes, boolean transposed) {
        CrossbarCounter.READS.add(counters, 1);
        int[] register = transposed ? columnDac : rowDac;
        CrossbarCounter.DAC_CLIPS.add(counters, dac.latch(codes, register));
        dac.drive(register, transposed ? columnVolts : rowVolts);
    }

    /** Samples the summing lines of the read that is driven into one of the holds. */
    public void sample(int hold, boolean transposed) {
        if (transposed) {
            sampleRows(hold);
            return;
        }
        for (int i = 0; i < arrays.length; i++) {
            arrays[i].columnCurrents(rowVolts, lineCurrents[i]);
        }
        for (int column = 0; column < columnAdc.length; column++) {
            double plus = lineCurrents[0][layout.columnOf(column, 0)];
            double minus =
                    layout.cellsPerWeight() == 1 ? 0 : lineCurrents[layout.arrayOf(1)][layout.columnOf(column, 1)];
            columnCurrents[column] = plus - minus;
            holds.holdColumn(hold, column, plus, minus);
        }
    }

    private void sampleRows(int hold) {
        for (int row = 0; row < rows; row++) {
            double amps = lineAmps(row, 0);
            if (layout.cellsPerWeight() == 2) {
                amps -= lineAmps(row, 1);
            }
            rowCurrents[row] = amps;
            holds.holdRow(hold, row, amps);
        }
    }

    /** Ends a read: converts a hold into the ADC registers and the result. */
    public void convert(int hold, boolean transposed, int[] result) {
        if (transposed) {
            holds.convertRows(hold, rowAdc);
        } else {
            holds.convertColumns(hold, columnAdc);
        }
        copy(transposed ? rowAdc : columnAdc, result);
    }

    /**
     * One write pulse. Every cell of the physical array sees its own voltage and its device decides; with two
     * arrays only the one of the polarity is pulsed. Mask bits beyond the array select nothing.
     *
     * @param rowMask bit i of element i / 64 selects row i. Not modified.
     * @param columnMask the same over logical columns. Not modified.
     * @param polarity 0 plus cells, 1 minus cells
     * @param pulse amplitude, width, scheme and gate voltage
     * @throws IllegalArgumentException where there are no such cells, or passive cells get a gated pulse
     */
    public void pulse(long[] rowMask, long[] columnMask, int polarity, Pulse pulse) {
        if (pulse.scheme() == Pulse.Scheme.GATED && cellKind == CellKind.PASSIVE) {
            throw new IllegalArgumentException("array " + name + ": passive cells have no gate for a gated pulse");
        }
        arrays[layout.arrayOf(polarity)].pulse(rowMask, columnMask, layout, polarity, pulse);
    }

    /** Lists cells, line biases, converter registers, currents and counters on the scope given. */
    public void describe(StateList state) {
        for (int i = 0; i < arrays.length; i++) {
            arrays[i].describe(arrays.length == 1 ? state.scope("cells") : state.scope(i == 0 ? "plus" : "minus"));
        }
        state.ints("rowDac", 32, rowDac);
        state.ints("columnAdc", 32, columnAdc);
        state.ints("columnDac", 32, columnDac);
        state.ints("rowAdc", 32, rowAdc);
        state.reals("columnCurrent", "A", columnCurrents);
        state.reals("rowCurrent", "A", rowCurrents);
        holds.describe(state);
        counters.describe(state);
    }

    /** Recomputes what follows from the registers. */
    public void dropCaches() {
        dac.drive(rowDac, rowVolts);
        dac.drive(columnDac, columnVolts);
        for (double[] currents : lineCurrents) {
            Arrays.fill(currents, 0);
        }
    }

    /** Reads, conversions, clips, pulses, moves and disturbs. */
    public List<Counters> counters() {
        return List.of(counters);
    }

    /** Row voltages of the last read, a copy. */
    public double[] rowVolts() {
        return rowVolts.clone();
    }

    /** Currents of the logical columns in the last read, pairs subtracted, before the ADC; a copy. */
    public double[] columnCurrentsAmps() {
        return columnCurrents.clone();
    }

    /** Codes of the last read, a copy. */
    public int[] codes() {
        return columnAdc.clone();
    }

    /** Voltages of the logical columns of the last transposed read, a copy. */
    public double[] columnVolts() {
        return columnVolts.clone();
    }

    /** Codes of the last transposed read, a copy. */
    public int[] rowCodes() {
        return rowAdc.clone();
    }

    /** Row currents of the last transposed read, before the ADC; a copy. */
    public double[] rowCurrentsAmps() {
        return rowCurrents.clone();
    }

    /** The conductance of one cell of a weight; polarity 0 plus, 1 minus. */
    public double conductanceSiemens(int row, int logicalColumn, int polarity) {
        return arrays[layout.arrayOf(polarity)].cells().conductances()[cell(row, logicalColumn, polarity)];
    }

    /** How many pulses above its threshold a cell has seen. */
    public int cellPulses(int row, int logicalColumn, int polarity) {
        return arrays[layout.arrayOf(polarity)].cells().pulses(cell(row, logicalColumn, polarity));
    }

    /**
     * Voltage that every cell of the physical array of a polarity saw in that array's last pulse, rows x
     * physical columns, row-major; neighbouring columns have the cells of both polarities.
     */
    public double[] cellVolts(int polarity) {
        return arrays[layout.arrayOf(polarity)].cellVolts();
    }

    private int cell(int row, int logicalColumn, int polarity) {
        return row * layout.physicalColumns() + layout.columnOf(logicalColumn, polarity);
    }

    private double lineAmps(int row, int polarity) {
        return arrays[layout.arrayOf(polarity)].rowCurrent(
                row, layout.columnOf(0, polarity), layout.columnsPerWeight(), columnVolts);
    }

    private static void copy(int[] codes, int[] result) {
        System.arraycopy(codes, 0, result, 0, codes.length);
        Arrays.fill(result, codes.length, result.length, 0);
    }

    private PhysicalArray[] physicalArrays(ArraySpec spec, Fidelity fidelity, LogicalArray array, long seed) {
        Device device = spec.device();
        DeviceVariation variation = new DeviceVariation(device, seed, name);
        double[][] initial = InitialConductances.of(array, layout, new Draws(seed, name, "initial"));
        AccessTransistor gates = cellKind == CellKind.PASSIVE ? null : new AccessTransistor(spec.transistor());
        int columns = layout.physicalColumns();
        PhysicalArray[] built = new PhysicalArray[initial.length];
        for (int i = 0; i < built.length; i++) {
            MemristiveCells cells = new MemristiveCells(
                    device, variation, (long) i * rows * columns, initial[i], MeasuredCells.of(array, layout, i));
            ArrayCircuit circuit = switch (fidelity) {
                case IDEAL -> new IdealCircuit(rows, columns);
                case EFFECTIVE, NODAL -> throw new IllegalArgumentException("fidelity " + fidelity);
            };
            built[i] = new PhysicalArray(name, rows, columns, cells, circuit, gates, counters);
        }
        return built;
    }

    private void checkSize(ArraySpec spec) {
        if (rows > spec.rows() || layout.physicalColumns() > spec.columns()) {
            throw new IllegalArgumentException("array " + name + " needs " + rows + "x" + layout.physicalColumns()
                    + " cells, a physical array has " + spec.rows() + "x" + spec.columns());
        }
    }
}
