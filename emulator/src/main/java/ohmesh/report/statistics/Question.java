// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ohmesh.netlist.study.KnobValue;
import ohmesh.netlist.study.Study.Objective;

/**
 * What a study asked, as far as its results do not say it themselves.
 *
 * @param name of the study
 * @param description in one line, or empty
 * @param netlist as the study names it
 * @param version of Ohmesh
 * @param identity digest of all that decides the results
 * @param seeds of every point
 * @param runs that the study asks for, or -1 where that is unknown
 * @param knobs in the order of the study
 * @param coupled knobs that move together
 * @param derived values that follow from knobs; their expressions stand as values
 * @param objectives what is better
 * @param baseline index of the point that others are compared with, or -1
 * @param baselineValues values of knobs and derived values at that point, by name; empty where there is none
 * @param settings what is the same at all points and other than in the netlist, in the order in which it is set
 */
public record Question(
        String name,
        String description,
        String netlist,
        String version,
        String identity,
        List<Long> seeds,
        long runs,
        List<AskedKnob> knobs,
        List<List<String>> coupled,
        List<AskedKnob> derived,
        List<Objective> objectives,
        int baseline,
        Map<String, KnobValue> baselineValues,
        List<AskedSetting> settings) {
    /**
     * A knob as the study gives it.
     *
     * @param name column of the results
     * @param pointers what it sets in the netlist
     * @param values in one line, as asked
     * @param unit of its numbers, such as "S"; empty for bare numbers and labels
     */
    public record AskedKnob(String name, List<String> pointers, String values, String unit) {}

    /**
     * A field of the netlist that is set at all points.
     *
     * @param pointer into the netlist
     * @param value JSON, or another text
     * @param from who sets it: the study, or the command that ran it
     */
    public record AskedSetting(String pointer, String value, String from) {}

    /** Knobs as they are varied: coupled ones together, in the order of the study. */
    List<List<String>> factors() {
        List<List<String>> factors = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (AskedKnob knob : knobs) {
            if (met.add(knob.name())) {
                List<String> factor = coupled.stream()
                        .filter(group -> group.contains(knob.name()))
                        .findFirst()
                        .orElse(List.of(knob.name()));
                met.addAll(factor);
                factors.add(factor);
            }
        }
        return factors;
    }

    /** Unit of a knob or derived value; empty where it has none or is neither. */
    public String unit(String column) {
        return Stream.concat(knobs.stream(), derived.stream())
                .filter(knob -> knob.name().equals(column))
                .map(AskedKnob::unit)
                .findFirst()
                .orElse("");
    }
}
