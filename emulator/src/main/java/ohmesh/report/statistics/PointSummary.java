// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
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

    /** The values of a column in the rows that are done and have one, by seed as in the results. */
    double[] replicates(int column) {
        return rows.stream()
                .filter(row -> row.status() == Status.DONE)
                .flatMapToDouble(row -> DoubleStream.of(row.numbers()[column]))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /** The value of a column under a seed, or empty. */
    OptionalDouble value(int column, long seed) {
        return rows.stream()
                .filter(row -> row.seed() == seed && row.status() == Status.DONE)
                .mapToDouble(row -> row.numbers()[column])
                .filter(value -> !Double.isNaN(value))
                .findFirst();
    }
}
