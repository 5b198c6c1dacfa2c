// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist;

/** A bound on a metric; where it is not met the run ends with exit code 1. */
@About("a bound on a metric or counter")
public record Expectation(
        @About(
                "name of a metric, or counter.NAME (sum over the machine) or counter.COMPONENT.NAME as in the report, for"
                        + " example counter.moves or counter.tile(0,0).weights.moves")
        String metric,

        @About("lower bound, inclusive") @Range(min = -1e300, max = 1e300) @Default("null")
        Double atLeast,

        @About("upper bound, inclusive") @Range(min = -1e300, max = 1e300) @Default("null")
        Double atMost,

        @About("exact value") @Range(min = -1e300, max = 1e300) @Default("null")
        Double equals) {}
