// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ohmesh.report.chart.Axis;
import ohmesh.report.chart.BarPlot;
import ohmesh.report.chart.Picture;
import ohmesh.report.statistics.Factor;
import ohmesh.report.statistics.KnobLine;
import ohmesh.report.statistics.KnobLine.LinePoint;
import ohmesh.report.statistics.Level;
import ohmesh.report.statistics.StudyResults;

/** Energy by component at every level of one factor. */
final class EnergyChart {
    private static final String PREFIX = "energy.";

    /** Levels that are drawn, evenly taken. */
    private static final int ROWS = 16;

    private final StudyResults results;
    private final PointNames names;
    private final List<String> components;

    EnergyChart(StudyResults results) {
        this.results = results;
        names = new PointNames(results);
        components = results.table().numbers().stream()
                .filter(column -> column.startsWith(PREFIX))
                .toList();
    }

    /** The drawing; empty where no energy is known along the factor. */
    Optional<Picture> picture(Factor factor) {
        List<KnobLine> lines = components.stream()
                .map(component -> KnobLine.of(results, factor, component))
                .filter(line -> !line.points().isEmpty())
                .toList();
        boolean spends = lines.stream()
                .flatMap(line -> line.points().stream())
                .anyMatch(point -> point.estimate().mean() > 0);
        if (!spends) {
            return Optional.empty();
        }
        Set<Level> levels = new LinkedHashSet<>(factor.levels());
        levels.removeIf(level -> lines.stream().noneMatch(line -> at(line, level) > 0));
        BarPlot plot = new BarPlot(
                "Energy by component against " + factor.name(),
                new KnobChart(results).others(lines.get(0))
                        + (levels.size() > ROWS ? " " + ROWS + " of " + levels.size() + " values are drawn." : ""),
                Axis.of("energy of a run", "J"),
                lines.stream()
                        .map(line -> Column.words(line.column().substring(PREFIX.length())))
                        .toList());
        List<Level> all = List.copyOf(levels.stream().toList());
        int shown = Math.min(ROWS, all.size());
        for (int i = 0; i < shown; i++) {
            Level level = all.get(shown == 1 ? 0 : (int) ((long) i * (all.size() - 1) / (shown - 1)));
            plot.row(
                    names.level(factor, level),
                    lines.stream().mapToDouble(line -> at(line, level)).toArray());
        }
        return Optional.of(plot.picture());
    }

    private static double at(KnobLine line, Level level) {
        return line.points().stream()
                .filter(point -> point.level().equals(level))
                .map(LinePoint::estimate)
                .mapToDouble(estimate -> Math.max(0, estimate.mean()))
                .findFirst()
                .orElse(0);
    }
}
