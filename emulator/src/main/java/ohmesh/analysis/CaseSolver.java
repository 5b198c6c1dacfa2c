// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import ohmesh.circuit.CircuitFault;
import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.LineResistances;
import ohmesh.circuit.NonlinearNetwork;
import ohmesh.circuit.OhmicNetwork;
import ohmesh.netlist.circuit.CircuitCase;

/** Solves a circuit by the method that its cells need. */
public final class CaseSolver {
    private CaseSolver() {}

    /**
     * All voltages and currents.
     *
     * @throws CircuitFault where there is no solution, or none is found; names line and cell
     */
    public static CaseSolution solve(CircuitCase circuit) {
        CircuitSolution values = CircuitSolution.of(circuit.rows(), circuit.columns());
        CaseSolution solution = circuit.cell().ohmic() ? ohmic(circuit, values) : nonlinear(circuit, values);
        refuseInfinite(circuit, values);
        return solution;
    }

    private static CaseSolution ohmic(CircuitCase circuit, CircuitSolution values) {
        new OhmicNetwork(circuit.rows(), circuit.columns(), wires(circuit))
                .solve(circuit.conductances(), drive(circuit), values);
        return new CaseSolution(values, 1, new int[0]);
    }

    private static CaseSolution nonlinear(CircuitCase circuit, CircuitSolution values) {
        NonlinearNetwork network = new NonlinearNetwork(circuit.rows(), circuit.columns(), wires(circuit));
        return new CellSolver(circuit, network, drive(circuit), values).solve();
    }

    private static LineResistances wires(CircuitCase circuit) {
        CircuitCase.Wires wires = circuit.wires();
        return new LineResistances(
                wires.rowSegment(),
                wires.columnSegment(),
                wires.rowTerminal(),
                wires.rowTerminal(),
                wires.columnTerminal(),
                wires.columnTerminal());
    }

    private static LineDrive drive(CircuitCase circuit) {
        CircuitCase.Ends ends = circuit.ends();
        return new LineDrive(ends.wordLeft(), ends.wordRight(), ends.bitTop(), ends.bitBottom());
    }

    /** Numbers near the ends of the range of doubles can overflow in products. */
    private static void refuseInfinite(CircuitCase circuit, CircuitSolution values) {
        for (int cell = 0; cell < values.cellVolts().length; cell++) {
            if (!Double.isFinite(values.cellVolts()[cell]) || !Double.isFinite(values.cellAmps()[cell])) {
                throw new CircuitFault("cell (" + cell / circuit.columns() + ", " + cell % circuit.columns()
                        + "): voltage or current is beyond the range of numbers");
            }
        }
    }
}
