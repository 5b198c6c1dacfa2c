// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.circuit.CircuitSolution;
import ohmesh.netlist.circuit.CircuitCase;
import ohmesh.netlist.circuit.CircuitCase.Ends;

/** A solved circuit as data for JSON, with the names that circuit files give to results; null where an end floats. */
public final class CaseJson {
    private CaseJson() {}

    /** The members, in the order of writing. */
    public static Map<String, Object> of(CircuitCase circuit, CaseSolution solution) {
        CircuitSolution values = solution.values();
        Ends ends = circuit.ends();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", circuit.name());
        json.put("rows", circuit.rows());
        json.put("columns", circuit.columns());
        json.put("cell_voltages_V", matrix(values.cellVolts(), circuit.rows(), circuit.columns()));
        json.put("bit_line_bottom_A", ends(values.columnBottomAmps(), ends.bitBottom()));
        json.put("bit_line_top_A", ends(values.columnTopAmps(), ends.bitTop()));
        json.put("word_line_left_A_from_driver", ends(values.rowLeftAmps(), ends.wordLeft()));
        json.put("word_line_right_A_from_driver", ends(values.rowRightAmps(), ends.wordRight()));
        if (solution.on().length > 0) {
            json.put("selector_on", states(solution.on(), circuit.rows(), circuit.columns()));
        }
        json.put("iterations", solution.iterations());
        json.put("residual", Residual.of(circuit, values));
        Map<String, Double> differences = Comparison.of(circuit, values);
        if (!differences.isEmpty()) {
            json.put("largest_relative_difference", differences);
        }
        return json;
    }

    private static List<Object> matrix(double[] values, int rows, int columns) {
        List<Object> matrix = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Object> line = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                line.add(values[row * columns + column]);
            }
            matrix.add(line);
        }
        return matrix;
    }

    private static List<Object> states(int[] on, int rows, int columns) {
        List<Object> matrix = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Object> line = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                line.add(on[row * columns + column] != 0);
            }
            matrix.add(line);
        }
        return matrix;
    }

    private static List<Object> ends(double[] amps, double[] volts) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < amps.length; i++) {
            list.add(Double.isNaN(volts[i]) ? null : (Object) amps[i]);
        }
        return list;
    }
}
