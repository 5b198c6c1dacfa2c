// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ohmesh.engine.Counters;

/** Counters by name: each one under {@code owner.name}, and their sums over all owners under {@code name}. */
final class CounterTable {
    private CounterTable() {}

    /** Every counter in the order of the machine. */
    static Map<String, Long> single(List<Counters> counters) {
        Map<String, Long> table = new LinkedHashMap<>();
        each(counters, (owner, name, unit, value) -> table.put(owner + "." + name, value));
        return table;
    }

    /** Sums over all owners, sorted by name. */
    static Map<String, Long> totals(List<Counters> counters) {
        Map<String, Long> table = new TreeMap<>();
        each(counters, (owner, name, unit, value) -> table.merge(name, value, Long::sum));
        return table;
    }

    /** The unit of each name of {@link #totals}. */
    static Map<String, String> units(List<Counters> counters) {
        Map<String, String> table = new TreeMap<>();
        each(counters, (owner, name, unit, value) -> table.put(name, unit));
        return table;
    }

    /** Told every counter in the order of the machine. */
    @FunctionalInterface
    interface Row {
        void of(String owner, String name, String unit, long value);
    }

    static void each(List<Counters> counters, Row row) {
        for (Counters group : counters) {
            for (int i = 0; i < group.names().size(); i++) {
                row.of(group.owner(), group.names().get(i), group.units().get(i), group.get(i));
            }
        }
    }
}
