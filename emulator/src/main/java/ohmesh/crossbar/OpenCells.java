// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.OhmicNetwork;
import ohmesh.circuit.SquareLawTransistor;

/** Writes into ohmic arrays whose transistors are switches: an open gate is a short, a closed one leaks. */
final class OpenCells {
    private OpenCells() {}

    /** Solves a write; {@code out} is modified. */
    static void solve(
            OhmicNetwork network, double[] siemens, int columns, LineBias bias, LineDrive drive, CircuitSolution out) {
        double[] switched = siemens.clone();
        for (int cell = 0; cell < switched.length; cell++) {
            if (!bias.conducting(cell / columns, cell % columns)) {
                switched[cell] = SquareLawTransistor.LEAK_SIEMENS;
            }
        }
        network.solve(switched, drive, out);
    }

    /** The device behind a closed transistor sees nothing; {@code deviceVolts} is modified. */
    static void silence(int columns, LineBias bias, double[] deviceVolts) {
        for (int cell = 0; cell < deviceVolts.length; cell++) {
            if (!bias.conducting(cell / columns, cell % columns)) {
                deviceVolts[cell] = 0;
            }
        }
    }
}
