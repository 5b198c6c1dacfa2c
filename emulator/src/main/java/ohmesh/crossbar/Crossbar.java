// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.List;
import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.TileSpec;

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
    private final SampleAndHold holds;
    private final ReadPath forward;
    private final ReadPath backward;
    private final VerifyLoop loop;
    private final Counters counters;

    /**
     * An array at its initial conductances, all registers at zero.
     *
     * @param name unique in the machine; names the draws, the counters and error messages
     * @param tile physical arrays and converters
     * @param fidelity how exactly the circuit is solved
     * @param array shape, pairing and initial conductances
     * @param seed of the run
     * @throws IllegalArgumentException where the array does not fit the tile, its conductances do not fit it, or
     *     cells, converters and fidelity do not go together
     */
    public Crossbar(String name, TileSpec tile, Fidelity fidelity, LogicalArray array, long seed) {
        this.name = name;
        rows = array.rows();
        layout = PairLayout.of(array);
        cellKind = tile.array().cell();
        ArrayFit.check(name, tile, fidelity, rows, layout);
        counters = CrossbarEnergy.counters(name);
        arrays = PhysicalArray.of(name, tile.array(), fidelity, array, layout, counters, seed);
        Converters converters = new Converters(
                tile.adc(),
                layout,
                rows,
                InputRange.amps(tile, layout, rows, arrays, false),
                InputRange.amps(tile, layout, rows, arrays, true),
                name,
                seed);
        holds = new SampleAndHold(
                converters, tile.adc(), counters, tile.dac().conversions(), layout.logicalColumns(), rows);
        forward = new ReadPath(tile, false, rows, layout, arrays, holds, counters);
        backward = new ReadPath(tile, true, rows, layout, arrays, holds, counters);
        loop = new VerifyLoop(tile, layout, arrays, converters, counters);
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
        sample(0, false, 0);
        convert(0, false, result, 0);
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
        sample(0, true, 0);
        convert(0, true, result, 0);
    }

    /** Begins a read: latches the DAC registers of the driven lines and drives them. */
    public void drive(int[] codes, boolean transposed) {
        path(transposed).drive(codes);
    }

    /**
     * Samples the summing lines of the read that is driven into one of the holds.
     *
     * @param hold index of the hold
     * @param transposed whether the columns are driven and the rows summed
     * @param nowSeconds since reset; a bit-serial read samples all its bits at this time
     */
    public void sample(int hold, boolean transposed, double nowSeconds) {
        path(transposed).sample(hold, nowSeconds);
    }

    /**
     * Ends a read: converts a hold into the ADC registers and the result.
     *
     * @param hold index of the hold
     * @param transposed as in the sample
     * @param result one code a line, then zeros to the end. Modified.
     * @param nowSeconds since reset: how long the sample was held decides how far it drooped
     */
    public void convert(int hold, boolean transposed, int[] result, double nowSeconds) {
        path(transposed).convert(hold, result, nowSeconds);
    }

    /**
     * One write pulse. Every cell of the physical array sees its own voltage and its device decides; with two
     * arrays only the one of the polarity is pulsed. Mask bits beyond the array select nothing.
     *
     * @param rowMask bit i of element i / 64 selects row i. Not modified.
     * @param columnMask the same over logical columns. Not modified.
     * @param polarity 0 plus cells, 1 minus cells
     * @param pulse amplitude, width, scheme and gate voltage
     * @param nowSeconds since reset, at the end of the pulse
     * @throws IllegalArgumentException where there are no such cells, or passive cells get a gated pulse
     */
    public void pulse(long[] rowMask, long[] columnMask, int polarity, Pulse pulse, double nowSeconds) {
        ArrayFit.checkGates(name, cellKind, pulse);
        arrays[layout.arrayOf(polarity)].pulse(rowMask, columnMask, layout, polarity, pulse, nowSeconds);
    }

    /**
     * One slot of a pulse-coincidence outer product (Burr 2014): every line has a train of up to four pulses,
     * and a cell moves where the pulses of its row and its column coincide.
     *
     * @param slot 0..3
     * @param rowLevels 0..4, at least one a row. Not modified.
     * @param columnLevels -4..4, at least one a logical column; above 0 SETs plus cells, below 0 minus cells. Not
     *     modified.
     * @param pulse of one slot, a SET
     * @param nowSeconds since reset, at the end of the slot
     * @throws IllegalArgumentException where the weights are single cells, or a level or the slot is out of range
     */
    public void outerSlot(int slot, int[] rowLevels, int[] columnLevels, Pulse pulse, double nowSeconds) {
        if (layout.cellsPerWeight() != 2 || slot < 0 || slot >= OuterCode.SLOTS) {
            throw new IllegalArgumentException("array " + name + ": an outer product needs pairs and a slot in 0.."
                    + (OuterCode.SLOTS - 1) + "; this is slot " + slot);
        }
        ArrayFit.checkGates(name, cellKind, pulse);
        for (int i = 0; i < arrays.length; i++) {
            arrays[i].outerSlot(slot, rowLevels, columnLevels, layout, i, pulse, nowSeconds);
        }
    }

    /**
     * The read of a write with verify: one row driven, all logical columns of one polarity converted in the range
     * of the policy.
     *
     * @param row the row line
     * @param polarity 0 plus cells, 1 minus cells
     * @param policy with {@link Pulse#verify()}
     * @param codes one code a logical column, then zeros to the end. Modified.
     * @param nowSeconds since reset
     * @throws IllegalArgumentException where there is no such row, polarity or loop
     */
    public void verifyRead(int row, int polarity, Pulse policy, int[] codes, double nowSeconds) {
        ArrayFit.checkRow(name, rows, row, policy);
        loop.read(row, polarity, policy.verify(), codes, nowSeconds);
    }

    /**
     * One pulse of a write with verify, on the masked cells of one row.
     *
     * @param row the row line
     * @param columnMask logical columns. Not modified.
     * @param polarity 0 plus cells, 1 minus cells
     * @param set the pulse of the policy, else the RESET of its loop
     * @param attempt tries before this one in this direction; the ramp counts them
     * @param policy with {@link Pulse#verify()}
     * @param nowSeconds since reset, at the end of the pulse
     * @throws IllegalArgumentException where there is no such row, polarity or loop
     */
    public void verifyPulse(
            int row, long[] columnMask, int polarity, boolean set, int attempt, Pulse policy, double nowSeconds) {
        ArrayFit.checkRow(name, rows, row, policy);
        long[] rowMask = new long[(rows + 63) / 64];
        rowMask[row >> 6] = 1L << row;
        pulse(rowMask, columnMask, polarity, VerifyLoop.pulse(policy, set, attempt), nowSeconds);
    }

    /** Lists cells, line biases, converter registers, currents and counters on the scope given. */
    public void describe(StateList state) {
        for (int i = 0; i < arrays.length; i++) {
            arrays[i].describe(arrays.length == 1 ? state.scope("cells") : state.scope(i == 0 ? "plus" : "minus"));
        }
        forward.describe(state);
        backward.describe(state);
        holds.describe(state);
        counters.describe(state);
    }

    /** Recomputes what follows from the registers and forgets what follows from the conductances. */
    public void dropCaches() {
        forward.dropCaches();
        backward.dropCaches();
        for (PhysicalArray array : arrays) {
            array.cells().dropCaches();
        }
    }

    /** Reads, conversions, clips, pulses, moves and disturbs. */
    public List<Counters> counters() {
        return List.of(counters);
    }

    /** Row voltages of the last read, a copy. */
    public double[] rowVolts() {
        return forward.volts();
    }

    /** Currents of the logical columns in the last read, pairs subtracted, before the ADC; a copy. */
    public double[] columnCurrentsAmps() {
        return forward.currents();
    }

    /** Codes of the last read, a copy. */
    public int[] codes() {
        return forward.codes();
    }

    /** Voltages of the logical columns of the last transposed read, a copy. */
    public double[] columnVolts() {
        return backward.volts();
    }

    /** Codes of the last transposed read, a copy. */
    public int[] rowCodes() {
        return backward.codes();
    }

    /** Row currents of the last transposed read, before the ADC; a copy. */
    public double[] rowCurrentsAmps() {
        return backward.currents();
    }

    /** The conductance of one cell of a weight; polarity 0 plus, 1 minus. */
    public double conductanceSiemens(int row, int logicalColumn, int polarity) {
        return arrays[layout.arrayOf(polarity)].cells().conductances()[cell(row, logicalColumn, polarity)];
    }

    /** The lowest conductance of one cell's own range, in siemens. */
    public double minimumSiemens(int row, int logicalColumn, int polarity) {
        return arrays[layout.arrayOf(polarity)].cells().minimumSiemens(cell(row, logicalColumn, polarity));
    }

    /** The highest conductance of one cell's own range, in siemens. */
    public double maximumSiemens(int row, int logicalColumn, int polarity) {
        return arrays[layout.arrayOf(polarity)].cells().maximumSiemens(cell(row, logicalColumn, polarity));
    }

    /** How one cell is stuck, in the codes of a netlist's map; 0 where pulses move it. */
    public int stuckCode(int row, int logicalColumn, int polarity) {
        return arrays[layout.arrayOf(polarity)].cells().stuckCode(cell(row, logicalColumn, polarity));
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

    private ReadPath path(boolean transposed) {
        return transposed ? backward : forward;
    }

    private int cell(int row, int logicalColumn, int polarity) {
        return row * layout.physicalColumns() + layout.columnOf(logicalColumn, polarity);
    }
}
