// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.util.List;

/**
 * The numbers behind a drawing, for those who do not see it.
 *
 * @param header name of each column
 * @param rows one text for each column
 * @param more rows that are left out
 */
public record DataTable(List<String> header, List<List<String>> rows, int more) {
    /** Rows that stand in a page. */
    static final int LIMIT = 60;

    /** Where the picture is better told in words. */
    public static final DataTable NONE = new DataTable(List.of(), List.of(), 0);

    /** The first rows. */
    public static DataTable of(List<String> header, List<List<String>> rows) {
        int shown = Math.min(LIMIT, rows.size());
        return new DataTable(header, List.copyOf(rows.subList(0, shown)), rows.size() - shown);
    }
}
