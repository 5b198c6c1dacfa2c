// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ohmesh.report.chart.Axis;
import ohmesh.report.chart.BarPlot;
import ohmesh.report.chart.DataTable;
import ohmesh.report.chart.Picture;
import ohmesh.report.chart.Scale;
import ohmesh.report.statistics.Sensitivity;
import ohmesh.report.statistics.Sensitivity.Change;
import ohmesh.report.statistics.StudyResults;

/** How far an objective moves from the baseline when one factor alone goes to either end. */
final class TornadoChart {
    /** Factors that are drawn, those with the largest swings. */
    private static final int ROWS = 12;

    private final StudyResults results;
    private final PointNames names;

    TornadoChart(StudyResults results) {
        this.results = results;
        names = new PointNames(results);
    }

    /** The drawing of sensitivities, largest first, of which there is at least one. */
    Picture picture(String metric, List<Sensitivity> all) {
        Column column = Column.of(metric, results.question());
        BarPlot plot = new BarPlot(
                        "Change of " + column.label() + " from the baseline",
                        "One knob at a time goes to its first and its last value, all others as at the baseline"
                                + (all.size() > ROWS ? "; the " + ROWS + " largest of " + all.size() : "")
                                + ". The table has the next values too; a star means that the 95 % intervals"
                                + " do not meet.",
                        Axis.of("change of " + column.label(), column.unit()),
                        List.of("first value", "last value"))
                .sideBySide();
        for (Sensitivity one : all.subList(0, Math.min(ROWS, all.size()))) {
            plot.row(one.factor().name(), difference(one.first()), difference(one.last()));
        }
        Picture picture = plot.picture();
        return new Picture(
                picture.title(),
                picture.description(),
                picture.width(),
                picture.height(),
                picture.body(),
                data(column, all));
    }

    private static double difference(Change change) {
        return change == null ? 0 : change.difference();
    }

    private DataTable data(Column column, List<Sensitivity> all) {
        Numbers numbers =
                new Numbers(column, Scale.of(column.unit(), all.stream().mapToDouble(Sensitivity::swing)), -1);
        List<List<String>> rows = new ArrayList<>();
        for (Sensitivity one : all) {
            List<String> row = new ArrayList<>(List.of(one.factor().name()));
            Stream.of(one.first(), one.before(), one.after(), one.last())
                    .map(change -> text(one, change, numbers))
                    .forEach(row::add);
            rows.add(row);
        }
        String unit = numbers.unit();
        return DataTable.of(
                List.of("knob", "first" + unit, "next below" + unit, "next above" + unit, "last" + unit), rows);
    }

    private String text(Sensitivity of, Change change, Numbers numbers) {
        if (Objects.isNull(change)) {
            return "";
        }
        return names.level(of.factor(), change.level()) + ": " + numbers.text(change.difference())
                + (change.distinct() ? " *" : "");
    }
}
