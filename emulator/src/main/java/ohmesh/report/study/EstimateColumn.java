// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.Optional;
import ohmesh.report.Cell;
import ohmesh.report.statistics.Estimate;
import ohmesh.report.statistics.PointSummary;
import ohmesh.report.statistics.StudyResults;

/** A column of a table of points: means with intervals, all with one prefix. */
final class EstimateColumn {
    private final StudyResults results;
    private final Numbers numbers;

    EstimateColumn(StudyResults results, String name) {
        this.results = results;
        numbers = Numbers.of(
                Column.of(name, results.question()),
                results.points().stream()
                        .map(point -> results.estimate(point, name))
                        .flatMap(Optional::stream)
                        .toList());
    }

    String heading() {
        return numbers.heading();
    }

    Cell cell(PointSummary point) {
        Optional<Estimate> estimate = results.estimate(point, numbers.column().name());
        return estimate.map(found -> Cell.ordered(numbers.text(found), found.mean()))
                .orElseGet(() -> Cell.of(""));
    }
}
