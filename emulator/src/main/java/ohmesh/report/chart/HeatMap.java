// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A matrix of numbers as colours, with a colour bar: row 0 on top, column 0 on the left. */
public final class HeatMap {
    private static final int WIDTH = 400;

    /** Room for the half of the last tick's text that stands beyond its axis. */
    private static final int EDGE = 10;

    private static final int SMALLEST = 230;
    private static final int TICKS = 5;

    private final String title;
    private final String description;
    private final Axis value;
    private final int rows;
    private final int columns;
    private final double[] values;
    private Colormap colours = Colormap.SEQUENTIAL;
    private double from;
    private double to;

    /**
     * A map whose colours span the values.
     *
     * @param values rows x columns, row-major; those that are not finite stay empty
     */
    public HeatMap(String title, String description, Axis value, int rows, int columns, double[] values) {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(values.length + " values are not " + rows + " x " + columns);
        }
        this.title = title;
        this.description = description;
        this.value = value;
        this.rows = rows;
        this.columns = columns;
        this.values = values.clone();
        from = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        to = Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
    }

    /** The value that the first colour stands for, and the last, so that several maps can be compared. */
    public HeatMap between(double first, double last) {
        from = first;
        to = last;
        return this;
    }

    /** Blue below zero, orange above, as far to either side. */
    public HeatMap aroundZero() {
        double most = Math.max(Math.abs(from), Math.abs(to));
        colours = Colormap.DIVERGING;
        return between(-most, most);
    }

    /** The drawing. */
    public Picture picture() {
        Scale scale = Scale.of(value.unit(), Math.max(Math.abs(from), Math.abs(to)));
        double low = from * scale.factor();
        double high = to > from ? to * scale.factor() : low + Math.max(1e-9, Math.abs(low) * 1e-9);
        PlotSpec spec = new PlotSpec()
                .scale("x", "name", "column", "breaks", breaks(columns, false), "labels", labels(columns))
                .scale("y", "name", "row", "breaks", breaks(rows, true), "labels", labels(rows))
                .scale(
                        "fill",
                        "name",
                        scale.unit(),
                        "scale_mapper_kind",
                        "color_gradientn",
                        "colors",
                        colours.stops(),
                        "limits",
                        new ArrayList<>(List.of(low, high)),
                        "guide",
                        PlotSpec.map("name", "colorbar", "barwidth", 12, "barheight", 130, "nbin", 64))
                .layer("raster", cells(scale), PlotSpec.map("x", "x", "y", "y", "fill", "value"), PlotSpec.map())
                .unexpanded()
                .legendRight();
        int height = rows > 4 * columns || rows > 64 ? SMALLEST + 90 : SMALLEST;
        return new Picture(
                title, description, WIDTH, height, LetsPlot.draw(spec, WIDTH - EDGE, height), DataTable.NONE);
    }

    private Map<String, Object> cells(Scale scale) {
        List<Object> x = new ArrayList<>();
        List<Object> y = new ArrayList<>();
        List<Object> all = new ArrayList<>();
        for (int cell = 0; cell < values.length; cell++) {
            if (Double.isFinite(values[cell])) {
                x.add((double) (cell % columns));
                y.add((double) (rows - 1 - cell / columns));
                all.add(values[cell] * scale.factor());
            }
        }
        return PlotSpec.map("x", x, "y", y, "value", all);
    }

    /** Positions of the ticks of an axis with so many cells; rows are counted from the top, positions from the bottom. */
    private static List<Object> breaks(int cells, boolean fromTop) {
        List<Object> breaks = new ArrayList<>();
        for (int at = 0; at < cells; at += step(cells)) {
            breaks.add((double) (fromTop ? cells - 1 - at : at));
        }
        return breaks;
    }

    private static List<Object> labels(int cells) {
        List<Object> labels = new ArrayList<>();
        for (int at = 0; at < cells; at += step(cells)) {
            labels.add(String.valueOf(at));
        }
        return labels;
    }

    private static int step(int cells) {
        int step = 1;
        while (cells > step * TICKS * 2) {
            step *= 2;
        }
        return step;
    }
}
