// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

import java.util.ArrayList;
import java.util.List;
import ohmesh.report.chart.Picture;

/** A table whose first column names its rows. The page scrolls a wide one within its frame. */
public final class Table {
    private final String caption;
    private final List<String> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Boolean> chosen = new ArrayList<>();
    private boolean sortable;
    private boolean choosable;

    /** A table without columns; the caption is read by screen readers. */
    public Table(String caption) {
        this.caption = caption;
    }

    /** One more column. */
    public Table column(String name) {
        return column(name, true);
    }

    /** One more column; in a {@link #choosable} table one that is not chosen waits for the reader to choose it. */
    public Table column(String name, boolean atFirst) {
        columns.add(name);
        chosen.add(atFirst);
        return this;
    }

    /** One more row with a cell for every column. */
    public Table row(List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for the columns " + columns);
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** As {@link #row(List)}. */
    public Table row(Cell... cells) {
        return row(List.of(cells));
    }

    /** Lets readers sort the rows by each column. */
    public Table sortable() {
        sortable = true;
        return this;
    }

    /** Lets readers choose columns, and the rows that hold a text; a long table scrolls within its frame. */
    public Table choosable() {
        choosable = true;
        return this;
    }

    String html() {
        StringBuilder html = new StringBuilder(choosable ? "<div class=\"tall scroll\"" : "<div class=\"scroll\"")
                .append(" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(Picture.escape(caption))
                .append("\"><table")
                .append(style())
                .append("><caption>")
                .append(Picture.escape(caption))
                .append("</caption><thead><tr>");
        for (int i = 0; i < columns.size(); i++) {
            String name = Picture.escape(columns.get(i));
            html.append(choosable && !chosen.get(i) ? "<th scope=\"col\" data-waits=\"\">" : "<th scope=\"col\">")
                    .append(sortable ? "<button type=\"button\">" + name + "</button>" : name)
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        for (List<Cell> row : rows) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(row.get(i).html(i == 0));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    private String style() {
        if (!sortable && !choosable) {
            return "";
        }
        return " class=\"" + (sortable ? "sortable" : "") + (sortable && choosable ? " " : "")
                + (choosable ? "choosable" : "") + "\"";
    }
}
