// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import ohmesh.netlist.study.Study.Objective;
import ohmesh.netlist.study.Study.Objective.Goal;
import ohmesh.report.chart.Axis;
import ohmesh.report.chart.Picture;
import ohmesh.report.chart.ScatterPlot;
import ohmesh.report.chart.ScatterPlot.Point;
import ohmesh.report.statistics.PointSummary;
import ohmesh.report.statistics.StudyResults;

/** All points against two objectives: which are on the front, and the baseline. */
final class ParetoChart {
    private static final double DECADES = 50;

    /** Points beside the front that are drawn: thousands make a blot and a heavy page. */
    static final int OTHERS = 1500;

    private final StudyResults results;
    private final PointNames names;
    private final List<PointSummary> front;

    /** A chart for results with at least two objectives. */
    ParetoChart(StudyResults results) {
        this.results = results;
        names = new PointNames(results);
        front = results.front(results.objectives());
    }

    /** The points that no other dominates in any way, over all objectives. */
    List<PointSummary> front() {
        return front;
    }

    /** The drawing over two of the objectives. */
    Picture picture(Objective across, Objective up) {
        Column x = Column.of(across.metric(), results.question());
        Column y = Column.of(up.metric(), results.question());
        List<Objective> both = List.of(across, up);
        List<PointSummary> candidates =
                results.withValues(both.stream().map(Objective::metric).toList());
        Set<PointSummary> best = Set.copyOf(front);
        List<PointSummary> others = candidates.stream()
                .filter(point -> !best.contains(point) && !isBaseline(point))
                .toList();
        List<Point> line = results.front(both).stream()
                .sorted(Comparator.comparingDouble(point -> mean(point, across)))
                .map(point -> point(point, both, ""))
                .toList();
        int shown = Math.min(OTHERS, others.size());
        ScatterPlot plot = new ScatterPlot(
                title(x, y),
                caption(both, others.size() - shown),
                axis(x, candidates, across),
                axis(y, candidates, up));
        List<PointSummary> marked =
                front.stream().filter(point -> !isBaseline(point)).toList();
        if (!marked.isEmpty()) {
            plot.group("on the front", points(marked, both, true));
        }
        results.baseline()
                .filter(candidates::contains)
                .ifPresent(base -> plot.group(
                        best.contains(base) ? "baseline, on the front" : "baseline",
                        List.of(point(base, both, "baseline"))));
        if (shown > 0) {
            plot.background("others", points(others.subList(0, shown), both, false));
        }
        return plot.line(stairs(line, up.goal())).picture();
    }

    private static String title(Column x, Column y) {
        return y.label() + " against " + x.label();
    }

    private String caption(List<Objective> both, int left) {
        StringBuilder text = new StringBuilder();
        for (Objective objective : both) {
            Column column = Column.of(objective.metric(), results.question());
            text.append(text.length() == 0 ? "Better: " : ", ")
                    .append(objective.goal() == Goal.MAXIMIZE ? "more " : "less ")
                    .append(column.label());
        }
        text.append(". Labels: ").append(names.pattern()).append('.');
        if (results.objectives().size() > 2) {
            text.append(" The front is that of all objectives; the line is that of these two.");
        }
        if (left > 0) {
            text.append(" The first ")
                    .append(OTHERS)
                    .append(" points beside the front are drawn, ")
                    .append(left)
                    .append(" more are not.");
        }
        return text.toString();
    }

    private boolean isBaseline(PointSummary point) {
        return results.baseline().filter(point::equals).isPresent();
    }

    private double mean(PointSummary point, Objective objective) {
        return results.estimate(point, objective.metric()).orElseThrow().mean();
    }

    private Point point(PointSummary point, List<Objective> both, String label) {
        return new Point(mean(point, both.get(0)), mean(point, both.get(1)), label);
    }

    private List<Point> points(List<PointSummary> points, List<Objective> both, boolean labelled) {
        return points.stream()
                .map(point -> point(point, both, labelled ? names.label(point) : ""))
                .toList();
    }

    private Axis axis(Column column, List<PointSummary> points, Objective objective) {
        double[] values = points.stream()
                .mapToDouble(point -> mean(point, objective))
                .sorted()
                .toArray();
        Axis axis = Axis.of(column.label(), column.unit());
        boolean decades = values.length > 2 && values[0] > 0 && values[values.length - 1] >= DECADES * values[0];
        return decades ? axis.log() : axis;
    }

    /** Steps through points by x: between two of them nothing better than the worse corner is known. */
    private static List<Point> stairs(List<Point> line, Goal up) {
        List<Point> stairs = new ArrayList<>();
        for (Point point : line) {
            if (!stairs.isEmpty()) {
                Point last = stairs.get(stairs.size() - 1);
                boolean rising = point.y() > last.y();
                boolean along = rising == (up == Goal.MAXIMIZE);
                stairs.add(along ? new Point(point.x(), last.y(), "") : new Point(last.x(), point.y(), ""));
            }
            stairs.add(point);
        }
        return stairs;
    }
}
