// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ohmesh.netlist.study.Study.Objective;
import ohmesh.report.Cell;
import ohmesh.report.Page;
import ohmesh.report.Section;
import ohmesh.report.Table;
import ohmesh.report.statistics.PointSummary;
import ohmesh.report.statistics.ResultRow.Status;
import ohmesh.report.statistics.StudyResults;

/** All points in one table. */
final class PointsPart {
    /** Points of the table: more make browsers slow. */
    static final int ROWS = 4000;

    /** Beyond so many cells, energies and areas of components are left to the file. */
    private static final int CELLS = 40_000;

    private final StudyResults results;
    private final Set<PointSummary> front;

    PointsPart(StudyResults results) {
        this.results = results;
        front = new HashSet<>(results.objectives().isEmpty() ? List.of() : results.front(results.objectives()));
    }

    void addTo(Page page) {
        Section section = page.section("All points");
        List<PointSummary> points =
                results.points().stream().filter(point -> !point.excluded()).toList();
        if (points.isEmpty()) {
            section.text("No point has been run yet.");
            return;
        }
        List<String> measured = results.table().measured();
        boolean brief = (long) points.size() * (results.table().numbers().size() + 4) > CELLS;
        if (brief) {
            measured = measured.stream().filter(PointsPart::isTotal).toList();
        }
        section.table(table(points.subList(0, Math.min(ROWS, points.size())), measured));
        if (points.size() > ROWS) {
            section.note("The first " + ROWS + " of " + points.size() + " points; results.csv has all of them.");
        }
        section.note("One line a point; n counts the seeds that are done."
                + (brief ? " Energies and areas of components are in results.csv only." : ""));
    }

    private static boolean isTotal(String column) {
        return !column.startsWith("energy.") && !column.startsWith("area.");
    }

    private Table table(List<PointSummary> points, List<String> measured) {
        Set<String> objectives = new HashSet<>(
                results.objectives().stream().map(Objective::metric).toList());
        boolean few = measured.size() <= 6;
        Table table = new Table("All points of the study")
                .sortable()
                .choosable()
                .column("point")
                .column("mark");
        results.table().knobs().forEach(table::column);
        table.column("n").column("failed", results.count(Status.FAILED) > 0);
        List<EstimateColumn> columns = new ArrayList<>();
        for (String name : measured) {
            EstimateColumn column = new EstimateColumn(results, name);
            columns.add(column);
            table.column(column.heading(), few || objectives.contains(name) || (objectives.isEmpty() && isTotal(name)));
        }
        PointNames names = new PointNames(results);
        for (PointSummary point : points) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.ordered("" + point.index(), point.index()), mark(point)));
            results.table().knobs().forEach(knob -> cells.add(names.cell(knob, point)));
            cells.add(Cell.of(point.count(Status.DONE)));
            cells.add(Cell.of(point.count(Status.FAILED)));
            columns.forEach(column -> cells.add(column.cell(point)));
            table.row(cells);
        }
        return table;
    }

    private Cell mark(PointSummary point) {
        List<String> marks = new ArrayList<>();
        if (results.baseline().filter(point::equals).isPresent()) {
            marks.add("baseline");
        }
        if (front.contains(point)) {
            marks.add(results.objectives().size() == 1 ? "best" : "front");
        }
        return Cell.of(String.join(", ", marks));
    }
}
