// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import ohmesh.circuit.SquareLawTransistor;
import ohmesh.netlist.ArraySpec.Selector;
import ohmesh.netlist.ArraySpec.Transistor;
import ohmesh.netlist.circuit.CellModel;
import ohmesh.netlist.circuit.CircuitCase;
import ohmesh.netlist.device.CellCurve;

/** The cells of a circuit for SPICE: resistors where they are ohmic, else current sources with the formula. */
final class SpiceCells {
    private final StringBuilder out;

    SpiceCells(StringBuilder out) {
        this.out = out;
    }

    void write(CircuitCase circuit, int c, int[] on) {
        for (int cell = 0; cell < circuit.conductances().length; cell++) {
            int i = cell / circuit.columns();
            int j = cell % circuit.columns();
            String name = c + "_" + i + "_" + j;
            String word = SpiceDeck.word(circuit, c, i, j);
            String bit = SpiceDeck.bit(circuit, c, i, j);
            double siemens = circuit.conductances()[cell];
            CellModel model = circuit.cell();
            if (model.selector() != null) {
                selector(name, word, bit, siemens, model, on[cell] != 0);
            } else if (model.transistor() != null) {
                double gate = model.gateVolts()[model.transistor().gates() == Transistor.Gates.ROWS ? i : j];
                transistor(name, word, bit, siemens, model, gate);
            } else {
                memristor(name, word, bit, siemens, model.curve());
            }
        }
    }

    private void memristor(String name, String from, String to, double siemens, CellCurve curve) {
        if (siemens > 0 && curve instanceof CellCurve.Ohmic) {
            line("rc" + name + " " + from + " " + to + " " + SpiceDeck.number(1 / siemens));
        } else if (siemens > 0) {
            line("bc" + name + " " + from + " " + to + " i=" + current(siemens, curve, "v(" + from + "," + to + ")"));
        }
    }

    /** With the state that the circuit was solved with: SPICE finds the voltages, not the states. */
    private void selector(String name, String from, String to, double siemens, CellModel model, boolean on) {
        Selector selector = model.selector();
        String volts = "v(" + from + "," + to + ")";
        String rest = "(sgn(" + volts + ")*max(0,abs(" + volts + ")-" + SpiceDeck.number(selector.hold()) + "))";
        line("bc" + name + " " + from + " " + to + " i=" + SpiceDeck.number(selector.leak()) + "*" + volts
                + (on && siemens > 0 ? "+" + current(siemens, model.curve(), rest) : ""));
    }

    /** k/2 (max(0, q)^2 - max(0, q - u)^2) + leak u, q the overdrive at the bit line, u the voltage of the channel. */
    private void transistor(String name, String from, String to, double siemens, CellModel model, double gate) {
        String middle = "m" + name;
        memristor(name, from, middle, siemens, model.curve());
        Transistor transistor = model.transistor();
        String open = SpiceDeck.number(gate - transistor.threshold());
        line("bt" + name + " " + middle + " " + to + " i=" + SpiceDeck.number(transistor.transconductance() / 2)
                + "*(max(0," + open + "-v(" + to + "))^2-max(0," + open + "-v(" + middle + "))^2)+"
                + SpiceDeck.number(SquareLawTransistor.LEAK_SIEMENS) + "*v(" + middle + "," + to + ")");
    }

    private static String current(double siemens, CellCurve curve, String volts) {
        String g = SpiceDeck.number(siemens);
        if (curve instanceof CellCurve.Sinh sinh) {
            String v0 = SpiceDeck.number(sinh.v0());
            return g + "*" + v0 + "*sinh(" + volts + "/" + v0 + ")";
        } else if (curve instanceof CellCurve.Polynomial polynomial) {
            return g + "*" + volts + "*(1+" + SpiceDeck.number(polynomial.quadratic()) + "*abs(" + volts + ")+"
                    + SpiceDeck.number(polynomial.cubic()) + "*" + volts + "*" + volts + ")";
        }
        return g + "*" + volts;
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
