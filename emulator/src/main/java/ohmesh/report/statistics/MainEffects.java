// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which share of the variance of a column over the points each factor explains alone: the variance of the averages
 * of its levels, weighted by their points, divided by the variance of all points (the first-order index of Sobol
 * 1993, on a grid; also known as eta squared). What is left are interactions and noise.
 *
 * @param shares by factor, 0..1
 * @param full whether all combinations of levels are there, so that the shares add up to 1 at most
 */
public record MainEffects(Map<Factor, Double> shares, boolean full) {
    /** The part of the grid that must be there: a sparse sample has one point a level, which explains everything. */
    private static final double LEAST_FILLED = 0.5;

    /** Of a column; no shares where it does not vary, or where the points are too sparse a sample of the grid. */
    public static MainEffects of(StudyResults results, String column) {
        List<PointSummary> points = results.withValues(List.of(column)).stream()
                .filter(point -> !point.excluded())
                .toList();
        double cells = results.factors().stream()
                .mapToDouble(factor -> factor.levels().size())
                .reduce(1, (a, b) -> a * b);
        Map<Factor, Double> shares = new LinkedHashMap<>();
        double average = average(results, points, column);
        double total = points.stream()
                .mapToDouble(point -> square(mean(results, point, column) - average))
                .sum();
        if (points.size() < 2 || points.size() < LEAST_FILLED * cells || !(total > 0)) {
            return new MainEffects(shares, false);
        }
        for (Factor factor : results.factors()) {
            shares.put(factor, Math.min(1, between(results, points, column, factor, average) / total));
        }
        return new MainEffects(shares, points.size() == cells);
    }

    private static double between(
            StudyResults results, List<PointSummary> points, String column, Factor factor, double average) {
        Map<Level, List<PointSummary>> groups = new HashMap<>();
        points.forEach(point -> groups.computeIfAbsent(factor.of(point), level -> new ArrayList<>())
                .add(point));
        // In the order of the levels: that of a hash would show in the last digits.
        return factor.levels().stream()
                .filter(groups::containsKey)
                .map(groups::get)
                .mapToDouble(group -> group.size() * square(average(results, group, column) - average))
                .sum();
    }

    private static double average(StudyResults results, List<PointSummary> points, String column) {
        return points.stream()
                .mapToDouble(point -> mean(results, point, column))
                .average()
                .orElse(0);
    }

    private static double mean(StudyResults results, PointSummary point, String column) {
        return results.estimate(point, column).orElseThrow().mean();
    }

    private static double square(double x) {
        return x * x;
    }
}
