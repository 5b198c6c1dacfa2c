// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import ohmesh.circuit.CircuitSolution;
import ohmesh.netlist.circuit.CellModel;
import ohmesh.netlist.circuit.CircuitCase;
import ohmesh.netlist.circuit.CircuitCase.Ends;
import ohmesh.netlist.read.Names;
import ohmesh.netlist.read.Units;

/** A solved circuit in a few lines for a person. */
public final class CaseSummary {
    private static final MathContext DIGITS = new MathContext(6);
    private static final int MOST_LINES = 16;

    private final CircuitCase circuit;
    private final CircuitSolution values;
    private final StringBuilder out = new StringBuilder();

    private CaseSummary(CircuitCase circuit, CircuitSolution values) {
        this.circuit = circuit;
        this.values = values;
    }

    /** The text, with a line feed at the end. */
    public static String of(CircuitCase circuit, CaseSolution solution) {
        CaseSummary summary = new CaseSummary(circuit, solution.values());
        summary.head();
        summary.cells(solution);
        summary.ends();
        summary.out.append(String.format(
                Locale.ROOT,
                "iterations %d, residual %.1e of the largest current%n",
                solution.iterations(),
                Residual.of(circuit, solution.values())));
        Comparison.of(circuit, solution.values())
                .forEach((key, difference) -> summary.out.append(String.format(
                        Locale.ROOT, "largest difference to %s: %.1e of its largest value%n", key, difference)));
        return summary.out.toString();
    }

    private void ends() {
        Ends ends = circuit.ends();
        currents("out of the drivers at the left of word lines", ends.wordLeft(), values.rowLeftAmps());
        currents("out of the drivers at the right of word lines", ends.wordRight(), values.rowRightAmps());
        currents("into the tops of bit lines", ends.bitTop(), values.columnTopAmps());
        currents("into the bottoms of bit lines", ends.bitBottom(), values.columnBottomAmps());
    }

    private void head() {
        CircuitCase.Wires wires = circuit.wires();
        String ohms = wires.rowSegment() == wires.columnSegment()
                ? text(wires.rowSegment(), "ohm")
                : text(wires.rowSegment(), "ohm") + " (word lines), " + text(wires.columnSegment(), "ohm")
                        + " (bit lines)";
        out.append(circuit.name() + ": " + circuit.rows() + " x " + circuit.columns() + " cells, " + cells() + ", "
                + range(circuit.conductances(), "S") + "; wires of " + ohms + " a segment\n");
    }

    private String cells() {
        CellModel cell = circuit.cell();
        String curve = Names.kind(cell.curve().getClass());
        return cell.selector() != null
                ? curve + " with threshold selectors"
                : cell.transistor() != null ? curve + " with transistors" : curve;
    }

    private void cells(CaseSolution solution) {
        double[] volts = values.cellVolts();
        int lowest = 0;
        int highest = 0;
        double watts = 0;
        for (int cell = 0; cell < volts.length; cell++) {
            lowest = volts[cell] < volts[lowest] ? cell : lowest;
            highest = volts[cell] > volts[highest] ? cell : highest;
            watts += volts[cell] * values.cellAmps()[cell];
        }
        out.append("cell voltages " + text(volts[lowest], "V") + " at " + place(lowest) + " .. "
                + text(volts[highest], "V") + " at " + place(highest) + ", power in the cells " + text(watts, "W")
                + "\n");
        if (solution.on().length > 0) {
            int on = 0;
            for (int state : solution.on()) {
                on += state;
            }
            out.append(on + " of " + volts.length + " selectors on\n");
        }
    }

    private String place(int cell) {
        return "(" + cell / circuit.columns() + ", " + cell % circuit.columns() + ")";
    }

    private void currents(String what, double[] volts, double[] amps) {
        int driven = 0;
        double sum = 0;
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < volts.length; i++) {
            if (!Double.isNaN(volts[i])) {
                sum += amps[i];
                if (driven++ < MOST_LINES) {
                    lines.append(String.format(
                            Locale.ROOT, "  %4d  at %-12s %s%n", i, text(volts[i], "V"), text(amps[i], "A")));
                }
            }
        }
        if (driven > 0) {
            out.append("current " + what + ", " + driven + " of " + volts.length + ": " + text(sum, "A") + "\n");
            out.append(lines);
        }
        if (driven > MOST_LINES) {
            out.append("  ... and " + (driven - MOST_LINES) + " more; --json prints all\n");
        }
    }

    private static String range(double[] numbers, String unit) {
        double lowest = numbers[0];
        double highest = numbers[0];
        for (double number : numbers) {
            lowest = Math.min(lowest, number);
            highest = Math.max(highest, number);
        }
        return text(lowest, unit) + " .. " + text(highest, unit);
    }

    private static String text(double value, String unit) {
        double rounded =
                Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
        return Double.isFinite(rounded) ? Units.text(rounded, unit) : "a number out of range of " + unit;
    }
}
