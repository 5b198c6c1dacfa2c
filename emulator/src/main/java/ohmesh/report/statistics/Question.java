// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.util.List;
import java.util.Map;
import ohmesh.netlist.study.Study;

/**
 * What a study asked, as far as its results do not say it themselves.
 *
 * @param study the study
 * @param units of knobs by name, such as "S"; none for bare numbers and labels
 * @param baseline text of every knob at the point that others are compared with; empty where there is none
 * @param version of Ohmesh
 * @param identity SHA-256 of what decides the points
 * @param points how many the study has, excluded ones among them
 */
public record Question(
        Study study,
        Map<String, String> units,
        Map<String, String> baseline,
        String version,
        String identity,
        int points) {
    /** Knobs as they are varied: coupled ones together, in the order of the study. */
    List<List<String>> factors() {
        return study.knobs().keySet().stream()
                .map(knob -> study.coupled().stream()
                        .filter(group -> group.contains(knob))
                        .findFirst()
                        .orElse(List.of(knob)))
                .distinct()
                .toList();
    }
}
