// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.json.ShortestDecimal;
import ohmesh.netlist.study.Columns;
import ohmesh.result.CounterNames;
import ohmesh.result.RunResult;

/**
 * What a unit adds to the results: everything but its point, so that equal points can share it.
 *
 * @param status done or failed
 * @param pass whether all expectations are met; null where it failed
 * @param cells numbers as texts, in the order of their groups
 * @param message why it failed, or which counters it has not, in one line; empty where all is well
 */
public record Row(Status status, Boolean pass, List<Cell> cells, String message) {
    /** Kinds of columns, in the order of the results. */
    public enum Group {
        METRIC(""),
        COUNTER(""),
        RUN(""),
        FIGURE(""),
        ENERGY(Columns.ENERGY),
        AREA(Columns.AREA);

        private final String prefix;

        Group(String prefix) {
            this.prefix = prefix;
        }

        /** The column of a name. */
        String column(String name) {
            return prefix + name;
        }
    }

    /**
     * One number.
     *
     * @param group kind of column
     * @param name inside the group
     * @param text the digits; empty where there is no number
     */
    public record Cell(Group group, String name, String text) {}

    /**
     * The row of a run that came to its end.
     *
     * @param counters names of counters as in expectations; one that the machine does not have is left empty, and the
     *     message says so
     * @throws IllegalArgumentException where a number is not finite
     */
    public static Row of(RunResult result, List<String> counters) {
        List<Cell> cells = new ArrayList<>();
        add(cells, Group.METRIC, result.metrics());
        CounterNames names = new CounterNames(result.counters());
        List<String> unknown = new ArrayList<>();
        for (String counter : counters) {
            names.problem(counter).ifPresent(unknown::add);
            Number value = names.value(counter);
            cells.add(new Cell(Group.COUNTER, counter, value == null ? "" : text(counter, value)));
        }
        cells.add(new Cell(Group.RUN, Columns.CYCLES, Long.toString(result.cycles())));
        cells.add(new Cell(
                Group.RUN, Columns.SIMULATED_SECONDS, text(Columns.SIMULATED_SECONDS, result.simulatedSeconds())));
        add(cells, Group.FIGURE, result.cost().figures());
        add(cells, Group.ENERGY, result.cost().energyJoules());
        add(cells, Group.AREA, result.cost().areaSquareMetres());
        return new Row(Status.DONE, result.pass(), List.copyOf(cells), String.join("; ", unknown));
    }

    /** The row of a unit without a result. */
    public static Row failed(String message) {
        return new Row(Status.FAILED, null, List.of(), message.strip().replaceAll("\\s*\\R\\s*", "; "));
    }

    private static void add(List<Cell> cells, Group group, Map<String, Double> values) {
        values.forEach((name, value) -> cells.add(new Cell(group, name, text(name, value))));
    }

    private static String text(String name, Number value) {
        if (value instanceof Double amount) {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException(name + " is " + amount + ": results hold finite numbers only");
            }
            return ShortestDecimal.text(amount);
        }
        return value.toString();
    }
}
