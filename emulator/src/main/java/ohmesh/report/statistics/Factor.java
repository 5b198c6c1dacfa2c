// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.study.KnobValue;

/**
 * What a study varies at a time: a knob, or coupled knobs that move together.
 *
 * @param knobs names, the first of which orders the levels
 * @param levels numbers ascending, others in the order of the study
 */
public record Factor(List<String> knobs, List<Level> levels) {
    /** The factor of some knobs over some points, each a map from knob to value. */
    static Factor of(List<String> knobs, Collection<Map<String, KnobValue>> points) {
        LinkedHashSet<Level> seen = new LinkedHashSet<>();
        points.forEach(point -> seen.add(level(knobs, point)));
        List<Level> levels = new ArrayList<>(seen);
        if (levels.stream().allMatch(level -> level.number().isPresent())) {
            levels.sort(Comparator.comparingDouble(level -> level.number().getAsDouble()));
        }
        return new Factor(knobs, List.copyOf(levels));
    }

    private static Level level(List<String> knobs, Map<String, KnobValue> point) {
        return new Level(knobs.stream().map(point::get).toList());
    }

    /** The level of a point. */
    public Level of(PointSummary point) {
        return level(knobs, point.knobs());
    }

    /** The names of the knobs, joined. */
    public String name() {
        return String.join(" + ", knobs);
    }

    /** Whether all levels are numbers. */
    public boolean isNumeric() {
        return levels.stream().allMatch(level -> level.number().isPresent());
    }
}
