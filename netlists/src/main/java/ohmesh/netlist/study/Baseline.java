// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.json.ShortestDecimal;
import ohmesh.netlist.read.Nearest;
import ohmesh.netlist.read.RecordFile;

/** The point that others are compared with: every knob by a label or a value, which need not be one of the grid's. */
final class Baseline {
    private final RecordFile file;
    private final Grid grid;

    Baseline(RecordFile file, Grid grid) {
        this.file = file;
        this.grid = grid;
    }

    /** The values of all knobs, or empty where there is no baseline or problems were said. */
    Optional<Map<String, Level>> read() {
        List<String> given = file.names("/baseline");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        for (String name : given) {
            if (!grid.levels().containsKey(name)) {
                file.problem(
                        "/baseline/" + name,
                        "unknown knob \"" + name + "\""
                                + Nearest.hint(name, grid.levels().keySet()));
            }
        }
        Map<String, Level> values = new LinkedHashMap<>();
        for (String name : grid.levels().keySet()) {
            if (!given.contains(name)) {
                file.problem("/baseline", "the knob \"" + name + "\" is missing: a baseline has a value for every one");
                continue;
            }
            file.get("/baseline/" + name, Object.class)
                    .ifPresent(plain -> values.put(name, level(grid.levels().get(name), plain)));
        }
        return values.size() == grid.levels().size() ? Optional.of(values) : Optional.empty();
    }

    private static Level level(List<Level> levels, Object plain) {
        Level written = Level.of(plain, null);
        for (Level level : levels) {
            if (isNamed(level, plain) || level.key().equals(written.key())) {
                return level;
            }
        }
        return written;
    }

    /** Whether a text is the label of a level or its cell in the results, which for a quantity lacks the unit. */
    private static boolean isNamed(Level level, Object plain) {
        Double number = level.isQuantity() ? level.value().number() : null;
        boolean unitIsMissing = number != null && plain.equals(ShortestDecimal.text(number));
        return plain.equals(level.value().text()) && !unitIsMissing;
    }

    /** The indices of values in the grid, or empty where it does not hold them. */
    static Optional<int[]> indices(Grid grid, Map<String, Level> values) {
        int[] indices =
                grid.axes().stream().mapToInt(axis -> index(grid, axis, values)).toArray();
        return Arrays.stream(indices).allMatch(index -> index >= 0) ? Optional.of(indices) : Optional.empty();
    }

    private static int index(Grid grid, Axis axis, Map<String, Level> values) {
        for (int i = 0; i < axis.size(); i++) {
            int at = i;
            if (axis.knobs().stream()
                    .allMatch(name -> grid.levels().get(name).get(at).equals(values.get(name)))) {
                return i;
            }
        }
        return -1;
    }
}
