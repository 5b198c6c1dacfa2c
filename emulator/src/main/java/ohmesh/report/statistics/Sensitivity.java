// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How far a column moves from the baseline when one factor alone moves.
 *
 * @param factor what moves
 * @param first change at the first level, or null where the baseline is there or the level has no value
 * @param before change at the level next before the baseline, or null
 * @param after change at the level next after the baseline, or null
 * @param last change at the last level, or null
 */
public record Sensitivity(Factor factor, Change first, Change before, Change after, Change last) {
    /**
     * A difference from the baseline.
     *
     * @param level where
     * @param difference mean of the column there less that at the baseline
     * @param distinct whether the intervals of both are known and do not meet
     */
    public record Change(Level level, double difference, boolean distinct) {}

    /** The largest change, either way. */
    public double swing() {
        return Stream.of(first, before, after, last)
                .filter(Objects::nonNull)
                .mapToDouble(change -> Math.abs(change.difference()))
                .max()
                .orElse(0);
    }

    /** Of a column for all factors whose line leaves the baseline, largest swing first. */
    public static List<Sensitivity> of(StudyResults results, String column) {
        return results.factors().stream()
                .map(factor -> KnobLine.atBaseline(results, factor, column))
                .filter(line -> line.points().size() > 1)
                .map(line -> of(results, line))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(Sensitivity::swing).reversed())
                .toList();
    }

    private static Sensitivity of(StudyResults results, KnobLine line) {
        Level home = line.factor().of(results.baseline().orElseThrow());
        List<KnobLine.LinePoint> points = line.points();
        int at = points.stream().map(KnobLine.LinePoint::level).toList().indexOf(home);
        if (at < 0) {
            return null;
        }
        Estimate from = points.get(at).estimate();
        int end = points.size() - 1;
        return new Sensitivity(
                line.factor(),
                at == 0 ? null : change(points.get(0), from),
                at == 0 ? null : change(points.get(at - 1), from),
                at == end ? null : change(points.get(at + 1), from),
                at == end ? null : change(points.get(end), from));
    }

    private static Change change(KnobLine.LinePoint point, Estimate from) {
        Estimate to = point.estimate();
        boolean apart = to.low() > from.high() || to.high() < from.low();
        return new Change(point.level(), to.mean() - from.mean(), from.bounded() && to.bounded() && apart);
    }
}
