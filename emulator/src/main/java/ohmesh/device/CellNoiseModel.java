// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.engine.StateList;

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
 * <p>No method allocates. A read is named by its index in the array, which picks the draws.
 */
public final class CellNoiseModel {
    /** Whether white noise is on. */
    public boolean hasWhite() {
        return false;
    }

    /** Whether thermal and shot noise are on. */
    public boolean hasCurrents() {
        return false;
    }

    /** Whether 1/f or telegraph noise is on. */
    public boolean hasSlow() {
        return false;
    }

    /**
     * The conductances of one read, white and slow noise drawn for every cell; never below 0.
     *
     * @param evaluated conductances without noise, one a cell. Not modified.
     * @param readIndex of this read in this array, counted from 0 and never used twice
     * @param nowSeconds of the sample
     * @param from first cell
     * @param to one after the last cell
     * @param noisy receives the conductances of these cells in siemens; may be {@code evaluated} itself only
     *     where that is a copy. Modified.
     */
    public void conductances(double[] evaluated, long readIndex, double nowSeconds, int from, int to, double[] noisy) {}

    /** The same with slow noise only: what remains to be drawn for every cell where the rest is lumped. */
    public void slow(double[] evaluated, long readIndex, double nowSeconds, int from, int to, double[] noisy) {}

    /**
     * Variance of the white noise of every cell.
     *
     * @param evaluated conductances without noise. Not modified.
     * @param squareSiemens receives the variances of the cells, in S^2. Modified.
     */
    public void variances(double[] evaluated, double nowSeconds, int from, int to, double[] squareSiemens) {}

    /** Variance of thermal and shot noise of a cell of this conductance at this voltage, in A^2. */
    public double currentVariance(double siemens, double volts) {
        return 0;
    }

    /**
     * Thermal and shot noise of one read, one draw a cell, to be added to the current from row to column.
     *
     * @param siemens conductances. Not modified.
     * @param volts across every cell. Not modified.
     * @param amps receives the noise currents. Modified.
     */
    public void currents(double[] siemens, double[] volts, long readIndex, int from, int to, double[] amps) {}

    /** Lists the states of slow noise, in rows of so many columns. */
    public void describe(StateList state, int columns) {}
}
