// SPDX-License-Identifier: Apache-2.0
package ohmesh.result;

import java.util.List;
import java.util.Map;
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
     * Judges all expectations. A name is that of a metric, or {@code counter.} and then the name of one counter
     * of the report ({@code counter.tile(0,0).dacClips}) or the last part of it, which is the sum over all
     * components ({@code counter.dacClips}).
     */
    public static List<Verdict> judge(
            List<Expectation> expectations, Map<String, Double> metrics, List<Counters> counters) {
        CounterNames counts = new CounterNames(counters);
        return expectations.stream()
                .map(expectation -> new Verdict(expectation, value(expectation.metric(), metrics, counts)))
                .toList();
    }

    private static Double value(String name, Map<String, Double> metrics, CounterNames counts) {
        if (metrics.containsKey(name)) {
            return metrics.get(name);
        }
        Number count = counts.value(name);
        return count == null ? null : Double.valueOf(count.doubleValue());
    }
}
