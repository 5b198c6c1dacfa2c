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
    /** Right, left, above, below, and corners, in the order in which they are tried. */
    private static final double[][] DIRECTIONS = {
        {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {0.8, -0.8}, {0.8, 0.8}, {-0.8, -0.8}, {-0.8, 0.8}
    };

    private static final double FAR = 14;
    private static final double MARKER = 5;
    private static final double LINE = 14;
    private static final double BASELINE = 11;

    private final double width;
    private final double height;
    private final int at;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();
    private final List<Rectangle2D> avoided = new ArrayList<>();
    private final StringBuilder leaders = new StringBuilder();
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

    /** A line that labels avoid where they can, drawn between two places. */
    void obstacle(double fromX, double fromY, double toX, double toY) {
        lines.add(new Line2D.Double(fromX * width, (1 - fromY) * height, toX * width, (1 - toY) * height));
    }

    /** A point or line that labels avoid where they can; else they stand over it with a rim. */
    void hindrance(double x, double y) {
        avoided.add(new Rectangle2D.Double(x * width - MARKER / 2, (1 - y) * height - MARKER / 2, MARKER, MARKER));
    }

    /** Places the label of a point: beside it, else farther off at the end of a thin line. */
    void place(String label, double x, double y) {
        double px = x * width;
        double py = (1 - y) * height;
        double w = Marks.width(label) + 2;
        for (boolean avoiding : new boolean[] {true, false}) {
            for (double far : new double[] {0, FAR, 2 * FAR}) {
                for (double[] direction : DIRECTIONS) {
                    double side = MARKER + 1 + far;
                    Rectangle2D box = new Rectangle2D.Double(
                            px - w / 2 + direction[0] * (side + w / 2),
                            py - LINE / 2 + direction[1] * (side + LINE / 2),
                            w,
                            LINE);
                    if (free(box, avoiding)) {
                        taken.add(box);
                        write(label, box, px, py, far > 0 ? direction : null);
                        return;
                    }
                }
            }
        }
        dropped++;
    }

    private void write(String label, Rectangle2D box, double px, double py, double[] direction) {
        if (direction != null) {
            leaders.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
                    px,
                    py,
                    box.getCenterX() - direction[0] * box.getWidth() / 2,
                    box.getCenterY() - direction[1] * box.getHeight() / 2,
                    ThemeColour.MUTED.variable()));
        }
        texts.append(String.format(
                Locale.ROOT,
                "<text class=\"label\" x=\"%.1f\" y=\"%.1f\" stroke=\"%s\" stroke-width=\"3\""
                        + " stroke-linejoin=\"round\" paint-order=\"stroke\">%s</text>",
                box.getX() + 1,
                box.getY() + BASELINE,
                ThemeColour.SURFACE.variable(),
                Picture.escape(label)));
    }

    private boolean free(Rectangle2D box, boolean avoiding) {
        return box.getMinX() >= 0
                && box.getMinY() >= 0
                && box.getMaxX() <= width
                && box.getMaxY() <= height
                && taken.stream().noneMatch(box::intersects)
                && (!avoiding || avoided.stream().noneMatch(box::intersects))
                && (!avoiding || lines.stream().noneMatch(line -> line.intersects(box)));
    }

    /** Labels that found no place. */
    int dropped() {
        return dropped;
    }

    /** The plot with the labels. */
    String drawnInto(String body) {
        return body.substring(0, at) + leaders + texts + body.substring(at);
    }
}
