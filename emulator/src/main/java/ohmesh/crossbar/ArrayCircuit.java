// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.circuit.CircuitSolution;
import ohmesh.engine.StateList;

/**
 * Lines and cells of one physical array as a circuit: which currents flow in a read, which voltage every
 * cell sees in a pulse. One implementation a fidelity.
 */
interface ArrayCircuit {
    /**
     * Currents of a read per volt, for cells as they are: rows x columns, row-major; null where the cells are not
     * ohmic and every read is a solve of its own.
     *
     * @param transposed whether columns are driven and rows summed
     * @return a plane of the circuit or of the cells. Not to be modified.
     */
    double[] transfer(boolean transposed);

    /** Whether the cells are ohmic, so that there is such a matrix. */
    default boolean hasTransfer() {
        return true;
    }

    /**
     * A read in which every cell counts.
     *
     * @param siemens conductances, as they are or with noise. Not modified.
     * @param volts of the driven lines: one a row, or one a physical column where transposed. Not modified.
     * @param continued whether selectors start from their states, else all are off
     * @param out cell voltages and currents, and currents at the lines that are summed. Modified.
     */
    void read(double[] siemens, double[] volts, boolean transposed, boolean continued, CircuitSolution out);

    /**
     * dI/dV of every cell with its access device where the read that was solved last left it.
     *
     * @param siemens those of the read. Not modified.
     * @return one a cell, in siemens, until the next solve; the conductances where cells are ohmic. Not to be modified.
     */
    default double[] slopes(double[] siemens, CircuitSolution read) {
        return siemens;
    }

    /**
     * The part of a small current beside a cell that reaches the summed line of the cell, about: the transfer
     * conductance of the cell over its slope, at most 1.
     *
     * @param slopes of the cells. Not modified.
     * @param parts receives one a cell. Modified.
     */
    default void parts(double[] slopes, boolean transposed, double[] parts) {
        parts(transfer(transposed), slopes, parts);
    }

    /** The same for a matrix of transfer conductances that is known. */
    static void parts(double[] transfer, double[] slopes, double[] parts) {
        for (int cell = 0; cell < parts.length; cell++) {
            // What other cells carry may exceed the conductance of a weak cell; no current exceeds its source.
            parts[cell] = slopes[cell] > 0 ? StrictMath.min(1, transfer[cell] / slopes[cell]) : 0;
        }
    }

    /** The voltage that the memristive device of every cell sees in the read that was solved last; not to be modified. */
    default double[] deviceVolts(CircuitSolution read) {
        return read.cellVolts();
    }

    /**
     * What small currents beside the cells add to the summed lines after a read.
     *
     * @param slopes of the cells in the read. Not modified.
     * @param amps from row to column, one a cell. Not modified.
     * @param lineAmps currents of the summed lines. Modified: added to.
     */
    void inject(double[] slopes, double[] amps, boolean transposed, double[] lineAmps);

    /**
     * The voltages of a write pulse.
     *
     * @param bias what the drivers put on the lines
     * @param continued whether this is a later part of a pulse, in which selectors continue from their states
     * @param out cell voltages and currents, access devices included. Modified.
     * @param deviceVolts voltage that the memristive device of every cell sees. Modified.
     */
    void write(LineBias bias, boolean continued, CircuitSolution out, double[] deviceVolts);

    /** Returns the access devices to their state at the start. */
    default void forget() {}

    /** Lists what the circuit itself remembers. */
    default void describe(StateList state, int columns) {}

    /** Whether the access device of the circuit limits the current by itself. */
    default boolean limitsCurrent() {
        return false;
    }
}
