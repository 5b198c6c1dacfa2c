// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Lines with markers, and with bands or error bars where there are intervals; over names, which have no order, markers
 * alone.
 */
public final class LinePlot {
    private static final int WIDTH = 400;

    /** Room for the half of the last tick's text that stands beyond its axis. */
    private static final int EDGE = 10;

    private static final int HEIGHT = 250;

    /** Of the distance between two names, what the markers of all series beside each other take at the most. */
    private static final double SPREAD = 0.5;

    /** Points of one line that are drawn. */
    private static final int POINTS = 400;

    /** Beyond so many points, markers hide their line and error bars become a band. */
    private static final int MARKED = 40;

    private final String title;
    private final String description;
    private final Axis x;
    private final Axis y;
    private final List<Series> series = new ArrayList<>();
    private List<String> positions = List.of();
    private boolean fromZero;

    public LinePlot(String title, String description, Axis x, Axis y) {
        this.title = title;
        this.description = description;
        this.x = x;
        this.y = y;
    }

    /** One more line. */
    public LinePlot add(Series line) {
        series.add(line);
        return this;
    }

    /**
     * Writes names at the positions 0, 1, 2 ... of the x axis instead of numbers. Nothing lies between two names: points
     * are not joined, and those of several series stand beside each other.
     */
    public LinePlot named(List<String> names) {
        positions = List.copyOf(names);
        return this;
    }

    /** Lets the y axis begin at 0. */
    public LinePlot fromZero() {
        fromZero = true;
        return this;
    }

    /** The drawing; at least one point must be finite. */
    public Picture picture() {
        Scale across = Scale.of(x.unit(), all(Series::x));
        Scale up = Scale.of(y.unit(), all(Series::y));
        PlotSpec spec = new PlotSpec().axis("y", up.title(y.label()), range(y, up, Series::y));
        if (positions.isEmpty()) {
            spec.axis("x", across.title(x.label()), range(x, across, Series::x));
        } else {
            spec.names("x", x.label(), positions);
        }
        List<String> names = series.stream().map(Series::name).toList();
        spec.series(
                names,
                positions.isEmpty()
                        ? new String[] {"color", "fill", "shape", "linetype"}
                        : new String[] {"color", "fill", "shape"});
        Columns all = new Columns();
        boolean marked = true;
        for (int i = 0; i < series.size(); i++) {
            Series thin = beside(series.get(i).thinned(POINTS), i);
            marked &= thin.x().length <= MARKED || !positions.isEmpty();
            all.add(thin, across.factor(), up.factor(), x.logarithmic(), y.logarithmic());
        }
        layers(spec, all, marked);
        if (fromZero && !y.logarithmic()) {
            double largest = Math.max(all.largest(), 1e-12);
            spec.limits("ylim", -0.03 * largest, 1.05 * largest);
        }
        if (series.size() == 1) {
            spec.noLegend();
        }
        int height = HEIGHT + (series.size() == 1 ? 0 : Marks.legendHeight(names));
        return new Picture(
                title, description, WIDTH, height, LetsPlot.draw(spec, WIDTH - EDGE, height), data(across, up));
    }

    /** Over names, a series moved by its place among the series. */
    private Series beside(Series line, int place) {
        if (positions.isEmpty() || series.size() == 1) {
            return line;
        }
        double shift = SPREAD * (place / (series.size() - 1.0) - 0.5);
        double[] moved = DoubleStream.of(line.x()).map(at -> at + shift).toArray();
        return new Series(line.name(), moved, line.y(), line.low(), line.high());
    }

