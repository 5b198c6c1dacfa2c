// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import java.util.Arrays;
import ohmesh.circuit.CircuitFault;
import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.LineResistances;
import ohmesh.circuit.NonlinearNetwork;
import ohmesh.circuit.OhmicNetwork;
import ohmesh.netlist.circuit.CircuitCase;

/** Solves a circuit by the method that its cells need. */
public final class CaseSolver {
    /** Of the largest current: more is left at no line of a solution. */
    private static final double MOST_RESIDUAL = 1e-9;

    private CaseSolver() {}

    /**
     * All voltages and currents.
     *
     * @throws CircuitFault where there is no solution, none is found, or its currents do not add up; names line and cell
     */
    public static CaseSolution solve(CircuitCase circuit) {
        CircuitSolution values = CircuitSolution.of(circuit.rows(), circuit.columns());
        CaseSolution solution = circuit.cell().ohmic() ? ohmic(circuit, values) : nonlinear(circuit, values);
        refuseInfinite(circuit, values);
        Residual.check(circuit, values, MOST_RESIDUAL);
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
        double watts = 0;
        for (int cell = 0; cell < values.cellVolts().length; cell++) {
            if (!Double.isFinite(values.cellVolts()[cell]) || !Double.isFinite(values.cellAmps()[cell])) {
                throw new CircuitFault("cell (" + cell / circuit.columns() + ", " + cell % circuit.columns()
                        + "): voltage or current is beyond the range of numbers");
            }
            watts += values.cellVolts()[cell] * values.cellAmps()[cell];
        }
        if (!Double.isFinite(watts)) {
            throw new CircuitFault("the power in the cells is beyond the range of numbers");
        }
        sums(values.rowLeftAmps(), "word lines");
        sums(values.rowRightAmps(), "word lines");
        sums(values.columnTopAmps(), "bit lines");
        sums(values.columnBottomAmps(), "bit lines");
    }

    private static void sums(double[] amps, String lines) {
        if (!Double.isFinite(Arrays.stream(amps).sum())) {
            throw new CircuitFault("the currents of the " + lines + " are beyond the range of numbers");
        }
    }
}
