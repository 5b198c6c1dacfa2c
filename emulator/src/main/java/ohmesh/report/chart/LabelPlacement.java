// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts beside points of a drawn plot: each at the first place where it touches nothing, or not at all. */
final class LabelPlacement {
    private static final Pattern PANEL =
            Pattern.compile("<g transform=\"translate\\([^\"]*\" clip-path=\"[^\"]*\"><defs><clipPath[^>]*>"
                    + "<rect x=\"0\" y=\"0\" width=\"([0-9.]+)\" height=\"([0-9.]+)\">.*?</defs>");
    private static final double MARKER = 5;
    private static final double LINE = 14;
    private static final double BASELINE = 11;

    private final double width;
    private final double height;
    private final int at;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();
    private final StringBuilder texts = new StringBuilder();
    private int dropped;

    /** Labels for a plot that {@link LetsPlot} drew. */
    LabelPlacement(String body) {
        Matcher panel = PANEL.matcher(body);
        if (!panel.find()) {
            throw new IllegalStateException("the plot has no panel");
        }
        width = Double.parseDouble(panel.group(1));
        height = Double.parseDouble(panel.group(2));
        at = panel.end();
    }

    /** A point that no label may cover, from 0 to 1 to the right and up. */
    void obstacle(double x, double y) {
        taken.add(new Rectangle2D.Double(x * width - MARKER, (1 - y) * height - MARKER, 2 * MARKER, 2 * MARKER));
    }

    /** A line that no label may cross, drawn between two places. */
    void obstacle(double fromX, double fromY, double toX, double toY) {
        lines.add(new Line2D.Double(fromX * width, (1 - fromY) * height, toX * width, (1 - toY) * height));
    }

    /** Places the label of a point. */
    void place(String label, double x, double y) {
        double px = x * width;
        double py = (1 - y) * height;
        double w = Marks.width(label) + 2;
        double side = MARKER + 1;
        double[][] corners = {
            {px + side, py - LINE / 2},
            {px - side - w, py - LINE / 2},
            {px - w / 2, py - side - LINE},
            {px - w / 2, py + side},
            {px + side - 2, py - side - LINE + 2},
            {px + side - 2, py + side - 2},
            {px - side - w + 2, py - side - LINE + 2},
            {px - side - w + 2, py + side - 2}
        };
        for (double[] corner : corners) {
            Rectangle2D box = new Rectangle2D.Double(corner[0], corner[1], w, LINE);
            if (free(box)) {
                taken.add(box);
                texts.append(String.format(
                        Locale.ROOT,
                        "<text class=\"label\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                        corner[0] + 1,
                        corner[1] + BASELINE,
                        Picture.escape(label)));
                return;
            }
        }
        dropped++;
    }

    private boolean free(Rectangle2D box) {
        return box.getMinX() >= 0
                && box.getMinY() >= 0
                && box.getMaxX() <= width
                && box.getMaxY() <= height
                && taken.stream().noneMatch(box::intersects)
                && lines.stream().noneMatch(line -> line.intersects(box));
    }

    /** Labels that found no place. */
    int dropped() {
        return dropped;
    }

    /** The plot with the labels. */
    String drawnInto(String body) {
        return body.substring(0, at) + texts + body.substring(at);
    }
}
