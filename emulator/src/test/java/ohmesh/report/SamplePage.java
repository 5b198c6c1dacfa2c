// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import ohmesh.report.chart.Axis;
import ohmesh.report.chart.BarPlot;
import ohmesh.report.chart.HeatMap;
import ohmesh.report.chart.LinePlot;
import ohmesh.report.chart.Picture;
import ohmesh.report.chart.ScatterPlot;
import ohmesh.report.chart.Series;

/** One of everything that pages are made of, with awkward texts. */
final class SamplePage {
    private SamplePage() {}

    static Page page() {
        Page page = new Page("A sample <page> & its \"title\"", "One of everything, to be looked at.");
        Section words = page.section("Words");
        words.figures(Map.of("energy", "12.3 \u00b5J"));
        words.text("Text with <b>markup</b> that is shown.").note("A note.").folded("A listing", "{\n  \"a\": 1\n}");
        words.table(new Table("Sortable")
                .column("name")
                .column("value")
                .column("verdict")
                .row(Cell.of("b"), Cell.of(2), Cell.verdict(true, "met"))
                .row(Cell.of("a"), Cell.of(10), Cell.verdict(false, "NOT MET"))
                .row(Cell.of("c"), Cell.of(Double.NaN), Cell.verdict(true, "met"))
                .sortable());
        page.section("Charts").pictures(pictures());
        return page;
    }

    static List<Picture> pictures() {
        List<Picture> all = new ArrayList<>();
        all.add(lines());
        all.add(band());
        all.add(new LinePlot(
                        "Logarithmic",
                        "both axes",
                        Axis.of("resistance", "ohm").log(),
                        Axis.of("error").log())
                .add(Series.of("error", new double[] {1, 10, 100, 1000}, new double[] {1e-6, 1e-5, 1e-3, 0.1}))
                .picture());
        all.add(new BarPlot(
                        "Stacked",
                        "nine parts, of which the smallest share a colour",
                        Axis.of("energy", "J"),
                        IntStream.range(0, 9).mapToObj(i -> "part " + i).toList())
                .row("first", values(9, i -> 1e-6 * (i + 1)))
                .row("a very long name of a row that is cut", values(9, i -> 1e-6 / (i + 1)))
                .picture());
        all.add(new BarPlot("One bar", "alone", Axis.of("waited", "cycles"), List.of("register", "array"))
                .row("tile(0,0)", 71_101, 5_399_449)
                .picture());
        all.add(new BarPlot("Side by side", "two", Axis.of("latency", "s"), List.of("before", "after"))
                .row("XY", 1e-6, 2e-6)
                .row("level-first", 3e-6, 1e-6)
                .sideBySide()
                .picture());
        all.add(new HeatMap("128 x 16", "G+", Axis.of("G", "S"), 128, 16, values(2048, i -> 1e-6 * (1 + i % 97)))
                .picture());
        all.add(new HeatMap("Difference", "around 0", Axis.of("G", "S"), 10, 3, values(30, i -> 1e-6 * (i % 7 - 3)))
                .aroundZero()
                .picture());
        all.add(scatter(false));
        all.add(scatter(true));
        return all;
    }

    static Picture scatter(boolean logarithmic) {
        SplittableRandom random = new SplittableRandom(1);
        List<ScatterPlot.Point> points = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            points.add(new ScatterPlot.Point(random.nextDouble() * 1e-6, random.nextDouble() * 1e-3, "bits=" + i));
        }
        Axis x = Axis.of("energy", "J");
        Axis y = Axis.of("latency", "s");
        return new ScatterPlot(
                        logarithmic ? "Logarithmic scatter" : "Scatter",
                        "energy against latency.",
                        logarithmic ? x.log() : x,
                        logarithmic ? y.log() : y)
                .group("front", points.subList(0, 5))
                .group("others", points.subList(5, 40))
                .group("baseline", List.of(new ScatterPlot.Point(5e-7, 5e-4, "baseline")))
                .line(points.subList(0, 3))
                .picture();
    }

    private static Picture lines() {
        LinePlot plot = new LinePlot("Intervals", "eight lines", Axis.of("epoch"), Axis.of("energy", "J"));
        for (int line = 0; line < 8; line++) {
            double factor = 1e-9 * (line + 1);
            double[] y = values(12, i -> factor * Math.sqrt(i + 1));
            double[] low = Arrays.stream(y).map(value -> value * 0.95).toArray();
            double[] high = Arrays.stream(y).map(value -> value * 1.05).toArray();
            plot.add(new Series("line " + line, values(12, i -> i), y, low, high));
        }
        return plot.picture();
    }

    private static Picture band() {
        double[] y = values(3000, i -> Math.sin(i / 200.0));
        return new LinePlot("Band", "many points", Axis.of("time", "cycles"), Axis.of("value"))
                .add(new Series(
                        "value",
                        values(3000, i -> i * 1000.0),
                        y,
                        Arrays.stream(y).map(value -> value - 0.3).toArray(),
                        Arrays.stream(y).map(value -> value + 0.3).toArray()))
                .picture();
    }

    private static double[] values(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }
}
