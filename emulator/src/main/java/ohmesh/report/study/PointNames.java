// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ohmesh.netlist.study.KnobValue;
import ohmesh.report.Cell;
import ohmesh.report.chart.Scale;
import ohmesh.report.statistics.Factor;
import ohmesh.report.statistics.Level;
import ohmesh.report.statistics.PointSummary;
import ohmesh.report.statistics.StudyResults;

/** Short texts of levels and points: the values of what is varied, with units. */
final class PointNames {
    private static final String JOINT = " / ";
    private static final int LONGEST = 24;

    /** Letters of a name of a point up to which it is written beside it. */
    private static final int SHORT = 9;

    private static final int SAMPLE = 200;

    private final StudyResults results;

    PointNames(StudyResults results) {
        this.results = results;
    }

    /** The value of a knob or derived value. */
    String value(String knob, KnobValue value) {
        String unit = results.question().unit(knob);
        return value.number() == null || unit.isEmpty() ? value.text() : Scale.text(value.number(), unit);
    }

    /** The value of a knob or derived value at a point; numbers are ordered as such. */
    Cell cell(String knob, PointSummary point) {
        KnobValue value = point.knobs().get(knob);
        return new Cell(value(knob, value), value.number(), "");
    }

    /** A level: the values of coupled knobs joined. */
    String level(Factor factor, Level level) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < factor.knobs().size(); i++) {
            texts.add(value(factor.knobs().get(i), level.values().get(i)));
        }
        return shortened(String.join(JOINT, texts));
    }

    /** A point in a drawing: the levels of all factors joined, or its index where that is too long for a drawing. */
    String label(PointSummary point) {
        return byIndex() ? "#" + point.index() : point(point);
    }

    private boolean byIndex() {
        return results.factors().isEmpty()
                || results.points().stream()
                        .limit(SAMPLE)
                        .anyMatch(point -> point(point).length() > SHORT);
    }

    /** What labels are. */
    String pattern() {
        return byIndex()
                ? "the number of the point"
                : results.factors().stream()
                        .map(factor -> factor.knobs().get(0))
                        .collect(Collectors.joining(JOINT));
    }

    private String point(PointSummary point) {
        String name = results.factors().stream()
                .map(factor ->
                        value(factor.knobs().get(0), factor.of(point).values().get(0)))
                .collect(Collectors.joining(JOINT));
        return name;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }
}
