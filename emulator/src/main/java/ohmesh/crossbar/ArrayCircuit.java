// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

/**
 * Lines and cells of one physical array as a circuit: which currents flow in a read, which voltage every
 * cell sees in a pulse. One implementation a fidelity.
 */
interface ArrayCircuit {
    /**
     * Currents into the column lines, which virtual grounds hold at 0 V.
     *
     * @param conductances rows x columns, row-major, in siemens. Not modified.
     * @param rowVolts one voltage a row. Not modified.
     * @param columnAmps at least one current a column. Modified.
     */
    void columnCurrents(double[] conductances, double[] rowVolts, double[] columnAmps);

    /**
     * Current into one row line held at 0 V, from every {@code stride}-th column line.
     *
     * @param conductances rows x columns, row-major, in siemens. Not modified.
     * @param row the row line
     * @param firstColumn first column line that is driven
     * @param stride distance of driven column lines
     * @param columnVolts one voltage a driven column. Not modified.
     * @return amperes
     */
    double rowCurrent(double[] conductances, int row, int firstColumn, int stride, double[] columnVolts);

    /** Voltage across a cell in a write pulse, from row to column. */
    double cellVolts(LineBias bias, int row, int column);

    /**
     * A magnitude that no cell of the row exceeds in the pulse, so that rows below every threshold need no
     * look at their cells.
     *
     * @param peakColumnVolts largest magnitude on any column line
     */
    double peakVolts(LineBias bias, int row, double peakColumnVolts);
}
