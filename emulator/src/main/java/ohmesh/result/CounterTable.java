// SPDX-License-Identifier: Apache-2.0
package ohmesh.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ohmesh.engine.Counters;

/** Counters by name: each one under {@code owner.name}, and their sums over all owners under {@code name}. */
final class CounterTable {
    private CounterTable() {}

    /** Every counter in the order of the machine. */
    static Map<String, Number> single(List<Counters> counters) {
        Map<String, Number> table = new LinkedHashMap<>();
        each(counters, (owner, name, unit, value) -> table.put(owner + "." + name, value));
        return table;
    }

    /** Sums over all owners, sorted by name. */
    static Map<String, Number> totals(List<Counters> counters) {
        Map<String, Number> table = new TreeMap<>();
        each(counters, (owner, name, unit, value) -> table.merge(name, value, CounterTable::sum));
        return table;
    }

    private static Number sum(Number a, Number b) {
        if (a instanceof Long left && b instanceof Long right) {
            return left + right;
        }
        return a.doubleValue() + b.doubleValue();
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
        void of(String owner, String name, String unit, Number value);
    }

    static void each(List<Counters> counters, Row row) {
        for (Counters group : counters) {
            for (int i = 0; i < group.names().size(); i++) {
                row.of(group.owner(), group.names().get(i), group.units().get(i), group.value(i));
            }
        }
    }
}
