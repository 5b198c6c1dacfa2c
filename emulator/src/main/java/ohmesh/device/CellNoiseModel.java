// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import java.util.Arrays;
import ohmesh.engine.Draws;
import ohmesh.engine.StateList;
import ohmesh.netlist.device.CellNoise;
import ohmesh.netlist.device.Device;

/**
 * Noise of the cells of one physical array in reads. Three groups, since they are used differently:
 *
 * <ul>
 *   <li>white: a fresh deviation of the conductance in every read (relative, absolute, accumulated 1/f of
 *       phase change); {@link #variances} gives its variance, so that one draw a line can stand for it;
 *   <li>currents: thermal and shot noise, a fresh current through every cell in every read;
 *       {@link #currentVariance} gives its variance, so that one draw a line can stand for it too;
 *   <li>slow: 1/f and telegraph noise, processes in time with a state of every cell, which are never lumped:
 *       {@link #slow} applies them alone.
 * </ul>
 *
 * <p>In the groups that can be lumped no state exists. An open cell (0 S) makes no noise, and no conductance falls
 * below 0. No method allocates. A read is named by its index in the array, which picks the draws; cells that a
 * read does not ask for keep their slow noise, and the time that passes for them, until one does.
 */
public final class CellNoiseModel {
    private static final double BOLTZMANN = 1.380649e-23;
    private static final double ELEMENTARY_CHARGE = 1.602176634e-19;
    /** Time of the last read of a cell that has not been read. */
    private static final double NEVER = -1;

    private final CellNoise noise;
    private final double kelvin;
    private final long firstCell;
    private final Draws white;
    private final Draws current;
    private final AccumulatedNoise accumulated;
    private final FlickerNoise flicker;
    private final TelegraphNoise telegraph;
    private final double[] lastRead;

    private CellNoiseModel(
            Device device, DeviceVariation variation, long firstCell, int count, Ageing ageing, double kelvin) {
        noise = device.imperfections().noise();
        this.kelvin = kelvin;
        this.firstCell = firstCell;
        white = variation.draws("noise-white");
        current = variation.draws("noise-current");
        accumulated = noise.accumulated() == null
                ? null
                : new AccumulatedNoise(noise.accumulated(), device.maximumConductance(), ageing, count);
        flicker = noise.flicker() == 0 ? null : new FlickerNoise(noise, variation, firstCell, count);
        telegraph = noise.telegraphPart() == 0 || noise.telegraphAmplitude() == 0
                ? null
                : new TelegraphNoise(noise, variation, firstCell, count);
        lastRead = new double[flicker == null && telegraph == null ? 0 : count];
        Arrays.fill(lastRead, NEVER);
    }

    /**
     * The noise of an array.
     *
     * @param kelvin temperature of the cells
     * @return null where the device makes none
     */
    static CellNoiseModel of(
            Device device, DeviceVariation variation, long firstCell, int count, Ageing ageing, double kelvin) {
        if (device.imperfections().noise() == null) {
            return null;
        }
        CellNoiseModel model = new CellNoiseModel(device, variation, firstCell, count, ageing, kelvin);
        return model.hasWhite() || model.hasCurrents() || model.hasSlow() ? model : null;
    }

    /** Whether white noise is on. */
    public boolean hasWhite() {
        return noise.relative() != 0 || noise.absolute() != 0 || accumulated != null;
    }

    /** Whether the variances of white noise depend on the conductances alone, not on the time. */
    public boolean isSteady() {
        return accumulated == null;
    }

    /** Whether thermal and shot noise are on. */
    public boolean hasCurrents() {
        return noise.bandwidth() != 0;
    }

    /** Whether 1/f or telegraph noise is on. */
    public boolean hasSlow() {
        return lastRead.length > 0;
    }

