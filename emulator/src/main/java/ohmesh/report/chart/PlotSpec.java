// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The description of a plot as Lets-Plot takes it: maps and lists of numbers and texts. */
final class PlotSpec {
    private final List<Object> layers = new ArrayList<>();
    private final Set<String> muted = new HashSet<>();
    private final List<Object> scales = new ArrayList<>();
    private final Map<String, Object> coordinates = map("name", "cartesian");
    private String legend = "bottom";

    /** A map of keys and values by turns; changeable, as the library wants it. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /**
     * A layer over the ones before it.
     *
     * @param geometry as the library calls it
     * @param data columns by name
     * @param mapping column by aesthetic
     * @param constants other options
     */
    PlotSpec layer(
            String geometry, Map<String, Object> data, Map<String, Object> mapping, Map<String, Object> constants) {
        Map<String, Object> layer = map("geom", geometry, "data", data, "mapping", mapping);
        layer.put("tooltips", "none");
        layer.put("sampling", "none");
        layer.putAll(constants);
        layers.add(layer);
        return this;
    }

    PlotSpec scale(String aesthetic, Object... options) {
        Map<String, Object> scale = map("aesthetic", aesthetic);
        scale.putAll(map(options));
        scales.add(scale);
        return this;
    }

    /** The continuous scale of an axis whose title is given. */
    PlotSpec axis(String aesthetic, String title, Range range) {
        if (!range.logarithmic()) {
            return scale(aesthetic, "name", title);
        }
        limits(aesthetic + "lim", range.from(), range.to());
        return scale(aesthetic, "name", title, "trans", "log10", "breaks", range.ticks(), "labels", range.tickTexts());
    }

    /** An axis with names at the positions 0, 1, 2 ... */
    PlotSpec names(String aesthetic, String title, List<String> names) {
        List<Object> breaks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            breaks.add((double) i);
        }
        return scale(aesthetic, "name", title, "breaks", breaks, "labels", new ArrayList<Object>(names));
    }

    /** Lets a series of {@link #series} take a grey that stands back. */
    PlotSpec muted(String name) {
        muted.add(name);
        return this;
    }

    /** Colours, line styles and markers of named series, under one legend. */
    PlotSpec series(List<String> names, String... aesthetics) {
        Map<String, Object> guide = map("name", "legend", "ncol", Marks.legendColumns(names), "byrow", true);
        for (String aesthetic : aesthetics) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                values.add(mark(aesthetic, names.get(i), i));
            }
            List<Object> limits = new ArrayList<>(names);
            scale(aesthetic, "name", "", "discrete", true, "values", values, "limits", limits, "guide", guide);
        }
        return this;
    }

    private Object mark(String aesthetic, String name, int index) {
        if (muted.contains(name)) {
            return aesthetic.equals("shape") ? Marks.PLAIN_SHAPE : ThemeColour.EDGE.sentinel();
        }
        return switch (aesthetic) {
            case "shape" -> Marks.shape(index);
            case "linetype" -> Marks.line(index);
            default -> ThemeColour.series(index).sentinel();
        };
    }

    PlotSpec noLegend() {
        legend = "none";
        return this;
    }

    PlotSpec legendRight() {
        legend = "right";
        return this;
    }

    PlotSpec limits(String axis, double from, double to) {
        coordinates.put(axis, new ArrayList<>(List.of(from, to)));
        return this;
    }

    /** Lets the panel end exactly at the limits. */
    PlotSpec unexpanded() {
        coordinates.put("expand", false);
        return this;
    }

    Map<String, Object> toMap() {
        return map("kind", "plot", "layers", layers, "scales", scales, "coord", coordinates, "theme", theme());
    }

    private Map<String, Object> theme() {
        Map<String, Object> text = text();
        return map(
                "name",
                "minimal",
                "text",
                text,
                "plot_background",
                map("blank", true),
                "legend_background",
                map("blank", true),
                "panel_grid_minor",
                map("blank", true),
                "panel_grid_major",
                map("color", ThemeColour.GRID.sentinel(), "size", 1),
                "axis_line",
                map("color", ThemeColour.EDGE.sentinel(), "size", 1),
                "axis_ticks",
                map("color", ThemeColour.EDGE.sentinel(), "size", 1),
                "axis_title",
                text,
                "axis_text",
                text,
                "legend_text",
                text,
                "legend_position",
                legend);
    }

    private static Map<String, Object> text() {
        return map("size", Picture.TEXT, "family", "sans-serif", "color", ThemeColour.INK.sentinel());
    }
}
