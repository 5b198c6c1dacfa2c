// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;
import ohmesh.circuit.CellCurves;
import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.MemristorLaw;
import ohmesh.circuit.NonlinearNetwork;
import ohmesh.circuit.SelectorCurves;
import ohmesh.circuit.SelectorLoop;
import ohmesh.engine.StateList;
import ohmesh.netlist.ArraySpec.Selector;

/**
 * 1S1M cells: while its selector is off the device sees nothing, while it is on it sees the voltage less the holding
 * voltage. Lines return to 0 V after every pulse, so every pulse starts with all selectors off; the plane keeps the
 * states at the end of the last one.
 */
final class SelectedCurves implements AccessCurves {
    private final Selector spec;
    private final int rows;
    private final int columns;
    private final int[] on;
    private final SelectorCurves curves;

    SelectedCurves(Selector spec, MemristorLaw law, double[] siemens, int rows, int columns) {
        this.spec = spec;
        this.rows = rows;
        this.columns = columns;
        on = new int[siemens.length];
        curves = new SelectorCurves(siemens, on, law, spec.threshold(), spec.hold(), spec.leak());
    }

    @Override
    public CellCurves curves() {
        return curves;
    }

    @Override
    public void start(boolean continued) {
        if (!continued) {
            Arrays.fill(on, 0);
        }
    }

    @Override
    public void solve(NonlinearNetwork network, LineDrive drive, CircuitSolution out) {
        new SelectorLoop(network, rows, columns).solve(curves, drive, out);
    }

    @Override
    public double deviceVolts(int cell, double cellVolts, double amps) {
        double size = StrictMath.abs(cellVolts);
        return on[cell] != 0 && size > spec.hold() ? StrictMath.copySign(size - spec.hold(), cellVolts) : 0;
    }

    @Override
    public void describe(StateList state, int rowLength) {
        state.ints("selectorOn", 1, on, rowLength);
    }
}
