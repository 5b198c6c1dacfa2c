// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ohmesh.report.chart.Axis;
import ohmesh.report.chart.DataTable;
import ohmesh.report.chart.LinePlot;
import ohmesh.report.chart.Picture;
import ohmesh.report.chart.Series;
import ohmesh.report.statistics.Estimate;
import ohmesh.report.statistics.Factor;
import ohmesh.report.statistics.KnobFamily;
import ohmesh.report.statistics.KnobLine;
import ohmesh.report.statistics.KnobLine.LinePoint;
import ohmesh.report.statistics.Level;
import ohmesh.report.statistics.StudyResults;

/** A column of the results against one factor, with intervals over seeds. */
final class KnobChart {
    /** From so many times the smallest value on, equal ratios are drawn as equal distances. */
    private static final double DECADES = 50;

    /** Lines of a family that are drawn. */
    private static final int LINES = 7;

    private final StudyResults results;
    private final PointNames names;

    KnobChart(StudyResults results) {
        this.results = results;
        names = new PointNames(results);
    }

    /** The picture of a line with at least one point. */
    Picture picture(KnobLine line) {
        Column column = Column.of(line.column(), results.question());
        String title = column.label() + " against " + line.factor().name();
        LinePlot plot = plot(title, caption(List.of(line)), line.factor(), List.of(line));
        plot.add(series(column.label(), line));
        return with(plot.picture(), data(List.of(""), List.of(line)));
    }

    /** The pictures of the lines of a family, of which at least one has a point; as many as differ in colour. */
    Picture picture(KnobFamily family) {
        Column column = Column.of(family.lines().get(0).column(), results.question());
        Factor across = family.lines().get(0).factor();
        int shown = Math.min(LINES, family.lines().size());
        List<KnobLine> lines = family.lines().subList(0, shown);
        String caption = caption(lines)
                + (shown < family.lines().size()
                        ? " The first " + shown + " of " + family.lines().size() + " values of "
                                + family.by().name() + " are drawn."
                        : "");
        String title = column.label() + " against " + across.name() + " by "
                + family.by().name();
        LinePlot plot = plot(title, caption, across, lines);
        List<String> labels = family.levels().subList(0, shown).stream()
                .map(level -> family.by().name() + " " + names.level(family.by(), level))
                .toList();
        for (int i = 0; i < shown; i++) {
            plot.add(series(labels.get(i), lines.get(i)));
        }
        return with(plot.picture(), data(labels, lines));
    }

    private LinePlot plot(String title, String caption, Factor factor, List<KnobLine> lines) {
        Column column = Column.of(lines.get(0).column(), results.question());
        Axis across = Axis.of(
                factor.name(),
                factor.isNumeric() ? results.question().unit(factor.knobs().get(0)) : "");
        LinePlot plot = new LinePlot(
                title, caption, spansDecades(factor) ? across.log() : across, Axis.of(column.label(), column.unit()));
        if (!factor.isNumeric()) {
            plot.named(factor.levels().stream()
                    .map(level -> names.level(factor, level))
                    .toList());
        }
        return plot;
    }

    private static Series series(String name, KnobLine line) {
        Factor factor = line.factor();
        List<Estimate> estimates =
                line.points().stream().map(LinePoint::estimate).toList();
        return new Series(
                name,
                line.points().stream()
                        .mapToDouble(point -> factor.isNumeric()
                                ? point.level().number().getAsDouble()
                                : factor.levels().indexOf(point.level()))
                        .toArray(),
                estimates.stream().mapToDouble(Estimate::mean).toArray(),
                estimates.stream().mapToDouble(Estimate::low).toArray(),
                estimates.stream().mapToDouble(Estimate::high).toArray());
    }

    private static Picture with(Picture picture, DataTable data) {
        return new Picture(
                picture.title(), picture.description(), picture.width(), picture.height(), picture.body(), data);
    }

    private static boolean spansDecades(Factor factor) {
        List<Level> levels = factor.levels();
        if (!factor.isNumeric() || levels.size() < 3) {
            return false;
        }
        double first = levels.get(0).number().getAsDouble();
        return first > 0 && levels.get(levels.size() - 1).number().getAsDouble() >= DECADES * first;
    }

    private DataTable data(List<String> labels, List<KnobLine> lines) {
        Numbers numbers = Numbers.of(
                Column.of(lines.get(0).column(), results.question()),
                lines.stream()
                        .flatMap(line -> line.points().stream())
                        .map(LinePoint::estimate)
                        .toList());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (LinePoint point : lines.get(i).points()) {
                List<String> row = new ArrayList<>(List.of(
                        names.level(lines.get(i).factor(), point.level()),
                        numbers.text(point.estimate()),
                        Integer.toString(point.estimate().count())));
                if (lines.size() > 1) {
                    row.add(0, labels.get(i));
                }
                rows.add(row);
            }
        }
        List<String> header = new ArrayList<>(List.of(lines.get(0).factor().name(), numbers.heading(), "n"));
        if (lines.size() > 1) {
            header.add(0, "line");
        }
        return DataTable.of(header, rows);
    }

    /** What the other factors do, and what the bars are. */
    private String caption(List<KnobLine> lines) {
        boolean bounded = lines.stream()
                .flatMap(line -> line.points().stream())
                .anyMatch(point -> point.estimate().bounded());
        KnobLine odd = lines.stream().filter(line -> !line.even()).findFirst().orElse(lines.get(0));
        return others(odd) + (bounded ? " Bars: 95 % interval over seeds." : " One seed: no intervals.");
    }

    /** What the other factors do. */
    String others(KnobLine line) {
        String others = line.rest().stream().map(Factor::name).collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder(
                switch (line.others()) {
                    case NONE -> "Nothing else is varied.";
                    case AT_BASELINE -> "Others as at the baseline: " + others + ".";
                    case AVERAGED -> "Averaged over " + others + ".";
                });
        if (!line.even()) {
            text.append(" Not all combinations are there: values average over different points.");
        }
        return text.toString();
    }
}
