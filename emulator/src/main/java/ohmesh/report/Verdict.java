// SPDX-License-Identifier: Apache-2.0
package ohmesh.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ohmesh.engine.Counters;
import ohmesh.netlist.Expectation;

/**
 * An expectation and what came out.
 *
 * @param expectation metric or counter and its bounds
 * @param value what came out; null where there is no such metric or counter, which never passes
 */
public record Verdict(Expectation expectation, Double value) {
    /** Whether the value is there and inside all bounds. */
    public boolean pass() {
        return value != null
                && (expectation.atLeast() == null || value >= expectation.atLeast())
                && (expectation.atMost() == null || value <= expectation.atMost())
                && (expectation.equals() == null || value.doubleValue() == expectation.equals());
    }

    /**
     * Judges all expectations. A name is that of a metric, of one counter ({@code tile(0,0).weights.dacClips})
     * or of the sum of all counters with that last part ({@code dacClips}).
     */
    public static List<Verdict> judge(
            List<Expectation> expectations, Map<String, Double> metrics, List<Counters> counters) {
        Map<String, Long> single = CounterTable.single(counters);
        Map<String, Long> totals = CounterTable.totals(counters);
        Function<String, Double> find = name -> {
            if (metrics.containsKey(name)) {
                return metrics.get(name);
            }
            Long count = single.containsKey(name) ? single.get(name) : totals.get(name);
            return count == null ? null : Double.valueOf(count);
        };
        return expectations.stream()
                .map(expectation -> new Verdict(expectation, find.apply(expectation.metric())))
                .toList();
    }
}
