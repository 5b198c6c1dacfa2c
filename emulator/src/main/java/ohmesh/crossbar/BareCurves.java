// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.circuit.CellCurves;
import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.NonlinearNetwork;

/** Passive cells: the device sees all of the voltage. */
record BareCurves(CellCurves curves) implements AccessCurves {
    @Override
    public void solve(NonlinearNetwork network, LineDrive drive, CircuitSolution out) {
        network.solve(curves, drive, out);
    }

    @Override
    public double deviceVolts(int cell, double cellVolts, double amps) {
        return cellVolts;
    }
}
