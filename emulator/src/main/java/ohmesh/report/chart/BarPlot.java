// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Bars that lie, one row a category and a linear axis: one value each, or parts stacked end to end or side by side. */
public final class BarPlot {
    private static final int WIDTH = 400;

    /** Room for the half of the last tick's text that stands beyond its axis. */
    private static final int EDGE = 10;

    private static final int ROW = 26;
    private static final int AXIS = 50;
    /** The library draws no panel that is lower. */
    private static final int LEAST = 64;

    private static final int LONGEST_NAME = 26;

    /** Parts that differ in colour; smaller ones share the last. */
    private static final int PARTS = 7;

    private static final String OTHERS = "others";

    private final String title;
    private final String description;
    private final Axis axis;
    private final Map<String, double[]> rows = new LinkedHashMap<>();
    private List<String> parts;
    private boolean sideBySide;

    /**
     * A chart without rows.
     *
     * @param parts names of the parts of each row; one part needs no legend
     */
    public BarPlot(String title, String description, Axis axis, List<String> parts) {
        this.title = title;
        this.description = description;
        this.axis = axis;
        this.parts = List.copyOf(parts);
    }

    /** One more row: a value for each part, none below 0 where they are stacked. */
    public BarPlot row(String name, double... values) {
        if (values.length != parts.size()) {
            throw new IllegalArgumentException(name + " has " + values.length + " values for " + parts);
        }
        rows.put(name, values);
        return this;
    }

    /** Puts the parts side by side instead of end to end. */
    public BarPlot sideBySide() {
        sideBySide = true;
        return this;
    }

    /** The drawing of at least one row. */
    public Picture picture() {
        gather();
        Scale scale = Scale.of(
                axis.unit(),
                rows.values().stream()
                        .mapToDouble(values -> sideBySide
                                ? Arrays.stream(values).map(Math::abs).max().orElse(0)
                                : Arrays.stream(values).sum()));
        List<Object> limits = new ArrayList<>();
        rows.keySet().forEach(name -> limits.add(shortened(name)));
        Collections.reverse(limits);
        PlotSpec spec = new PlotSpec()
                .scale("x", "name", scale.title(axis.label()))
                .scale("y", "name", "", "discrete", true, "limits", limits)
                .series(parts, "fill")
                .layer(
                        "bar",
                        columns(scale),
                        PlotSpec.map("x", "value", "y", "row", "fill", "part"),
                        PlotSpec.map(
                                "stat",
                                "identity",
                                "orientation",
                                "y",
                                "position",
                                sideBySide ? "dodge" : "stack",
                                "width",
                                0.75,
                                "size",
                                0.6,
                                "color",
                                ThemeColour.SURFACE.sentinel()));
        if (parts.size() == 1) {
            spec.noLegend();
        }
        int thickness = sideBySide ? Math.max(ROW, 12 * parts.size() + 8) : ROW;
        int legend = parts.size() == 1 ? 0 : Marks.legendHeight(parts);
        int height = AXIS + Math.max(LEAST, thickness * rows.size()) + legend;
        return new Picture(title, description, WIDTH, height, LetsPlot.draw(spec, WIDTH - EDGE, height), data(scale));
    }

    /** Too many parts become the largest ones and a sum of the others. */
    private void gather() {
        if (parts.size() <= PARTS) {
            return;
        }
        double[] totals = new double[parts.size()];
        rows.values().forEach(values -> Arrays.setAll(totals, i -> totals[i] + Math.abs(values[i])));
        List<Integer> largest = IntStream.range(0, totals.length)
                .boxed()
                .sorted((a, b) -> Double.compare(totals[b], totals[a]))
                .limit(PARTS - 1)
                .sorted()
                .toList();
        rows.replaceAll((name, values) -> {
            double[] kept = new double[PARTS];
            kept[PARTS - 1] = Arrays.stream(values).sum();
            for (int i = 0; i < PARTS - 1; i++) {
                kept[i] = values[largest.get(i)];
                kept[PARTS - 1] -= kept[i];
            }
            kept[PARTS - 1] = Math.max(0, kept[PARTS - 1]);
            return kept;
        });
        List<String> names = new ArrayList<>(largest.stream().map(parts::get).toList());
        names.add(OTHERS);
        parts = names;
    }

    private Map<String, Object> columns(Scale scale) {
        List<Object> row = new ArrayList<>();
        List<Object> part = new ArrayList<>();
        List<Object> value = new ArrayList<>();
        rows.forEach((name, values) -> {
            for (int i = 0; i < values.length; i++) {
                // Bars side by side are laid from below.
                int from = sideBySide ? values.length - 1 - i : i;
                row.add(shortened(name));
                part.add(parts.get(from));
                value.add(Double.isFinite(values[from]) ? values[from] * scale.factor() : 0.0);
            }
        });
        return PlotSpec.map("row", row, "part", part, "value", value);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "\u2026";
    }

    private DataTable data(Scale scale) {
        List<String> header = new ArrayList<>(List.of(""));
        parts.forEach(part -> header.add(scale.title(parts.size() == 1 ? axis.label() : part)));
        List<List<String>> table = new ArrayList<>();
        rows.forEach((name, values) -> {
            List<String> line = new ArrayList<>(List.of(name));
            for (double value : values) {
                line.add(Scale.digits(value * scale.factor()));
            }
            table.add(line);
        });
        return DataTable.of(header, table);
    }
}