    private void layers(PlotSpec spec, Columns all, boolean marked) {
        Map<String, Object> mapping =
                PlotSpec.map("x", "x", "y", "y", "color", "series", "linetype", "series", "group", "series");
        if (all.intervals()) {
            Map<String, Object> between = PlotSpec.map("x", "x", "ymin", "low", "ymax", "high", "group", "series");
            if (marked) {
                between.put("color", "series");
                spec.layer(
                        "errorbar", all.banded(), between, PlotSpec.map("width", 0, "size", 1, "show_legend", false));
            } else {
                between.put("fill", "series");
                spec.layer(
                        "ribbon", all.banded(), between, PlotSpec.map("alpha", 0.25, "size", 0, "show_legend", false));
            }
        }
        if (positions.isEmpty()) {
            spec.layer("line", all.points(), mapping, PlotSpec.map("size", 1));
        } else {
            // Room for the markers that stand beside the first and the last name.
            spec.limits("xlim", -0.5, positions.size() - 0.5);
        }
        if (marked) {
            spec.layer(
                    "point",
                    all.points(),
                    PlotSpec.map("x", "x", "y", "y", "color", "series", "shape", "series"),
                    PlotSpec.map("size", 3));
        }
    }

    private Range range(Axis axis, Scale scale, Function<Series, double[]> values) {
        return Range.of(all(values).map(value -> value * scale.factor()), axis.logarithmic());
    }

    private DoubleStream all(Function<Series, double[]> values) {
        return series.stream().flatMapToDouble(line -> DoubleStream.of(values.apply(line)));
    }

    private DataTable data(Scale across, Scale up) {
        List<List<String>> rows = new ArrayList<>();
        for (Series line : series) {
            for (int i = 0; i < line.x().length; i++) {
                List<String> row = new ArrayList<>(List.of(
                        line.name(),
                        Scale.digits(line.x()[i] * across.factor()),
                        Scale.digits(line.y()[i] * up.factor())));
                if (line.low() != null) {
                    row.set(
                            2,
                            row.get(2) + " [" + Scale.digits(line.low()[i] * up.factor()) + " .. "
                                    + Scale.digits(line.high()[i] * up.factor()) + "]");
                }
                rows.add(row);
            }
        }
        return DataTable.of(List.of("series", across.title(x.label()), up.title(y.label())), rows);
    }

    /** The points of all lines, column by column; what cannot be drawn is left out. */
    private static final class Columns {
        private final Map<String, List<Object>> points = columns("x", "y", "series");
        private final Map<String, List<Object>> bands = columns("x", "low", "high", "series");

        private static Map<String, List<Object>> columns(String... names) {
            Map<String, List<Object>> columns = new LinkedHashMap<>();
            for (String name : names) {
                columns.put(name, new ArrayList<>());
            }
            return columns;
        }

        void add(Series line, double across, double up, boolean logX, boolean logY) {
            for (int i = 0; i < line.x().length; i++) {
                double px = line.x()[i] * across;
                double py = line.y()[i] * up;
                if (!drawable(px, logX) || !drawable(py, logY)) {
                    continue;
                }
                put(points, px, py, line.name());
                if (line.low() != null && drawable(line.low()[i] * up, logY) && drawable(line.high()[i] * up, logY)) {
                    put(bands, px, line.low()[i] * up, line.high()[i] * up, line.name());
                }
            }
        }

        private static boolean drawable(double value, boolean logarithmic) {
            return Double.isFinite(value) && (!logarithmic || value > 0);
        }

        private static void put(Map<String, List<Object>> columns, Object... row) {
            int i = 0;
            for (List<Object> column : columns.values()) {
                column.add(row[i++]);
            }
        }

        boolean intervals() {
            return !bands.get("x").isEmpty();
        }

        double largest() {
            return DoubleStream.concat(numbers(points.get("y")), numbers(bands.get("high")))
                    .max()
                    .orElse(0);
        }

        private static DoubleStream numbers(List<Object> column) {
            return column.stream().mapToDouble(value -> (Double) value);
        }

        Map<String, Object> points() {
            return new LinkedHashMap<>(points);
        }

        Map<String, Object> banded() {
            return new LinkedHashMap<>(bands);
        }
    }
}
