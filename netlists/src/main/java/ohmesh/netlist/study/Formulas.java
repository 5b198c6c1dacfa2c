// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.formula.Formula;

/**
 * The parsed expressions of a study.
 *
 * @param derived by name, every one after those that it uses
 * @param constraints in the order of the study
 */
record Formulas(Map<String, Formula> derived, List<Rule> constraints) {
    Formulas {
        derived = new LinkedHashMap<>(derived);
        constraints = List.copyOf(constraints);
    }

    /** A condition and why points that do not meet it are excluded. */
    record Rule(Formula require, String because) {}
}
