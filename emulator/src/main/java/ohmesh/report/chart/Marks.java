// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.util.List;

/** Markers and line styles, so that series differ in more than colour. */
final class Marks {
    /** Circle, triangle, square, diamond, plus, cross, star, open circle: by the numbers of ggplot. */
    private static final int[] SHAPES = {16, 17, 15, 18, 3, 4, 8, 1};

    /** Of points that stand back. */
    static final int PLAIN_SHAPE = 16;

    private static final String[] LINES = {"solid", "dashed", "longdash", "dotdash", "twodash", "dotted"};

    private static final double LETTER = 0.62 * Picture.TEXT;
    private static final double KEY = 46;
    private static final double LEGEND_WIDTH = 340;
    private static final int LEGEND_LINE = 25;
    private static final int LEGEND_MARGIN = 12;

    private Marks() {}

    static int shape(int index) {
        return SHAPES[index % SHAPES.length];
    }

    static String line(int index) {
        return LINES[index % LINES.length];
    }

    /** How many entries of a legend stand side by side. */
    static int legendColumns(List<String> names) {
        int longest = names.stream().mapToInt(String::length).max().orElse(1);
        return (int) Math.max(1, Math.min(names.size(), Math.floor(LEGEND_WIDTH / (KEY + LETTER * longest))));
    }

    /** The height that the legend takes. */
    static int legendHeight(List<String> names) {
        int columns = legendColumns(names);
        return LEGEND_MARGIN + LEGEND_LINE * ((names.size() + columns - 1) / columns);
    }

    /** The width of a text as it is drawn, about. */
    static double width(String text) {
        return LETTER * text.length();
    }
}
