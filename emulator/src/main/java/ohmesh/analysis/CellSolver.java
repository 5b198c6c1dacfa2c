// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.MemristorCurves;
import ohmesh.circuit.MemristorLaw;
import ohmesh.circuit.NonlinearNetwork;
import ohmesh.circuit.SelectorCurves;
import ohmesh.circuit.SelectorLoop;
import ohmesh.circuit.SquareLawTransistor;
import ohmesh.circuit.TransistorCurves;
import ohmesh.netlist.ArraySpec.Selector;
import ohmesh.netlist.ArraySpec.Transistor;
import ohmesh.netlist.circuit.CircuitCase;
import ohmesh.netlist.device.CellCurve;

/** Solves circuits of cells that are not ohmic. */
final class CellSolver {
    private final CircuitCase circuit;
    private final NonlinearNetwork network;
    private final LineDrive drive;
    private final CircuitSolution values;

    CellSolver(CircuitCase circuit, NonlinearNetwork network, LineDrive drive, CircuitSolution values) {
        this.circuit = circuit;
        this.network = network;
        this.drive = drive;
        this.values = values;
    }

    CaseSolution solve() {
        if (circuit.cell().selector() != null) {
            return selectors(circuit.cell().selector());
        }
        if (circuit.cell().transistor() != null) {
            return transistors(circuit.cell().transistor());
        }
        int evaluations = network.solve(new MemristorCurves(circuit.conductances(), law()), drive, values);
        return new CaseSolution(values, evaluations, new int[0]);
    }

    private CaseSolution selectors(Selector selector) {
        int[] on = new int[circuit.conductances().length];
        SelectorCurves curves = new SelectorCurves(
                circuit.conductances(), on, law(), selector.threshold(), selector.hold(), selector.leak());
        int rounds = new SelectorLoop(network, circuit.rows(), circuit.columns()).solve(curves, drive, values);
        return new CaseSolution(values, rounds + 1, on);
    }

    private CaseSolution transistors(Transistor transistor) {
        TransistorCurves curves = new TransistorCurves(
                circuit.conductances(),
                circuit.columns(),
                law(),
                new SquareLawTransistor(
                        transistor.transconductance(), transistor.threshold(), SquareLawTransistor.LEAK_SIEMENS),
                transistor.gates() == Transistor.Gates.ROWS,
                circuit.cell().gateVolts());
        return new CaseSolution(values, network.solve(curves, drive, values), new int[0]);
    }

    private MemristorLaw law() {
        CellCurve curve = circuit.cell().curve();
        if (curve instanceof CellCurve.Sinh sinh) {
            return MemristorLaw.sinh(sinh.v0());
        }
        return curve instanceof CellCurve.Polynomial polynomial
                ? MemristorLaw.polynomial(polynomial.quadratic(), polynomial.cubic())
                : MemristorLaw.ohmic();
    }
}
