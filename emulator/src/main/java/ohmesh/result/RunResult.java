// SPDX-License-Identifier: Apache-2.0
package ohmesh.result;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ohmesh.chip.ObservedRead;
import ohmesh.cost.Cost;
import ohmesh.engine.Counters;
import ohmesh.netlist.Netlist;

/**
 * Everything comparable about a run: equal for equal inputs on every host, whatever the settings of speed.
 *
 * @param netlist what ran
 * @param source where it came from
 * @param version of Ohmesh
 * @param outcome how the run ended
 * @param cycles cycles up to and including the last one in which something happened, or the limit
 * @param metrics number of every metric
 * @param verdicts one for every expectation
 * @param counters of all components
 * @param cost energy and area by component
 * @param outputs collected packets by channel
 * @param observations observed reads by name
 */
public record RunResult(
        Netlist netlist,
        Source source,
        String version,
        Outcome outcome,
        long cycles,
        Map<String, Double> metrics,
        List<Verdict> verdicts,
        List<Counters> counters,
        Cost cost,
        Map<String, List<int[]>> outputs,
        Map<String, List<ObservedRead>> observations) {

    /** Sorts the maps by name, so that no order of hashing reaches a report. */
    public RunResult {
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        outputs = Collections.unmodifiableMap(new TreeMap<>(outputs));
        observations = Collections.unmodifiableMap(new TreeMap<>(observations));
    }

    /**
     * Where the netlist came from.
     *
     * @param inputs SHA-256 by file, in the order of reading
     * @param control name of the negative control, or null
     * @param calibrated fields of the presets whose values were chosen, not published
     * @param resolvedJson the netlist with everything filled in
     */
    public record Source(Map<String, String> inputs, String control, List<String> calibrated, String resolvedJson) {}

    /** Time at the chip clock, in seconds. */
    public double simulatedSeconds() {
        return cycles / netlist.chip().clock();
    }

    /** Whether every expectation is met. */
    public boolean pass() {
        return verdicts.stream().allMatch(Verdict::pass);
    }
}
