// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.circuit.CellCurves;
import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.MemristorCurves;
import ohmesh.circuit.MemristorLaw;
import ohmesh.circuit.NonlinearNetwork;
import ohmesh.engine.StateList;
import ohmesh.netlist.ArraySpec;

/** The curves of all cells of an array with their access devices, and how a circuit of them is solved. */
interface AccessCurves {
    /**
     * The curves of a cell kind.
     *
     * @param siemens conductances by reference
     */
    static AccessCurves of(ArraySpec spec, double[] siemens, int rows, int columns) {
        MemristorLaw law = CellLaws.of(spec.device().curve());
        return switch (spec.cell()) {
            case PASSIVE -> new BareCurves(new MemristorCurves(siemens, law));
            case ONE_TRANSISTOR_ONE_RESISTOR -> new GatedCurves(spec.transistor(), law, siemens, rows, columns);
            case ONE_SELECTOR_ONE_MEMRISTOR -> new SelectedCurves(spec.selector(), law, siemens, rows, columns);
        };
    }

    CellCurves curves();

    /** Opens all gates as for a read. */
    default void openForRead() {}

    /** Opens the gates of a pulse. */
    default void open(LineBias bias) {}

    /** Before the first solve of a read or pulse; lines that stayed driven continue from the states they had. */
    default void start(boolean continued) {}

    /** Solves; {@code out} is modified. */
    void solve(NonlinearNetwork network, LineDrive drive, CircuitSolution out);

    /** The part of the voltage of a solved cell that its memristive device sees. */
    double deviceVolts(int cell, double cellVolts, double amps);

    /** Lists the states of the access devices. */
    default void describe(StateList state, int columns) {}
}
