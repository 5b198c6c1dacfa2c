// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What differs between two states of a study, in words. */
final class StudyDifference {
    private static final int MOST = 12;

    private final List<String> lines = new ArrayList<>();

    private StudyDifference() {}

    /** One line a difference, the earlier value first; empty where the identities are equal. */
    static List<String> between(StudyFacts earlier, StudyFacts now) {
        if (earlier.identity().equals(now.identity())) {
            return List.of();
        }
        StudyDifference difference = new StudyDifference();
        difference.say("version of Ohmesh", earlier.version(), now.version());
        difference.say("--set", String.join(" ", earlier.settings()), String.join(" ", now.settings()));
        difference.files(earlier.inputs(), now.inputs());
        difference.maps("", JsonMap.flat(earlier.study()), JsonMap.flat(now.study()));
        if (difference.lines.isEmpty()) {
            difference.lines.add("  its points, though the study reads the same");
        }
        return difference.shortened();
    }

    private void files(Map<String, String> earlier, Map<String, String> now) {
        for (String file : union(earlier, now)) {
            if (!now.containsKey(file)) {
                lines.add("  the file " + file + " is not read any more");
            } else if (!earlier.containsKey(file)) {
                lines.add("  the file " + file + " is new");
            } else if (!earlier.get(file).equals(now.get(file))) {
                lines.add("  the file " + file + " has other contents");
            }
        }
    }

    private void maps(String prefix, Map<String, String> earlier, Map<String, String> now) {
        for (String pointer : union(earlier, now)) {
            say(prefix + pointer, earlier.get(pointer), now.get(pointer));
        }
    }

    private void say(String what, String earlier, String now) {
        if (earlier == null ? now != null : !earlier.equals(now)) {
            lines.add("  " + what + ": " + shown(earlier) + " before, " + shown(now) + " now");
        }
    }

    private static String shown(String value) {
        return value == null || value.isEmpty() ? "nothing" : value;
    }

    private static Set<String> union(Map<String, String> a, Map<String, String> b) {
        Set<String> names = new LinkedHashSet<>(a.keySet());
        names.addAll(b.keySet());
        return names;
    }

    private List<String> shortened() {
        if (lines.size() <= MOST) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST));
        first.add("  and " + (lines.size() - MOST) + " more");
        return first;
    }
}
