// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.json.Location;

/** Refuses what {@link Combination} says does not work together. */
final class CombinationCheck {
    private final Settings settings;
    private final ProblemList problems;

    CombinationCheck(Settings settings, ProblemList problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void run() {
        Map<Choice, List<String>> found = new EnumMap<>(Choice.class);
        for (Combination combination : Combination.values()) {
            List<String> places = found.computeIfAbsent(combination.refused(), choice -> choice.places(settings));
            for (Choice other : places.isEmpty() ? List.<Choice>of() : combination.beside()) {
                List<String> others = found.computeIfAbsent(other, choice -> choice.places(settings));
                if (!others.isEmpty()) {
                    refuse(combination, other, places, others);
                }
            }
        }
    }

    /** At what the user wrote: of a choice that stands in a preset only the other one can be changed. */
    private void refuse(Combination combination, Choice other, List<String> places, List<String> others) {
        boolean preset = places.stream().allMatch(this::inPreset);
        for (String path : preset ? others : places) {
            problems.at(
                    place(path),
                    combination.refused().text() + " " + combination.refused().verb() + " not work with " + other.text()
                            + ": " + combination.reason());
        }
    }

    private boolean inPreset(String path) {
        return Presets.hold(place(path));
    }

    private Location place(String path) {
        return settings.bound().place(path);
    }
}
