// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.study.KnobValue;
import ohmesh.report.statistics.ResultRow.Status;

/**
 * The rows of one point.
 *
 * @param index of the point
 * @param knobs values of knobs and derived values by name
 * @param rows at least one, one for each seed that is there
 */
public record PointSummary(int index, Map<String, KnobValue> knobs, List<ResultRow> rows) {
    /** How many rows have a status. */
    public int count(Status status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }

    /** Whether the point makes no sense. */
    public boolean excluded() {
        return count(Status.EXCLUDED) > 0;
    }

    /** The values of a column by seed, in the rows that are done and have one. */
    Map<Long, Double> values(int column) {
        Map<Long, Double> values = new LinkedHashMap<>();
        for (ResultRow row : rows) {
            if (row.status() == Status.DONE && !Double.isNaN(row.numbers()[column])) {
                values.put(row.seed(), row.numbers()[column]);
            }
        }
        return values;
    }

    /** The same without their seeds, in the order of the results. */
    double[] replicates(int column) {
        return values(column).values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
