// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import java.util.Arrays;
import ohmesh.engine.StateList;
import ohmesh.netlist.device.Device;

/**
 * The cells of one physical array, as planes of numbers. State are the conductances and how many pulses
 * above its threshold every cell has seen; thresholds, bounds and step factors follow from the draws, and a
 * plane that would hold one and the same number everywhere is a single number.
 */
public final class MemristiveCells {
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

    private final DeviceLaw law;
    private final DeviceVariation variation;
    private final long firstCell;
    private final double[] conductance;
    private final int[] pulses;
    private final double[] setThreshold;
    private final double[] resetThreshold;
    private final double[] stepFactor;
    private final double[] minimum;
    private final double[] maximum;
    private final double quietVolts;
    private long version;
    private int firstChanged;

    /**
     * Cells at their initial conductances, clipped to each cell's own bounds.
     *
     * @param device law, numbers and deviations
     * @param variation draws of the crossbar that the cells belong to
     * @param firstCell index of the first cell in those draws
     * @param initialSiemens one conductance a cell. Not modified.
     * @throws IllegalArgumentException where the numbers of the device make no law
     * @throws ArithmeticException where a conductance is not a number
     */
    public MemristiveCells(Device device, DeviceVariation variation, long firstCell, double[] initialSiemens) {
        int count = initialSiemens.length;
        law = DeviceLaw.of(device);
        this.variation = variation;
        this.firstCell = firstCell;
        pulses = new int[count];
        setThreshold = variation.setThresholds(firstCell, count);
        resetThreshold = variation.resetThresholds(firstCell, count);
        stepFactor = variation.stepFactors(firstCell, count);
        minimum = variation.minima(firstCell, count);
        maximum = variation.maxima(firstCell, count);
        conductance = new double[count];
        for (int cell = 0; cell < count; cell++) {
            conductance[cell] = clip(cell, initialSiemens[cell]);
        }
        quietVolts = StrictMath.min(
                Arrays.stream(setThreshold).min().orElseThrow(),
                Arrays.stream(resetThreshold).min().orElseThrow());
    }

    /**
     * The conductances in siemens as last evaluated, without noise: the plane itself, for the circuit that the
     * cells sit in to read.
     */
    public double[] conductances() {
        return conductance;
    }

    /**
     * Brings the conductances to a time, where they depend on it: drift, retention and read disturb. Does
     * nothing before the earliest moment at which a cell has moved by its epsilon. To be called before every
     * read and every pulse.
     *
     * @param nowSeconds since reset, not before any earlier time given to these cells
     */
    public void evaluate(double nowSeconds) {}

    /**
     * Tells cells that a read drove them, one voltage a cell; only read disturb listens.
     *
     * @param cellVolts across every cell, positive in the direction of SET. Not modified.
     * @param seconds for which they were applied
     */
    public void read(double[] cellVolts, double seconds) {}

    /**
     * The same where all cells of a row see one voltage, as in a read without loss along the lines.
     *
     * @param rowVolts one voltage a row. Not modified.
     */
    public void readRows(double[] rowVolts, double seconds) {}

    /** Whether reads move these cells, so that {@link #read} must be told of them. */
    public boolean disturbedByReads() {
        return false;
    }

    /** A number that grows whenever a conductance changes: a key for caches, not state. */
    public long version() {
        return version;
    }

    /** The first row that holds a cell changed since {@link #clearChanges}; the number of rows where none does. */
    public int firstChangedRow(int columns) {
        return firstChanged / columns;
    }

    /** From here on {@link #firstChangedRow} counts anew. */
    public void clearChanges() {
        firstChanged = conductance.length;
    }

    /** Counts every cell as changed, as after a checkpoint has replaced the state. */
    public void dropCaches() {
        version++;
        firstChanged = 0;
    }

    /** Noise of these cells in reads, null where there is none. */
    public CellNoiseModel noise() {
        return null;
    }

    /** How many pulses above its threshold a cell has seen. */
    public int pulses(int cell) {
        return pulses[cell];
    }

    /** No cell of these moves at a voltage whose magnitude is not above this. */
    public double quietVolts() {
        return quietVolts;
    }

    /** The cell's own SET threshold in volts. */
    public double setThresholdVolts(int cell) {
        return own(setThreshold, cell);
    }

    /** Magnitude of the cell's own RESET threshold in volts. */
    public double resetThresholdVolts(int cell) {
        return own(resetThreshold, cell);
    }

    /** The cell's own device-to-device factor of the step. */
    public double stepFactor(int cell) {
        return own(stepFactor, cell);
    }

    /** The cell's own lowest conductance. */
    public double minimumSiemens(int cell) {
        return own(minimum, cell);
    }

    /** The cell's own highest conductance; not below its lowest, however wide the draws. */
    public double maximumSiemens(int cell) {
        return StrictMath.max(own(minimum, cell), own(maximum, cell));
    }

    /**
     * Lets one pulse act on one cell.
     *
     * @param cell index
     * @param volts across the cell, positive SET
     * @param widthSeconds of the pulse
     * @param ceilingSiemens conductance above which the access device lets no SET raise the cell; infinite
     *     where nothing limits the current
     * @return {@link #ABOVE_THRESHOLD}, {@link #MOVED} and {@link #CLIPPED} as they apply, else 0
     * @throws ArithmeticException where the step leads to no number
     */
    public int pulse(int cell, double volts, double widthSeconds, double ceilingSiemens) {
        return pulse(cell, volts, widthSeconds, ceilingSiemens, 0);
    }

    /**
     * The same at a time.
     *
     * @param nowSeconds end of the pulse, since reset
     */
    public int pulse(int cell, double volts, double widthSeconds, double ceilingSiemens, double nowSeconds) {
        boolean set = volts > 0;
        double threshold = set ? setThresholdVolts(cell) : resetThresholdVolts(cell);
        if (!(StrictMath.abs(volts) > threshold)) {
            return 0;
        }
        double before = conductance[cell];
        double step = law.step(before, volts, widthSeconds, threshold, minimumSiemens(cell), maximumSiemens(cell))
                * stepFactor(cell)
                * variation.pulseFactor(firstCell + cell, pulses[cell]);
        pulses[cell]++;
        double wanted = set ? limited(before, before + step, ceilingSiemens) : before - step;
        double after = clip(cell, wanted);
        conductance[cell] = after;
        if (after != before) {
            version++;
            firstChanged = StrictMath.min(firstChanged, cell);
        }
        return ABOVE_THRESHOLD | (after != before ? MOVED : 0) | (after != wanted ? CLIPPED : 0);
    }

    /** Lists conductances and pulse counts, in rows of so many columns. */
    public void describe(StateList state, int columns) {
        state.reals("conductance", "S", conductance, columns);
        state.ints("pulses", 32, pulses, columns);
    }

    /** A SET against a current limit: it stops at the ceiling and leaves a cell that is already above. */
    private static double limited(double before, double wanted, double ceilingSiemens) {
        return before >= ceilingSiemens ? before : StrictMath.min(wanted, ceilingSiemens);
    }

    private double clip(int cell, double siemens) {
        if (Double.isNaN(siemens)) {
            throw new ArithmeticException("the conductance of cell " + cell + " is not a number");
        }
        return StrictMath.min(maximumSiemens(cell), StrictMath.max(minimumSiemens(cell), siemens));
    }

    private static double own(double[] plane, int cell) {
        return plane.length == 1 ? plane[0] : plane[cell];
    }
}
