// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import java.util.List;
import ohmesh.netlist.circuit.CircuitCase;
import ohmesh.netlist.json.ShortestDecimal;

/**
 * Circuits as a SPICE netlist with their operating point: node w{c}_{i}_{j} of word line i and b{c}_{i}_{j} of bit
 * line j at cell (i, j) of circuit c, resistors of the wires, and a voltage source at every end that is driven:
 * vl, vr left and right of word lines, vt, vb top and bottom of bit lines. The current of vt or vb is that into the
 * terminal. Parts without resistance are one node.
 */
public final class SpiceDeck {
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder prints = new StringBuilder();
    private final SpiceCells cells = new SpiceCells(out);

    private SpiceDeck() {}

    /**
     * The text of the netlist.
     *
     * @param title first line and comments below it
     * @param circuits to write
     * @param on states of the selectors of every circuit, as {@link CaseSolution} gives them
     */
    public static String of(List<String> title, List<CircuitCase> circuits, List<int[]> on) {
        SpiceDeck deck = new SpiceDeck();
        title.forEach(line -> deck.line("* " + line));
        for (int c = 0; c < circuits.size(); c++) {
            deck.line("* circuit " + c + ": " + circuits.get(c).name());
            deck.wires(circuits.get(c), c);
            deck.ends(circuits.get(c), c);
            deck.cells.write(circuits.get(c), c, on.get(c));
        }
        deck.line(".options reltol=1e-12 abstol=1e-18 vntol=1e-15 gmin=1e-18 itl1=1000");
        deck.line(".op");
        deck.line(".control");
        deck.line("set numdgt=15");
        deck.line("op");
        deck.out.append(deck.prints);
        deck.line(".endc");
        deck.line(".end");
        return deck.out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void wires(CircuitCase circuit, int c) {
        CircuitCase.Wires wires = circuit.wires();
        for (int i = 0; i < circuit.rows(); i++) {
            for (int j = 0; j < circuit.columns(); j++) {
                if (wires.rowSegment() > 0 && j > 0) {
                    resistor("rw", c, i, j, word(circuit, c, i, j - 1), word(circuit, c, i, j), wires.rowSegment());
                }
                if (wires.columnSegment() > 0 && i > 0) {
                    resistor("rb", c, i, j, bit(circuit, c, i - 1, j), bit(circuit, c, i, j), wires.columnSegment());
                }
            }
        }
    }

    private void resistor(String kind, int c, int i, int j, String from, String to, double ohms) {
        line(kind + c + "_" + i + "_" + j + " " + from + " " + to + " " + number(ohms));
    }

    private void ends(CircuitCase circuit, int c) {
        CircuitCase.Ends ends = circuit.ends();
        CircuitCase.Wires wires = circuit.wires();
        for (int i = 0; i < circuit.rows(); i++) {
            String first = word(circuit, c, i, 0);
            String last = word(circuit, c, i, circuit.columns() - 1);
            end("l" + c + "_" + i, first, ends.wordLeft()[i], wires.rowTerminal(), "");
            end("r" + c + "_" + i, last, ends.wordRight()[i], wires.rowTerminal(), driven(ends.wordLeft()[i], first));
        }
        for (int j = 0; j < circuit.columns(); j++) {
            String first = bit(circuit, c, 0, j);
            String last = bit(circuit, c, circuit.rows() - 1, j);
            end("t" + c + "_" + j, first, ends.bitTop()[j], wires.columnTerminal(), "");
            end("b" + c + "_" + j, last, ends.bitBottom()[j], wires.columnTerminal(), driven(ends.bitTop()[j], first));
        }
    }

    private static String driven(double volts, String node) {
        return Double.isNaN(volts) ? "" : node;
    }

    /** Two sources at the two ends of an ideal line would leave their shares of the current open: one is enough. */
    private void end(String name, String node, double volts, double ohms, String drivenAlready) {
        if (Double.isNaN(volts) || (ohms == 0 && node.equals(drivenAlready))) {
            return;
        }
        String terminal = ohms == 0 ? node : "n" + name;
        line("v" + name + " " + terminal + " 0 dc " + number(volts));
        if (ohms > 0) {
            line("r" + name + " " + terminal + " " + node + " " + number(ohms));
        }
        prints.append("print i(v").append(name).append(")\n");
    }

    static String word(CircuitCase circuit, int c, int i, int j) {
        return "w" + c + "_" + i + "_" + (circuit.wires().rowSegment() > 0 ? j : 0);
    }

    static String bit(CircuitCase circuit, int c, int i, int j) {
        return "b" + c + "_" + (circuit.wires().columnSegment() > 0 ? i : 0) + "_" + j;
    }

    static String number(double value) {
        return ShortestDecimal.text(value);
    }
}
