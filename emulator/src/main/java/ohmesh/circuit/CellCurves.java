// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/** The current-voltage curves of all cells of an array, strictly rising in the voltage. */
public interface CellCurves {
    /**
     * Currents and their slopes at given voltages.
     *
     * @param volts rows x columns, row-major. Not modified.
     * @param amps current of every cell. Modified.
     * @param siemens slope dI/dV of every cell, above 0. Modified.
     */
    void evaluate(double[] volts, double[] amps, double[] siemens);

    /**
     * The co-content of all cells, the sum of the integrals of I dV from 0, in watts: a convex function whose
     * minimum over the node voltages is the solution (Millar 1951), so a line search can watch it.
     *
     * @param volts rows x columns, row-major. Not modified.
     */
    double coContent(double[] volts);
}
