// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a column goes with one factor.
 *
 * @param factor what is varied
 * @param column of the results
 * @param rest the other factors
 * @param others what they do meanwhile
 * @param even whether all levels are averages over the same others; true at the baseline
 * @param points by level, those without any value left out
 */
public record KnobLine(
        Factor factor, String column, List<Factor> rest, Others others, boolean even, List<LinePoint> points) {
    /** What the factors do that are not varied. */
    public enum Others {
        /** There are none. */
        NONE,
        /** They stay at the baseline. */
        AT_BASELINE,
        /** Each seed is averaged over them; the interval is that of the averages of the seeds. */
        AVERAGED
    }

    /**
     * One point of the line.
     *
     * @param level of the factor
     * @param estimate of the column
     * @param through the points of the study behind it
     */
    public record LinePoint(Level level, Estimate estimate, List<PointSummary> through) {}

    /** The line through the baseline, or where that has fewer than two points, the averages. */
    public static KnobLine of(StudyResults results, Factor factor, String column) {
        KnobLine straight = atBaseline(results, factor, column);
        return straight.points().size() > 1 ? straight : averaged(results, factor, column, null, null);
    }

    /** The line through the baseline, all other factors as there. */
    public static KnobLine atBaseline(StudyResults results, Factor factor, String column) {
        return atBaseline(results, factor, column, null, null);
    }

    /** The same with a second factor at some level. */
    static KnobLine atBaseline(StudyResults results, Factor factor, String column, Factor fixed, Level at) {
        List<LinePoint> line = new ArrayList<>();
        Optional<PointSummary> baseline = results.baseline();
        List<Factor> others = others(results, factor, fixed);
        if (baseline.isPresent()) {
            Map<Level, PointSummary> byLevel = new HashMap<>();
            List<Level> home =
                    others.stream().map(other -> other.of(baseline.get())).toList();
            results.withValues(List.of(column)).stream()
                    .filter(point -> fixed == null || fixed.of(point).equals(at))
                    .filter(point -> others.stream()
                            .map(other -> other.of(point))
                            .toList()
                            .equals(home))
                    .forEach(point -> byLevel.putIfAbsent(factor.of(point), point));
            factor.levels().stream().filter(byLevel::containsKey).forEach(level -> {
                PointSummary point = byLevel.get(level);
                line.add(new LinePoint(level, results.estimate(point, column).orElseThrow(), List.of(point)));
            });
        }
        return new KnobLine(factor, column, others, others.isEmpty() ? Others.NONE : Others.AT_BASELINE, true, line);
    }

    /** The averages over all others, but for a second factor at some level. */
    static KnobLine averaged(StudyResults results, Factor factor, String column, Factor fixed, Level at) {
        List<Factor> others = others(results, factor, fixed);
        Map<Level, List<PointSummary>> byLevel = new HashMap<>();
        results.withValues(List.of(column)).stream()
                .filter(point -> fixed == null || fixed.of(point).equals(at))
                .forEach(point -> byLevel.computeIfAbsent(factor.of(point), level -> new ArrayList<>())
                        .add(point));
        List<LinePoint> line = new ArrayList<>();
        Set<Set<List<Level>>> combinations = new HashSet<>();
        for (Level level : factor.levels()) {
            List<PointSummary> points = byLevel.getOrDefault(level, List.of());
            double[] replicates = seedAverages(results, points, column);
            if (replicates.length > 0) {
                line.add(new LinePoint(level, results.estimate(column, replicates), points));
                Set<List<Level>> met = new HashSet<>();
                points.forEach(point ->
                        met.add(others.stream().map(other -> other.of(point)).toList()));
                combinations.add(met);
            }
        }
        return new KnobLine(
                factor,
                column,
                others,
                others.isEmpty() ? Others.NONE : Others.AVERAGED,
                combinations.size() < 2,
                line);
    }

    /** For every seed that all points have, its average over the points; without such a seed, that of the means. */
    private static double[] seedAverages(StudyResults results, List<PointSummary> points, String column) {
        int place = results.table().column(column);
        Map<Long, double[]> sums = new TreeMap<>();
        for (PointSummary point : points) {
            point.values(place).forEach((seed, value) -> {
                double[] sum = sums.computeIfAbsent(seed, none -> new double[2]);
                sum[0] += value;
                sum[1]++;
            });
        }
        double[] averages = sums.values().stream()
                .filter(sum -> sum[1] == points.size())
                .mapToDouble(sum -> sum[0] / sum[1])
                .toArray();
        if (averages.length > 0 || points.isEmpty()) {
            return averages;
        }
        return new double[] {
            points.stream()
                    .mapToDouble(point ->
                            results.estimate(point, column).orElseThrow().mean())
                    .average()
                    .orElseThrow()
        };
    }

    private static List<Factor> others(StudyResults results, Factor factor, Factor fixed) {
        return results.factors().stream()
                .filter(other -> !other.equals(factor) && !other.equals(fixed))
                .toList();
    }
}
