// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.ArrayList;
import java.util.List;
import ohmesh.netlist.study.Study.Objective;
import ohmesh.report.Cell;
import ohmesh.report.Page;
import ohmesh.report.Section;
import ohmesh.report.Table;
import ohmesh.report.chart.Picture;
import ohmesh.report.statistics.Factor;
import ohmesh.report.statistics.PointSummary;
import ohmesh.report.statistics.StudyResults;

/** The points that no other point beats in all objectives. */
final class FrontPart {
    /** Objectives that are drawn against each other. */
    private static final int DRAWN = 3;

    /** Points of the front that stand in its table. */
    private static final int ROWS = 40;

    private final StudyResults results;

    FrontPart(StudyResults results) {
        this.results = results;
    }

    void addTo(Page page) {
        List<Objective> objectives = results.objectives();
        Section section = page.section(objectives.size() < 2 ? "Best points" : "Pareto front");
        if (objectives.isEmpty()) {
            section.text("The study names no objectives, so no point is better than another. With \"objectives\" in the"
                    + " study, the best points stand here.");
            return;
        }
        ParetoChart chart = new ParetoChart(results);
        int candidates = results.withValues(
                        objectives.stream().map(Objective::metric).toList())
                .size();
        if (chart.front().isEmpty()) {
            section.text("No point has values of all objectives.");
            return;
        }
        section.text(chart.front().size() + " of " + candidates + " points"
                + (results.isPartial() ? " with results so far" : "")
                + (objectives.size() == 1
                        ? " have the best mean."
                        : " are on the front: no other point is as good in every objective and better in one."
                                + " Means are compared; intervals are not."));
        if (objectives.size() > 1) {
            section.pictures(pictures(chart, objectives));
        }
        if (objectives.size() > DRAWN) {
            section.note("The first " + DRAWN + " of " + objectives.size() + " objectives are drawn.");
        }
        section.table(table(chart.front()));
        if (chart.front().size() > ROWS) {
            section.note("The first " + ROWS + " of " + chart.front().size()
                    + " points of the front; the table of all points marks them all.");
        }
        if (results.question().baseline() >= 0 && results.baseline().isEmpty()) {
            section.note("The baseline has no results yet.");
        }
    }

    private static List<Picture> pictures(ParetoChart chart, List<Objective> objectives) {
        List<Picture> pictures = new ArrayList<>();
        int drawn = Math.min(DRAWN, objectives.size());
        for (int y = 0; y < drawn; y++) {
            for (int x = y + 1; x < drawn; x++) {
                pictures.add(chart.picture(objectives.get(x), objectives.get(y)));
            }
        }
        return pictures;
    }

    private Table table(List<PointSummary> front) {
        List<PointSummary> rows = new ArrayList<>(front.subList(0, Math.min(ROWS, front.size())));
        results.baseline().filter(base -> !rows.contains(base)).ifPresent(rows::add);
        Table table =
                new Table("Points on the front and the baseline").sortable().column("point");
        List<String> knobs = results.factors().stream()
                .map(Factor::knobs)
                .flatMap(List::stream)
                .toList();
        knobs.forEach(table::column);
        List<EstimateColumn> columns = results.objectives().stream()
                .map(objective -> new EstimateColumn(results, objective.metric()))
                .toList();
        columns.forEach(column -> table.column(column.heading()));
        PointNames names = new PointNames(results);
        for (PointSummary point : rows) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.ordered(
                    point.index() + (results.baseline().filter(point::equals).isPresent() ? " (baseline)" : ""),
                    point.index()));
            knobs.forEach(knob -> cells.add(names.cell(knob, point)));
            columns.forEach(column -> cells.add(column.cell(point)));
            table.row(cells);
        }
        return table;
    }
}