    /**
     * The conductances of one read, white and slow noise drawn for every cell.
     *
     * @param evaluated conductances without noise, one a cell. Not modified.
     * @param readIndex of this read in this array, counted from 0 and never used twice for a cell
     * @param nowSeconds of the sample, not before that of an earlier read
     * @param from first cell
     * @param to one after the last cell
     * @param noisy receives the conductances of these cells in siemens. Modified.
     */
    public void conductances(double[] evaluated, long readIndex, double nowSeconds, int from, int to, double[] noisy) {
        slow(evaluated, readIndex, nowSeconds, from, to, noisy);
        if (!hasWhite()) {
            return;
        }
        for (int cell = from; cell < to; cell++) {
            double variance = variance(cell, evaluated[cell], nowSeconds);
            if (variance > 0) {
                double deviation = StrictMath.sqrt(variance) * white.normal(firstCell + cell, readIndex);
                noisy[cell] = StrictMath.max(0, noisy[cell] + deviation);
            }
        }
    }

    /** The same with slow noise only: what remains to be drawn for every cell where the rest is lumped. */
    public void slow(double[] evaluated, long readIndex, double nowSeconds, int from, int to, double[] noisy) {
        for (int cell = from; cell < to; cell++) {
            noisy[cell] = evaluated[cell];
            if (hasSlow()) {
                noisy[cell] *= StrictMath.max(0, 1 + slow(cell, readIndex, nowSeconds));
            }
        }
    }

    /**
     * Variance of the white noise of every cell.
     *
     * @param evaluated conductances without noise. Not modified.
     * @param squareSiemens receives the variances of the cells, in S^2. Modified.
     */
    public void variances(double[] evaluated, double nowSeconds, int from, int to, double[] squareSiemens) {
        for (int cell = from; cell < to; cell++) {
            squareSiemens[cell] = variance(cell, evaluated[cell], nowSeconds);
        }
    }

    /**
     * Variance of thermal and shot noise of a cell, 4 k T g B + 2 q |I| B in A^2.
     *
     * @param slopeSiemens g = dI/dV of the whole cell where it stands; its conductance where it is ohmic
     * @param amps I through it
     */
    public double currentVariance(double slopeSiemens, double amps) {
        double density = 4 * BOLTZMANN * kelvin * slopeSiemens + 2 * ELEMENTARY_CHARGE * StrictMath.abs(amps);
        return density * noise.bandwidth();
    }

    /**
     * Thermal and shot noise of one read, one draw a cell, to be added to the current from row to column.
     *
     * @param slopes dI/dV of every cell where it stands, in siemens. Not modified.
     * @param solvedAmps through every cell. Not modified.
     * @param amps receives the noise currents. Modified.
     */
    public void currents(double[] slopes, double[] solvedAmps, long readIndex, int from, int to, double[] amps) {
        for (int cell = from; cell < to; cell++) {
            double variance = currentVariance(slopes[cell], solvedAmps[cell]);
            amps[cell] = variance == 0 ? 0 : StrictMath.sqrt(variance) * current.normal(firstCell + cell, readIndex);
        }
    }

    void describe(StateList state, int columns) {
        if (!hasSlow()) {
            return;
        }
        state.reals("noiseReadAt", "s", lastRead, columns);
        if (flicker != null) {
            flicker.describe(state, columns);
        }
        if (telegraph != null) {
            telegraph.describe(state, columns);
        }
    }

    private double slow(int cell, long readIndex, double nowSeconds) {
        double elapsed = lastRead[cell] == NEVER ? Double.POSITIVE_INFINITY : nowSeconds - lastRead[cell];
        lastRead[cell] = nowSeconds;
        double relative = flicker == null ? 0 : flicker.next(cell, elapsed, readIndex);
        return telegraph == null ? relative : relative + telegraph.next(cell, elapsed, readIndex);
    }

    private double variance(int cell, double siemens, double nowSeconds) {
        if (siemens == 0) {
            return 0;
        }
        double relative = noise.relative() * siemens;
        double variance = relative * relative + noise.absolute() * noise.absolute();
        if (accumulated == null) {
            return variance;
        }
        double grown = accumulated.relativeDeviation(cell, nowSeconds) * siemens;
        return variance + grown * grown;
    }
}
