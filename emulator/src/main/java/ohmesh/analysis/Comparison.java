// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import ohmesh.circuit.CircuitSolution;
import ohmesh.netlist.circuit.CircuitCase;
import ohmesh.netlist.circuit.CircuitCase.Reference;
import ohmesh.netlist.circuit.CircuitCase.Result;

/** How far a solution is from what other solvers found. */
public final class Comparison {
    private Comparison() {}

    /** For every reference the largest difference, relative to the largest value of the reference. */
    public static Map<String, Double> of(CircuitCase circuit, CircuitSolution solution) {
        Map<String, Double> differences = new LinkedHashMap<>();
        for (Reference reference : circuit.references()) {
            differences.put(reference.key(), relative(reference.values(), values(reference.result(), solution)));
        }
        return differences;
    }

    /** The part of a solution that a kind of result means. */
    static double[] values(Result result, CircuitSolution solution) {
        return switch (result) {
            case CELL_VOLTS -> solution.cellVolts();
            case BIT_BOTTOM_AMPS -> solution.columnBottomAmps();
            case BIT_TOP_AMPS -> solution.columnTopAmps();
            case WORD_LEFT_AMPS -> solution.rowLeftAmps();
            case WORD_RIGHT_AMPS -> solution.rowRightAmps();
        };
    }

    /** Largest difference by the largest magnitude expected; what is expected as NaN is not compared. */
    static double relative(double[] expected, double[] actual) {
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < expected.length; i++) {
            if (!Double.isNaN(expected[i])) {
                largest = Math.max(largest, Math.abs(expected[i]));
                difference = Math.max(difference, Math.abs(expected[i] - actual[i]));
            }
        }
        return difference == 0 ? 0 : difference / Math.max(largest, Double.MIN_NORMAL);
    }
}
