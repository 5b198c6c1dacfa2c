// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.cli.io.BadInput;
import ohmesh.netlist.json.JsonText;
import ohmesh.study.StudyFolder;
import ohmesh.study.StudyStatus;

/** How far a study is, for people and for machines. */
final class StudyTexts {
    private static final int SHOWN_FAILURES = 10;

    private StudyTexts() {}

    /** {@code 296 of 300 done (14 miss an expectation), 2 failed, 2 left, 4 points excluded}. */
    static String counts(StudyStatus status) {
        StringBuilder text = new StringBuilder(status.done() + " of " + status.units() + " done");
        if (status.missed() > 0) {
            text.append(" (").append(status.missed()).append(status.missed() == 1 ? " misses" : " miss");
            text.append(" an expectation)");
        }
        if (status.failed() > 0) {
            text.append(", ").append(status.failed()).append(" failed");
        }
        if (status.left() > 0) {
            text.append(", ").append(status.left()).append(" left");
        }
        if (status.excluded() > 0) {
            text.append(", ")
                    .append(status.excluded())
                    .append(status.excluded() == 1 ? " point" : " points")
                    .append(" excluded");
        }
        return text.toString();
    }

    /** A line for each of the first messages, with how many runs say it, and one for the others. */
    static String failures(StudyStatus status) {
        Map<String, List<StudyStatus.Failure>> groups = new LinkedHashMap<>();
        for (StudyStatus.Failure failure : status.failures()) {
            groups.computeIfAbsent(failure.message(), message -> new ArrayList<>())
                    .add(failure);
        }
        StringBuilder text = new StringBuilder();
        groups.values().stream()
                .limit(SHOWN_FAILURES)
                .forEach(group -> text.append("  failed: ")
                        .append(who(group))
                        .append(": ")
                        .append(group.get(0).message())
                        .append('\n'));
        long others = groups.values().stream()
                .skip(SHOWN_FAILURES)
                .mapToLong(List::size)
                .sum();
        if (others > 0) {
            text.append("  and ").append(others).append(" more; the table says why\n");
        }
        return text.toString();
    }

    /** {@code point 3, seed 1}, or {@code 37 runs, the first of point 3, seed 1}. */
    private static String who(List<StudyStatus.Failure> group) {
        StudyStatus.Failure first = group.get(0);
        String place = "point " + first.point() + ", seed " + first.seed();
        return group.size() == 1 ? place : group.size() + " runs, the first of " + place;
    }

    /** A line where the results are of several builds of Ohmesh; empty where they are of one. */
    static String builds(StudyStatus status) {
        if (status.builds().size() < 2) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        status.builds()
                .forEach((build, results) ->
                        parts.add(build + " (" + results + (results == 1 ? " result)" : " results)")));
        return "  builds of Ohmesh: " + String.join(", ", parts) + "\n";
    }

    /** The folder of a study that ran; throws {@link BadInput} where it is none. */
    static StudyFolder open(Path folder) throws IOException {
        try {
            return StudyFolder.open(folder);
        } catch (NoSuchFileException e) {
            throw new BadInput(e.getMessage());
        }
    }

    /** The same as JSON, with further members in front. */
    static String json(String study, StudyStatus status, Path results, Map<String, Object> more) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "ohmesh-study-status-1");
        json.put("study", study);
        json.putAll(more);
        json.put("runs", status.units());
        json.put("done", status.done());
        json.put("missed", status.missed());
        json.put("failed", status.failed());
        json.put("left", status.left());
        json.put("excludedPoints", status.excluded());
        json.put("builds", status.builds());
        if (results != null) {
            json.put("results", results.toString());
        }
        List<Object> failures = new ArrayList<>();
        for (StudyStatus.Failure failure : status.failures()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("point", failure.point());
            one.put("seed", failure.seed());
            one.put("message", failure.message());
            failures.add(one);
        }
        json.put("failures", failures);
        return JsonText.of(json);
    }
}
