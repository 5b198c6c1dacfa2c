// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.engine.StateList;
import ohmesh.netlist.device.Device;

/**
 * The cells of one physical array, as planes of numbers. State are the conductances as last evaluated and how many
 * pulses above its threshold every cell has seen, and what the imperfections that are switched on need beside them;
 * everything else follows from the draws.
 *
 * <p>Times are seconds since reset and never go back. Where nothing depends on time any time will do.
 */
public final class MemristiveCells {
    private static final double ROOM_KELVIN = 300;

    /** Bit of a {@link #pulse} outcome: the voltage was above the cell's own threshold. */
    public static final int ABOVE_THRESHOLD = 1;
    /** Bit of a {@link #pulse} outcome: the conductance changed. */
    public static final int MOVED = 2;
    /** Bit of a {@link #pulse} outcome: the step ended at the cell's own bound. */
    public static final int CLIPPED = 4;
    /** Bit of a {@link #pulse} outcome: the voltage was above the threshold of a cell that no pulse moves. */
    public static final int STUCK = 8;
    /** Bit of a {@link #pulse} outcome: this pulse formed a virgin cell. */
    public static final int FORMED = 16;
    /** Bit of a {@link #pulse} outcome: this pulse was the cell's last. */
    public static final int WORN = 32;

    private final CellParameters parameters;
    private final ConductancePlane plane;
    private final CellConditions conditions;
    private final Ageing ageing;
    private final PulseAction action;
    private final CellNoiseModel noise;
    private final double quietVolts;

    /**
     * Cells at their initial conductances, clipped to each cell's own bounds; only cells that drift or relax may
     * start beyond them, where they were measured there.
     *
     * @param device law, numbers and deviations
     * @param variation draws of the crossbar that the cells belong to
     * @param firstCell index of the first cell in those draws
     * @param initialSiemens one conductance a cell. Not modified.
     * @throws IllegalArgumentException where the numbers of the device make no law
     * @throws ArithmeticException where a conductance is not a number
     */
    public MemristiveCells(Device device, DeviceVariation variation, long firstCell, double[] initialSiemens) {
        this(device, variation, firstCell, initialSiemens, CellMaps.NONE, ROOM_KELVIN);
    }

    /**
     * The same with maps of measured cells, at a temperature.
     *
     * @param maps what was measured of every cell. Not modified, and not to be modified later.
     * @param kelvin of the cells, for thermal noise
     */
    public MemristiveCells(
            Device device,
            DeviceVariation variation,
            long firstCell,
            double[] initialSiemens,
            CellMaps maps,
            double kelvin) {
        int count = initialSiemens.length;
        parameters = new CellParameters(device, variation, firstCell, count, maps);
        conditions = new CellConditions(device, variation, parameters, firstCell, initialSiemens, maps);
        plane = new ConductancePlane(count);
        for (int cell = 0; cell < count; cell++) {
            boolean aged = maps.aged(cell, initialSiemens[cell], device);
            plane.siemens()[cell] = initial(cell, initialSiemens[cell], aged);
        }
        ageing = Ageing.of(device, variation, firstCell, plane.siemens(), parameters);
        PulseSteps steps = new PulseSteps(DeviceLaw.of(device), device, variation, parameters, firstCell);
        action = new PulseAction(parameters, steps, conditions, ageing, plane);
        noise = CellNoiseModel.of(device, variation, firstCell, count, ageing, kelvin);
        quietVolts = conditions.lowestThresholdVolts();
    }

    /**
     * The conductances in siemens as last evaluated, without noise: the plane itself, for the circuit that the
     * cells sit in to read.
     */
    public double[] conductances() {
        return plane.siemens();
    }

    /**
     * Brings the conductances to a time, where they depend on it: drift, retention and read disturb. Does
     * nothing before the earliest moment at which a cell may have moved by its epsilon. To be called before every
     * read and every pulse.
     */
    public void evaluate(double nowSeconds) {
        if (ageing == null || !ageing.isDue(nowSeconds)) {
            return;
        }
        ageing.begin();
        for (int cell = 0; cell < plane.siemens().length; cell++) {
            if (!isFixed(cell)) {
                plane.assign(cell, ageing.evaluate(cell, nowSeconds));
            }
        }
    }

    /**
     * Tells cells that a read drove them, one voltage a cell; only read disturb listens.
     *
     * @param cellVolts across every cell, positive in the direction of SET. Not modified.
     * @param seconds for which they were applied
     */
    public void read(double[] cellVolts, double seconds) {
        if (disturbedByReads()) {
            ageing.stress().add(cellVolts, seconds);
        }
    }

    /**
     * The same where all cells of a row see one voltage, as in a read without loss along the lines.
     *
     * @param rowVolts one voltage a row. Not modified.
     */
    public void readRows(double[] rowVolts, int columns, double seconds) {
        if (disturbedByReads()) {
            ageing.stress().addRows(rowVolts, columns, seconds);
        }
    }

