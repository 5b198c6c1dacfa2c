// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;
import ohmesh.circuit.CellCurves;
import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.MemristorLaw;
import ohmesh.circuit.NonlinearNetwork;
import ohmesh.circuit.SquareLawTransistor;
import ohmesh.circuit.TransistorCurves;
import ohmesh.netlist.ArraySpec.Transistor;
import ohmesh.netlist.ArraySpec.Transistor.Gates;

/** 1T1R cells: the device sees what the channel leaves, and the channel limits the current of a SET by itself. */
final class GatedCurves implements AccessCurves {
    private final Transistor spec;
    private final MemristorLaw law;
    private final double[] siemens;
    private final double[] gateVolts;
    private final TransistorCurves curves;

    GatedCurves(Transistor spec, MemristorLaw law, double[] siemens, int rows, int columns) {
        this.spec = spec;
        this.law = law;
        this.siemens = siemens;
        boolean alongRows = spec.gates() == Gates.ROWS;
        gateVolts = new double[alongRows ? rows : columns];
        SquareLawTransistor transistor =
                new SquareLawTransistor(spec.transconductance(), spec.threshold(), SquareLawTransistor.LEAK_SIEMENS);
        curves = new TransistorCurves(siemens, columns, law, transistor, alongRows, gateVolts);
    }

    @Override
    public CellCurves curves() {
        return curves;
    }

    @Override
    public void openForRead() {
        Arrays.fill(gateVolts, spec.readGate());
    }

    @Override
    public void open(LineBias bias) {
        for (int line = 0; line < gateVolts.length; line++) {
            gateVolts[line] = bias.gateOpen(line) ? bias.gateVolts() : 0;
        }
    }

    @Override
    public void solve(NonlinearNetwork network, LineDrive drive, CircuitSolution out) {
        network.solve(curves, drive, out);
    }

    @Override
    public double deviceVolts(int cell, double cellVolts, double amps) {
        return CellLaws.volts(law, amps / siemens[cell], cellVolts);
    }
}
