// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

import java.util.List;
import java.util.Map;
import ohmesh.report.chart.DataTable;
import ohmesh.report.chart.Picture;

/** A part of a page under one heading. All texts are given plain; markup in them is shown, not obeyed. */
public final class Section {
    private final String heading;
    private final String key;
    private final Keys keys;
    private final StringBuilder body = new StringBuilder();

    Section(String heading, Keys keys) {
        this.heading = heading;
        this.keys = keys;
        key = keys.next();
    }

    String heading() {
        return heading;
    }

    String key() {
        return key;
    }

    /** A paragraph. */
    public Section text(String paragraph) {
        body.append("<p>").append(Picture.escape(paragraph)).append("</p>\n");
        return this;
    }

    /** A paragraph of lesser weight: what is left out, how something is counted. */
    public Section note(String paragraph) {
        body.append("<p class=\"note\">").append(Picture.escape(paragraph)).append("</p>\n");
        return this;
    }

    /** Figures that stand out, by name. */
    public Section figures(Map<String, String> valueByName) {
        body.append("<dl class=\"figures\">");
        valueByName.forEach((name, value) -> body.append("<div><dt>")
                .append(Picture.escape(name))
                .append("</dt><dd>")
                .append(Picture.escape(value))
                .append("</dd></div>"));
        body.append("</dl>\n");
        return this;
    }

    /** A text of several lines that can be opened, in letters of equal width. */
    public Section folded(String summary, String text) {
        body.append("<details><summary>")
                .append(Picture.escape(summary))
                .append("</summary><pre tabindex=\"0\">")
                .append(Picture.escape(text))
                .append("</pre></details>\n");
        return this;
    }

    /** A table. */
    public Section table(Table table) {
        body.append(table.html());
        return this;
    }

    /** A table that can be opened. */
    public Section folded(String summary, Table table) {
        body.append("<details><summary>")
                .append(Picture.escape(summary))
                .append("</summary>")
                .append(table.html())
                .append("</details>\n");
        return this;
    }

    /** Drawings side by side where there is room; each with its caption and its numbers. */
    public Section pictures(List<Picture> pictures) {
        if (pictures.isEmpty()) {
            return this;
        }
        body.append("<div class=\"grid\">\n");
        pictures.forEach(this::picture);
        body.append("</div>\n");
        return this;
    }

    /** A drawing as wide as the page; where the page is narrow it scrolls in its frame and keeps its size. */
    public Section wide(Picture picture) {
        String frame = "<div class=\"scroll wide\" role=\"region\" tabindex=\"0\" aria-label=\""
                + Picture.escape(picture.title()) + "\">";
        figure(picture, frame, "</div>");
        return this;
    }

    private void picture(Picture picture) {
        figure(picture, "", "");
    }

    private void figure(Picture picture, String before, String after) {
        body.append("<figure><h3>")
                .append(Picture.escape(picture.title()))
                .append("</h3>\n")
                .append(before)
                .append(picture.inline(keys.next()))
                .append(after)
                .append("\n<figcaption>")
                .append(Picture.escape(picture.description()))
                .append("</figcaption>\n");
        if (!picture.data().rows().isEmpty()) {
            numbers(picture);
        }
        body.append("</figure>\n");
    }

    private void numbers(Picture picture) {
        DataTable data = picture.data();
        Table table = new Table("Numbers of: " + picture.title());
        data.header().forEach(table::column);
        data.rows().forEach(row -> table.row(row.stream().map(Cell::of).toList()));
        body.append("<details><summary>Numbers</summary>").append(table.html());
        if (data.more() > 0) {
            body.append("<p class=\"note\">").append(data.more()).append(" more rows are left out.</p>");
        }
        body.append("</details>\n");
    }

    String html() {
        return "<section id=\"" + key + "\">\n<h2>" + Picture.escape(heading) + "</h2>\n" + body + "</section>\n";
    }
}