    /** Whether reads move these cells, so that {@link #read} must be told of them. */
    public boolean disturbedByReads() {
        return ageing != null && ageing.stress() != null;
    }

    /** A number that grows whenever a conductance changes: a key for caches, not state. */
    public long version() {
        return plane.version();
    }

    /** The first row that holds a cell changed since {@link #clearChanges}; the number of rows where none does. */
    public int firstChangedRow(int columns) {
        return plane.firstChanged() / columns;
    }

    /** From here on {@link #firstChangedRow} counts anew. */
    public void clearChanges() {
        plane.clearChanges();
    }

    /** Counts every cell as changed, as after a checkpoint has replaced the state. */
    public void dropCaches() {
        plane.dropCaches();
    }

    /** Noise of these cells in reads, null where there is none; its state is in the list of these cells. */
    public CellNoiseModel noise() {
        return noise;
    }

    /** How many pulses above its threshold a cell has seen. */
    public int pulses(int cell) {
        return action.pulses(cell);
    }

    /** No cell of these moves at a voltage whose magnitude is not above this. */
    public double quietVolts() {
        return quietVolts;
    }

    /** What these cells have of their own: thresholds, bounds, step factors. */
    CellParameters parameters() {
        return parameters;
    }

    /** Drift, retention and disturb; null where there is none. */
    Ageing ageing() {
        return ageing;
    }

    /** The cell's own SET threshold in volts. */
    public double setThresholdVolts(int cell) {
        return parameters.setThresholdVolts(cell);
    }

    /** Magnitude of the cell's own RESET threshold in volts. */
    public double resetThresholdVolts(int cell) {
        return parameters.resetThresholdVolts(cell);
    }

    /** The cell's own device-to-device factor of the step. */
    public double stepFactor(int cell) {
        return parameters.stepFactor(cell);
    }

    /** The cell's own lowest conductance. */
    public double minimumSiemens(int cell) {
        return parameters.minimumSiemens(cell);
    }

    /** The cell's own highest conductance; not below its lowest, however wide the draws. */
    public double maximumSiemens(int cell) {
        return parameters.maximumSiemens(cell);
    }

    /** Whether no pulse moves the cell any more: stuck from the start, or worn. */
    public boolean isStuck(int cell) {
        return action.isStuck(cell);
    }

    /** 0 where pulses move the cell, else how it is stuck, as in a netlist's map: 1 on, 2 off, 3 open, 4 as it is. */
    public int stuckCode(int cell) {
        return action.stuckCode(cell);
    }

    /** Whether the cell still has to be formed. */
    public boolean isVirgin(int cell) {
        return conditions.isVirgin(cell);
    }

    /** A pulse that ends at time 0: for cells whose conductances do not depend on time. */
    public int pulse(int cell, double volts, double widthSeconds, double ceilingSiemens) {
        return pulse(cell, volts, widthSeconds, ceilingSiemens, 0);
    }

    /**
     * Lets one pulse act on one cell.
     *
     * @param cell index
     * @param volts across the cell, positive SET
     * @param widthSeconds of the pulse
     * @param ceilingSiemens conductance above which the access device lets no SET raise the cell; infinite
     *     where nothing limits the current
     * @param nowSeconds end of the pulse
     * @return {@link #ABOVE_THRESHOLD}, {@link #MOVED}, {@link #CLIPPED}, {@link #STUCK}, {@link #FORMED} and {@link
     *     #WORN} as they apply, else 0
     * @throws ArithmeticException where the step leads to no number
     */
    public int pulse(int cell, double volts, double widthSeconds, double ceilingSiemens, double nowSeconds) {
        return part(cell, volts, widthSeconds, ceilingSiemens, nowSeconds, 1, false);
    }

    /**
     * One part of a pulse that is solved in several.
     *
     * @param parts in how many the pulse is solved, all alike in width: its noise is spread over them
     * @param continued whether an earlier part of the same pulse was above the threshold: then this part is not
     *     counted as a pulse, and has the deviation of that one
     */
    public int part(
            int cell,
            double volts,
            double widthSeconds,
            double ceilingSiemens,
            double nowSeconds,
            int parts,
            boolean continued) {
        return action.part(cell, volts, widthSeconds, ceilingSiemens, nowSeconds, parts, continued);
    }

    /** Lists the state of the cells, in rows of so many columns. */
    public void describe(StateList state, int columns) {
        state.reals("conductance", "S", plane.siemens(), columns);
        action.describe(state, columns);
        conditions.describe(state, columns);
        if (ageing != null) {
            ageing.describe(state, columns);
        }
        if (noise != null) {
            noise.describe(state, columns);
        }
    }

    private double initial(int cell, double siemens, boolean aged) {
        double lowest = parameters.minimumSiemens(cell);
        double within = PulseAction.clip(cell, siemens, lowest, parameters.maximumSiemens(cell));
        return conditions.initial(cell, siemens, aged ? siemens : within);
    }

    /** Whether neither time nor reads move the cell. */
    private boolean isFixed(int cell) {
        return isStuck(cell) || isVirgin(cell);
    }
}
