// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Points in groups, with labels where they fit, and lines such as a Pareto front among them. */
public final class ScatterPlot {
    private static final int WIDTH = 400;

    /** Room for the half of the last tick's text that stands beyond its axis. */
    private static final int EDGE = 10;

    private static final int HEIGHT = 290;
    private final String title;
    private final String description;
    private final Axis x;
    private final Axis y;
    private final Map<String, List<Point>> groups = new LinkedHashMap<>();
    private final Map<String, List<Point>> behind = new LinkedHashMap<>();
    private final List<List<Point>> lines = new ArrayList<>();

    /**
     * One point.
     *
     * @param x position
     * @param y position
     * @param label text beside it; empty for none
     */
    public record Point(double x, double y, String label) {}

    public ScatterPlot(String title, String description, Axis x, Axis y) {
        this.title = title;
        this.description = description;
        this.x = x;
        this.y = y;
    }

    /** Points of one colour and marker, over the groups before; labels are placed in their order, later groups first. */
    public ScatterPlot group(String name, List<Point> points) {
        groups.put(name, points.stream().filter(this::drawable).toList());
        return this;
    }

    /** Points that stand back: smaller, grey, behind all others; labels avoid them where they can. */
    public ScatterPlot background(String name, List<Point> points) {
        behind.put(name, points.stream().filter(this::drawable).toList());
        return this;
    }

    /** A line through points. */
    public ScatterPlot line(List<Point> points) {
        lines.add(points.stream().filter(this::drawable).toList());
        return this;
    }

    private boolean drawable(Point point) {
        return Double.isFinite(point.x)
                && Double.isFinite(point.y)
                && (!x.logarithmic() || point.x > 0)
                && (!y.logarithmic() || point.y > 0);
    }

    /** The drawing of at least one point; its description says how many labels found no room. */
    public Picture picture() {
        Scale across = Scale.of(x.unit(), points().mapToDouble(Point::x));
        Scale up = Scale.of(y.unit(), points().mapToDouble(Point::y));
        Range rangeX = Range.of(points().mapToDouble(p -> p.x * across.factor()), x.logarithmic());
        Range rangeY = Range.of(points().mapToDouble(p -> p.y * up.factor()), y.logarithmic());
        PlotSpec spec = new PlotSpec()
                .axis("x", across.title(x.label()), rangeX)
                .axis("y", up.title(y.label()), rangeY)
                .limits("xlim", rangeX.from(), rangeX.to())
                .limits("ylim", rangeY.from(), rangeY.to())
                .unexpanded();
        List<String> names = new ArrayList<>(groups.keySet());
        names.addAll(behind.keySet());
        behind.keySet().forEach(spec::muted);
        spec.series(names, "color", "shape");
        layer(spec, behind, across, up, 2.5);
        for (List<Point> line : lines) {
            // A path keeps the order of its points; what the library calls a line is sorted by x.
            spec.layer(
                    "path",
                    columns(Map.of("", line), across, up),
                    PlotSpec.map("x", "x", "y", "y"),
                    PlotSpec.map("color", ThemeColour.MUTED.sentinel(), "size", 1));
        }
        layer(spec, groups, across, up, 3.5);
        if (names.size() == 1) {
            spec.noLegend();
        }
        int height = HEIGHT + (names.size() == 1 ? 0 : Marks.legendHeight(names));
        return labelled(LetsPlot.draw(spec, WIDTH - EDGE, height), height, across, up, rangeX, rangeY);
    }

    private static void layer(PlotSpec spec, Map<String, List<Point>> groups, Scale across, Scale up, double size) {
        if (groups.values().stream().anyMatch(points -> !points.isEmpty())) {
            spec.layer(
                    "point",
                    columns(groups, across, up),
                    PlotSpec.map("x", "x", "y", "y", "color", "group", "shape", "group"),
                    PlotSpec.map("size", size));
        }
    }

    private Picture labelled(String body, int height, Scale across, Scale up, Range rangeX, Range rangeY) {
        LabelPlacement labels = new LabelPlacement(body);
        behind.values()
                .forEach(points -> points.forEach(
                        p -> labels.hindrance(rangeX.place(p.x * across.factor()), rangeY.place(p.y * up.factor()))));
        groups.values()
                .forEach(points -> points.forEach(
                        p -> labels.obstacle(rangeX.place(p.x * across.factor()), rangeY.place(p.y * up.factor()))));
        for (List<Point> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                Point a = line.get(i - 1);
                Point b = line.get(i);
                labels.obstacle(
                        rangeX.place(a.x * across.factor()),
                        rangeY.place(a.y * up.factor()),
                        rangeX.place(b.x * across.factor()),
                        rangeY.place(b.y * up.factor()));
            }
        }
        List<List<Point>> upwards = new ArrayList<>(groups.values());
        Collections.reverse(upwards);
        upwards.stream()
                .flatMap(List::stream)
                .filter(p -> !p.label.isEmpty())
                .forEach(p ->
                        labels.place(p.label, rangeX.place(p.x * across.factor()), rangeY.place(p.y * up.factor())));
        String words = labels.dropped() == 0
                ? description
                : description + " " + labels.dropped() + " labels found no room; the table has them.";
        return new Picture(title, words, WIDTH, height, labels.drawnInto(body), data(across, up));
    }

    private Stream<Point> points() {
        return Stream.of(groups.values(), behind.values(), lines)
                .flatMap(Collection::stream)
                .flatMap(List::stream);
    }

    private static Map<String, Object> columns(Map<String, List<Point>> groups, Scale across, Scale up) {
        List<Object> group = new ArrayList<>();
        groups.forEach((name, points) -> points.forEach(point -> group.add(name)));
        return PlotSpec.map(
                "group",
                group,
                "x",
                column(groups, point -> point.x * across.factor()),
                "y",
                column(groups, point -> point.y * up.factor()));
    }

    private static List<Object> column(Map<String, List<Point>> groups, ToDoubleFunction<Point> value) {
        List<Object> column = new ArrayList<>();
        groups.values().forEach(points -> points.forEach(point -> column.add(value.applyAsDouble(point))));
        return column;
    }

    private DataTable data(Scale across, Scale up) {
        List<List<String>> rows = new ArrayList<>();
        Map<String, List<Point>> all = new LinkedHashMap<>(groups);
        all.putAll(behind);
        all.forEach((name, points) -> points.forEach(point -> rows.add(List.of(
                name, point.label, Scale.digits(point.x * across.factor()), Scale.digits(point.y * up.factor())))));
        return DataTable.of(List.of("group", "point", across.title(x.label()), up.title(y.label())), rows);
    }
}
