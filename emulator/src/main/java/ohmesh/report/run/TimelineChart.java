// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ohmesh.report.chart.DataTable;
import ohmesh.report.chart.Drawing;
import ohmesh.report.chart.Picture;
import ohmesh.report.chart.Scale;
import ohmesh.report.chart.ThemeColour;

/** A {@link Timeline} drawn: one row a unit, one box a span, with its text where it fits. */
final class TimelineChart {
    private static final int WIDTH = 1180;
    private static final int LEFT = 150;
    private static final int ROW = 22;
    private static final int TOP = 10;
    private static final int BOTTOM = 44;
    private static final double LETTER = 6.6;
    private static final int TICKS = 12;

    private final Timeline timeline;
    private final double perCycle;

    TimelineChart(Timeline timeline) {
        this.timeline = timeline;
        perCycle = (double) (WIDTH - LEFT - 12) / (timeline.to() - timeline.from());
    }

    Picture picture() {
        int rows = timeline.spans().size();
        int foot = TOP + rows * ROW;
        Drawing drawing = new Drawing(WIDTH, foot + BOTTOM);
        ticks(drawing, foot);
        int row = 0;
        List<List<String>> table = new ArrayList<>();
        for (Map.Entry<Timeline.Unit, List<Timeline.Span>> entry :
                timeline.spans().entrySet()) {
            unit(drawing, TOP + row * ROW, entry.getKey(), entry.getValue());
            entry.getValue()
                    .forEach(span -> table.add(List.of(
                            entry.getKey().component() + " " + entry.getKey().unit(),
                            String.valueOf(span.from()),
                            String.valueOf(span.to()),
                            span.text())));
            row++;
        }
        return drawing.picture(
                "Cycles " + timeline.from() + " to " + (timeline.to() - 1),
                description(rows),
                DataTable.of(List.of("unit", "from", "to", "what"), table));
    }

    private String description(int rows) {
        String text = "Each row is a unit of a tile, each box the cycles in which it was busy; grey boxes are waits.";
        if (rows < timeline.units()) {
            text += " The first " + rows + " of " + timeline.units() + " units.";
        }
        return timeline.left() == 0 ? text : text + " " + timeline.left() + " more boxes had no room.";
    }

    private void unit(Drawing drawing, double top, Timeline.Unit unit, List<Timeline.Span> spans) {
        drawing.text(LEFT - 8, top + 15, "end", unit.component() + " " + unit.unit());
        for (Timeline.Span span : spans) {
            double left = x(Math.max(span.from(), timeline.from()));
            double width = Math.max(0.5, x(Math.min(span.to(), timeline.to())) - left - 0.6);
            String tip = span.text() + ", cycles " + span.from() + " to " + (span.to() - 1);
            boolean waits = unit.unit().equals("stall");
            drawing.box(left, top + 2, width, ROW - 4, colour(unit.unit(), waits), tip);
            String words = fitting(span.text(), width);
            if (!words.isEmpty()) {
                drawing.styled(left + 3, top + 15, "start", "small " + (waits ? "" : "black"), words);
            }
        }
    }

    /** Those of the series that carry black text well; units keep theirs from page to page. */
    private static String colour(String unit, boolean waits) {
        if (waits) {
            return ThemeColour.GRID.variable();
        }
        if (unit.endsWith(".array")) {
            return ThemeColour.ORANGE.variable();
        }
        if (unit.endsWith(".adc")) {
            return ThemeColour.YELLOW.variable();
        }
        return switch (unit) {
            case "port" -> ThemeColour.PURPLE.variable();
            case "scalar", "control" -> "#b9c2cc";
            default -> ThemeColour.SKY.variable();
        };
    }

    /** The text, or its first word, or nothing. */
    private static String fitting(String text, double width) {
        int letters = (int) ((width - 6) / LETTER);
        if (text.length() <= letters) {
            return text;
        }
        String first = text.contains(" ") ? text.substring(0, text.indexOf(' ')) : text;
        return first.length() <= letters ? first : "";
    }

    private double x(long cycle) {
        return LEFT + (cycle - timeline.from()) * perCycle;
    }

    private void ticks(Drawing drawing, int foot) {
        long step = 1;
        long length = timeline.to() - timeline.from();
        for (int i = 0; step * TICKS < length; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        long first = (timeline.from() + step - 1) / step * step;
        for (long cycle = first; cycle < timeline.to(); cycle += step) {
            drawing.line(x(cycle), TOP, x(cycle), foot, ThemeColour.GRID.variable(), 1);
            drawing.text(x(cycle), foot + 16, "middle", Scale.digits((double) cycle));
        }
        drawing.text(LEFT + (WIDTH - LEFT) / 2.0, foot + 36, "middle", "cycle");
    }
}
