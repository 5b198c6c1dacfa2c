// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.util.Locale;

/** A drawing of rectangles, lines and texts, for what no plotting library lays out. */
public final class Drawing {
    private static final int BAR_STEPS = 32;
    private static final int BAR = 10;

    private final int width;
    private final int height;
    private final StringBuilder body = new StringBuilder();

    /** An empty drawing; one unit is about a pixel. */
    public Drawing(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /**
     * A rectangle.
     *
     * @param fill a colour or a variable of {@link ThemeColour}
     * @param tip what readers see who point at it; empty for none
     */
    public Drawing box(double x, double y, double w, double h, String fill, String tip) {
        body.append(text("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"" + fill + "\"", x, y, w, h));
        if (tip.isEmpty()) {
            body.append("/>");
        } else {
            body.append("><title>").append(Picture.escape(tip)).append("</title></rect>");
        }
        return this;
    }

    /** A line. */
    public Drawing line(double x1, double y1, double x2, double y2, String colour, double thickness) {
        body.append(text(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke-width=\"%s\" stroke=\"" + colour + "\"/>",
                x1,
                y1,
                x2,
                y2,
                thickness));
        return this;
    }

    /** A cross over a rectangle. */
    public Drawing cross(double x, double y, double w, double h, String colour) {
        return line(x, y, x + w, y + h, colour, 1.5).line(x, y + h, x + w, y, colour, 1.5);
    }

    /** A text whose baseline begins, has its middle or ends at a place: {@code start}, {@code middle}, {@code end}. */
    public Drawing text(double x, double y, String anchor, String words) {
        return styled(x, y, anchor, "", words);
    }

    /** A text on a colour of a map, black or white. */
    public Drawing text(double x, double y, String words, Colormap on, double place) {
        String style = on.textOn(place).equals("#000000") ? "black small" : "white small";
        return styled(x, y, "middle", style, words);
    }

    /** A small text in a colour class of the page: {@code black} or {@code white}. */
    public Drawing styled(double x, double y, String anchor, String style, String words) {
        String fill = style.contains("white") ? " fill=\"#ffffff\"" : "";
        body.append(text("<text x=\"%s\" y=\"%s\" text-anchor=\"" + anchor + "\"", x, y))
                .append(style.isEmpty() ? "" : " class=\"" + style + "\"")
                .append(fill)
                .append('>')
                .append(Picture.escape(words))
                .append("</text>");
        return this;
    }

    /** A bar of all colours of a map, with the texts of its ends below and what it shows after them. */
    public Drawing colourBar(double x, double y, double length, Colormap map, String first, String last, String what) {
        for (int i = 0; i < BAR_STEPS; i++) {
            double step = length / BAR_STEPS;
            box(x + i * step, y, step + 0.3, BAR, map.colour(i / (BAR_STEPS - 1.0)), "");
        }
        double below = y + BAR + Picture.TEXT + 2;
        text(x, below, "start", first);
        text(x + length, below, "end", last);
        return text(x + length + 8, y + BAR, "start", what);
    }

    /** The drawing as a picture. */
    public Picture picture(String title, String description, DataTable data) {
        return new Picture(title, description, width, height, body.toString(), data);
    }

    private static String text(String format, double... numbers) {
        Object[] texts = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            String digits = String.format(Locale.ROOT, "%.2f", numbers[i]);
            texts[i] = digits.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return String.format(Locale.ROOT, format, texts);
    }
}
