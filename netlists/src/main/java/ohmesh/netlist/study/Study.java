// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.List;
import java.util.Map;
import ohmesh.netlist.About;
import ohmesh.netlist.Default;
import ohmesh.netlist.Range;

/** Variations of a netlist and what to compare. */
@About("variations of a netlist and what to compare")
public record Study(
        @About("name of the study") String name,

        @About("what it asks, in one line") @Default("\"\"") String description,

        @About("the netlist: a folder or a file, relative to the folder of the study")
        String netlist,

        @About("fields of the netlist that are the same at all points, set in this order before the knobs")
        @Default("[]")
        List<Change> set,

        @About("every point runs once with each of these seeds") @Default("{}")
        Seeds seeds,

        @About("what is varied, by name; the names are columns of the results")
        Map<String, Knob> knobs,

        @About("lists of knobs that move together, first value with first value; all others form a product")
        @Default("[]")
        List<List<String>> coupled,

        @About("values that follow from knobs, by name; they are columns too") @Default("{}")
        Map<String, Derived> derived,

        @About("points that make no sense, and why") @Default("[]")
        List<Constraint> constraints,

        @About("which points of the product are run") @Default("{}")
        Sampling sampling,

        @About("what is better: for the Pareto front and the sensitivities") @Default("[]")
        List<Objective> objectives,

        @About("the point that others are compared with: a value for every knob") @Default("{}")
        Map<String, Object> baseline,

        @About("counters shown as columns, as in expectations: counter.NAME or counter.COMPONENT.NAME") @Default("[]")
        List<String> counters,

        @About("what one point may take") @Default("{}") Budget budget) {

    /** A field of the netlist that has another value. */
    @About("a field of the netlist that has another value")
    public record Change(
            @About("JSON pointer into the netlist, where \"override\" may be left out")
            String pointer,

            @About("the value, as it would stand in the netlist")
            Object value) {}

    /** Seeds as replicates. */
    @About("seeds as replicates")
    public record Seeds(
            @About("first seed") @Range(min = 0, max = 9e15) @Default("1")
            long first,

            @About("how many, one after the other") @Range(min = 1, max = 100000) @Default("1")
            int count) {}

    /** A value computed from knobs. */
    @About("a value computed from knobs")
    public record Derived(
            @About("JSON pointers into the netlist that take the value; none for a column only") @Default("[]")
            List<String> pointers,

            @About("arithmetic over knobs and other derived values, in SI units")
            String expression,

            @About("unit appended to the value, such as \"V\"; empty for a bare number") @Default("\"\"")
            String unit) {}

    /** A condition that points must meet. */
    @About("a condition that points must meet")
    public record Constraint(
            @About("expression over knobs and derived values that is true for a point that makes sense")
            String require,

            @About("why others are excluded; stands in the results")
            String because) {}

    /** Which points are run. */
    @About("which points of the product are run")
    public record Sampling(
            @About("all points, a random choice, or a Latin hypercube") @Default("\"grid\"")
            Kind kind,

            @About("points to draw; 0 for a grid") @Range(min = 0, max = 1000000) @Default("0")
            int points,

            @About("seed of the choice") @Range(min = 0, max = 9e15) @Default("1")
            long seed) {

        /** How points are chosen. */
        public enum Kind {
            /** All of the product. */
            GRID,
            /** Independent draws, none twice. */
            RANDOM,
            /** Every stratum of every knob once (McKay, Beckman and Conover 1979). */
            LATIN_HYPERCUBE
        }
    }

    /** A metric and its better end. */
    @About("a metric and its better end")
    public record Objective(
            @About("a column of the results: a metric, a counter, cycles, energyJoules ...")
            String metric,

            @About("what is better") Goal goal) {

        /** The better end. */
        public enum Goal {
            MAXIMIZE,
            MINIMIZE
        }
    }

    /** What one point may take. */
    @About("what one point may take; a point that needs more is kept as failed")
    public record Budget(
            @About("cycles; 0 for the limit of the netlist") @Range(min = 0, max = 9e15) @Default("0")
            long cycles,

            @About("seconds of wall time; 0 for no limit") @Range(min = 0, max = 1e9) @Default("0")
            double seconds) {}
}
