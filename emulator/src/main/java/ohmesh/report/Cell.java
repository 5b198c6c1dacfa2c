// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

import ohmesh.report.chart.Picture;
import ohmesh.report.chart.Scale;

/**
 * A cell of a table.
 *
 * @param text what is read
 * @param order number by which rows are sorted; null where the text is
 * @param kind style: empty, {@code code}, {@code good} or {@code bad}
 */
public record Cell(String text, Double order, String kind) {
    /** Longer texts get a width of their own: on a telephone the table scrolls, and they do not break at every word. */
    private static final int LONG = 20;

    /** A text. */
    public static Cell of(String text) {
        return new Cell(text, null, "");
    }

    /** A name as it stands in a file or a program. */
    public static Cell code(String text) {
        return new Cell(text, null, "code");
    }

    /** A number. */
    public static Cell of(double value) {
        return new Cell(Double.isFinite(value) ? Scale.digits(value) : "-", value, "");
    }

    /** A number with a unit. */
    public static Cell of(double value, String unit) {
        return new Cell(Double.isFinite(value) ? Scale.text(value, unit) : "-", value, "");
    }

    /** A text whose number decides the order, such as a mean with its interval. */
    public static Cell ordered(String text, double order) {
        return new Cell(text, order, "");
    }

    /** Whether something is as it should be; the text says so too. */
    public static Cell verdict(boolean good, String text) {
        return new Cell(text, good ? 1.0 : 0.0, good ? "good" : "bad");
    }

    String html(boolean header) {
        String tag = header ? "th" : "td";
        String sort = order == null ? "" : " data-order=\"" + order + "\"";
        String style = style();
        return "<" + tag + (header ? " scope=\"row\"" : "") + sort + (style.isEmpty() ? "" : " class=\"" + style + "\"")
                + ">" + Picture.escape(text) + "</" + tag + ">";
    }

    private String style() {
        if (!kind.isEmpty()) {
            return kind;
        }
        if (order != null) {
            return "number";
        }
        return text.length() > LONG ? "long" : "";
    }
}
