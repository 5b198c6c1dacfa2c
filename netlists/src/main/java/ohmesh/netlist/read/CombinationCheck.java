// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
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
        for (Combination combination : Combination.values()) {
            List<String> places = combination.refused().places(settings);
            for (Choice other : combination.beside()) {
                List<String> others = other.places(settings);
                if (!places.isEmpty() && !others.isEmpty()) {
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
