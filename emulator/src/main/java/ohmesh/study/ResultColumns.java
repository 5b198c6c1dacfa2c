// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ohmesh.netlist.study.Columns;

/**
 * The columns of a table of results: those of all its rows together. A name that only some rows have stands after the
 * one that it follows there, so that components keep their order.
 */
final class ResultColumns {
    private final List<String> knobs;
    private final Map<Row.Group, List<String>> names = new EnumMap<>(Row.Group.class);

    /**
     * Columns for knobs and for what every row has.
     *
     * @param knobs names of knobs and derived values
     */
    ResultColumns(StudyFacts facts, List<String> knobs) {
        this.knobs = knobs;
        for (Row.Group group : Row.Group.values()) {
            names.put(group, new ArrayList<>());
        }
        names.get(Row.Group.METRIC).addAll(facts.metrics());
        names.get(Row.Group.COUNTER).addAll(facts.counters());
        names.get(Row.Group.RUN).addAll(List.of(Columns.CYCLES, Columns.SIMULATED_SECONDS));
    }

    /** Makes room for the cells of a row. */
    void add(Row row) {
        Row.Group group = null;
        int next = 0;
        for (Row.Cell cell : row.cells()) {
            if (cell.group() != group) {
                group = cell.group();
                next = 0;
            }
            List<String> known = names.get(group);
            int place = next < known.size() && known.get(next).equals(cell.name()) ? next : known.indexOf(cell.name());
            if (place < 0) {
                known.add(next, cell.name());
                place = next;
            }
            next = place + 1;
        }
    }

    /** The first line of the table; a name that stands there already is preceded by its group. */
    List<String> header() {
        List<String> header = new ArrayList<>(List.of(Columns.POINT, Columns.SEED));
        header.addAll(knobs);
        header.addAll(List.of(Columns.STATUS, Columns.PASS));
        Set<String> taken = new HashSet<>(header);
        taken.addAll(names.get(Row.Group.RUN));
        taken.add(Columns.MESSAGE);
        names.forEach((group, all) -> {
            for (String name : all) {
                String column = group.column(name);
                boolean isNew = group == Row.Group.RUN || taken.add(column);
                header.add(isNew ? column : group.name().toLowerCase(Locale.ROOT) + "." + name);
            }
        });
        header.add(Columns.MESSAGE);
        return header;
    }

    /** The numbers of a row, one for each column between {@code pass} and {@code message}; empty where it has none. */
    List<String> cells(Row row) {
        Map<Row.Group, Map<String, String>> values = new EnumMap<>(Row.Group.class);
        for (Row.Cell cell : row.cells()) {
            values.computeIfAbsent(cell.group(), g -> new HashMap<>()).put(cell.name(), cell.text());
        }
        List<String> cells = new ArrayList<>();
        names.forEach((group, all) -> {
            Map<String, String> given = values.getOrDefault(group, Map.of());
            all.forEach(name -> cells.add(given.getOrDefault(name, "")));
        });
        return cells;
    }
}
