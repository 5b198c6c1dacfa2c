// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ohmesh.report.Cell;
import ohmesh.report.Page;
import ohmesh.report.Section;
import ohmesh.report.Table;
import ohmesh.report.statistics.PointSummary;
import ohmesh.report.statistics.ResultRow;
import ohmesh.report.statistics.ResultRow.Status;
import ohmesh.report.statistics.StudyResults;

/** Runs without a result and points that were not run, and why. */
final class FailurePart {
    private static final int ROWS = 100;

    /** Points of a reason that are named. */
    private static final int NAMED = 5;

    private final StudyResults results;
    private final PointNames names;

    FailurePart(StudyResults results) {
        this.results = results;
        names = new PointNames(results);
    }

    void addTo(Page page) {
        if (results.count(Status.FAILED) > 0) {
            Section section = page.section("Failures");
            section.text(results.count(Status.FAILED)
                    + " of " + (results.count(Status.DONE) + results.count(Status.FAILED)) + " runs"
                    + (results.isPartial() ? " so far" : "")
                    + " have no result; --retry-failed of ohmesh study run tries them again.");
            list(section, Status.FAILED, "Runs that failed");
        }
        if (results.count(Status.EXCLUDED) > 0) {
            Section section = page.section("Excluded points");
            section.text("Constraints of the study exclude " + results.count(Status.EXCLUDED) + " points.");
            list(section, Status.EXCLUDED, "Points that are excluded");
        }
    }

    private void list(Section section, Status status, String caption) {
        Map<String, List<ResultRow>> reasons = new LinkedHashMap<>();
        Table table = new Table(caption).sortable().column("point");
        results.table().knobs().forEach(table::column);
        table.column("seed").column("message");
        int shown = 0;
        for (PointSummary point : results.points()) {
            for (ResultRow row : point.rows()) {
                if (row.status() == status) {
                    reasons.computeIfAbsent(row.message(), message -> new ArrayList<>())
                            .add(row);
                    if (shown++ < ROWS) {
                        table.row(cells(point, row));
                    }
                }
            }
        }
        section.table(summary(reasons));
        if (reasons.size() > ROWS) {
            section.note("The " + ROWS + " most frequent of " + reasons.size() + " reasons.");
        }
        section.folded(shown > ROWS ? "The first " + ROWS + " of " + shown : "All " + shown, table);
    }

    /** Every reason once, the most frequent first. */
    private static Table summary(Map<String, List<ResultRow>> reasons) {
        Table table =
                new Table("Why").sortable().column("reason").column("how many").column("points");
        reasons.entrySet().stream()
                .sorted(Comparator.comparing(reason -> -reason.getValue().size()))
                .limit(ROWS)
                .forEach(reason -> table.row(
                        Cell.of(reason.getKey()),
                        Cell.of(reason.getValue().size()),
                        Cell.of(firstPoints(reason.getValue()))));
        return table;
    }

    private static String firstPoints(List<ResultRow> rows) {
        List<Integer> points = rows.stream().map(ResultRow::point).distinct().toList();
        String named = points.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return points.size() > NAMED ? named + " and " + (points.size() - NAMED) + " more" : named;
    }

    private List<Cell> cells(PointSummary point, ResultRow row) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.ordered("" + point.index(), point.index())));
        results.table().knobs().forEach(knob -> cells.add(names.cell(knob, point)));
        cells.add(row.seed() < 0 ? Cell.of("") : Cell.ordered("" + row.seed(), (double) row.seed()));
        cells.add(Cell.of(row.message()));
        return cells;
    }
}
