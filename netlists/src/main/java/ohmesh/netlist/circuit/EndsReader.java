// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.circuit.CaseFields.Rule;
import ohmesh.netlist.circuit.CircuitCase.Ends;
import ohmesh.netlist.circuit.CircuitCase.Wires;
import ohmesh.netlist.json.JsonArray;
import ohmesh.netlist.json.Location;
import ohmesh.netlist.read.ProblemList;

/** Reads what stands at the line ends: input voltages of a read, or the voltages of all four sides. */
final class EndsReader {
    private static final String INPUTS = "input_voltages_V";
    private static final String LEFT = "word_line_left_V";
    private static final String RIGHT = "word_line_right_V";
    private static final String TOP = "bit_line_top_V";
    private static final String BOTTOM = "bit_line_bottom_V";
    private static final List<String> SIDES = List.of(LEFT, RIGHT, TOP, BOTTOM);

    private final CaseFields fields;
    private final int rows;
    private final int columns;
    private final ProblemList problems;

    EndsReader(CaseFields fields, int rows, int columns, ProblemList problems) {
        this.fields = fields;
        this.rows = rows;
        this.columns = columns;
        this.problems = problems;
    }

    /** The ends, or empty where they are wrong. */
    Optional<Ends> read() {
        boolean sides = SIDES.stream().anyMatch(fields::has);
        if (fields.has(INPUTS) && sides) {
            problems.at(
                    fields.object().get(INPUTS).orElseThrow().location(),
                    INPUTS + " says everything about the line ends; " + LEFT
                            + " and the other sides cannot stand beside it");
            return Optional.empty();
        }
        if (fields.has(INPUTS)) {
            double[] bottom = new double[columns];
            return fields.vector(INPUTS, rows, false, "row", Rule.VOLTS)
                    .map(volts -> new Ends(volts, floating(rows), floating(columns), bottom));
        }
        Optional<double[]> left = side(LEFT, rows, "row");
        Optional<double[]> right = side(RIGHT, rows, "row");
        Optional<double[]> top = side(TOP, columns, "column");
        Optional<double[]> bottom = side(BOTTOM, columns, "column");
        if (left.isEmpty() || right.isEmpty() || top.isEmpty() || bottom.isEmpty()) {
            return Optional.empty();
        }
        Ends ends = new Ends(left.get(), right.get(), top.get(), bottom.get());
        refuseFloating(ends);
        return Optional.of(ends);
    }

    private Optional<double[]> side(String name, int lines, String line) {
        return fields.has(name) ? fields.vector(name, lines, true, line, Rule.VOLTS) : Optional.of(floating(lines));
    }

    private static double[] floating(int lines) {
        double[] volts = new double[lines];
        Arrays.fill(volts, Double.NaN);
        return volts;
    }

    private void refuseFloating(Ends ends) {
        boolean driven = false;
        for (double[] side : List.of(ends.wordLeft(), ends.wordRight(), ends.bitTop(), ends.bitBottom())) {
            driven |= Arrays.stream(side).anyMatch(volts -> !Double.isNaN(volts));
        }
        if (!driven) {
            problems.at(
                    fields.object().location(),
                    "a floating network without any path to a driven line: no end of any line has a voltage");
        }
    }

    /** An ideal conductor between two different voltages has no finite current. */
    void refuseShorts(Ends ends, Wires wires) {
        if (wires.rowSegment() == 0 && wires.rowTerminal() == 0) {
            shorts(RIGHT, "word line", ends.wordLeft(), ends.wordRight());
        }
        if (wires.columnSegment() == 0 && wires.columnTerminal() == 0) {
            shorts(BOTTOM, "bit line", ends.bitTop(), ends.bitBottom());
        }
    }

    private void shorts(String side, String line, double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            boolean both = !Double.isNaN(one[i]) && !Double.isNaN(other[i]);
            if (both && one[i] != other[i]) {
                problems.at(
                        place(side, i),
                        line + " " + i + " has no resistance and " + one[i] + " V at one end, " + other[i]
                                + " V at the other: a short");
            }
        }
    }

    private Location place(String side, int index) {
        JsonArray array = (JsonArray) fields.object().get(side).orElseThrow();
        return array.elements().get(index).location();
    }
}
