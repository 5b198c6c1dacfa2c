// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/** The current-voltage curves of all cells of an array, strictly rising in the voltage. */
public interface CellCurves {
    /**
     * Currents and their slopes at given voltages. A current may be infinite where a curve leaves the range of
     * numbers; the solver then comes nearer in smaller steps.
     *
     * @param volts rows x columns, row-major. Not modified.
     * @param amps current of every cell. Modified.
     * @param siemens slope dI/dV of every cell, above 0; 0 only where the cell is open. Modified.
     */
    void evaluate(double[] volts, double[] amps, double[] siemens);
}
