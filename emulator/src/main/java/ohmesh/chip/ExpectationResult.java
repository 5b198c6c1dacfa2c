// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import ohmesh.netlist.Expectation;

/**
 * An expectation beside what came out.
 *
 * @param name of the metric
 * @param value what came out, or null where the run gave none
 * @param expectation the bounds
 * @param pass whether the value is there and inside the bounds
 */
public record ExpectationResult(String name, Double value, Expectation expectation, boolean pass) {
    static ExpectationResult of(Expectation expectation, Double value) {
        boolean pass = value != null
                && (expectation.atLeast() == null || value >= expectation.atLeast())
                && (expectation.atMost() == null || value <= expectation.atMost())
                && (expectation.equals() == null || value.doubleValue() == expectation.equals());
        return new ExpectationResult(expectation.metric(), value, expectation, pass);
    }
}
