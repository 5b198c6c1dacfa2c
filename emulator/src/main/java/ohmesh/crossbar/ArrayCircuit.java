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
     * What small currents beside the cells add to the summed lines after a read.
     *
     * @param siemens those of the read. Not modified.
     * @param amps from row to column, one a cell. Not modified.
     * @param read the read. Not modified.
     * @param lineAmps currents of the summed lines. Modified: added to.
     */
    void inject(double[] siemens, double[] amps, CircuitSolution read, boolean transposed, double[] lineAmps);

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
