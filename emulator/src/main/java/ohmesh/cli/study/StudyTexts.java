// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.json.JsonText;
import ohmesh.study.StudyStatus;

/** How far a study is, for people and for machines. */
final class StudyTexts {
    private static final int SHOWN_FAILURES = 10;

    private StudyTexts() {}

    /** {@code 296 of 300 done, 2 failed, 2 left, 4 points excluded}. */
    static String counts(StudyStatus status) {
        StringBuilder text = new StringBuilder(status.done() + " of " + status.units() + " done");
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

    /** A line for each of the first failures, and one for the others. */
    static String failures(StudyStatus status) {
        StringBuilder text = new StringBuilder();
        status.failures().stream()
                .limit(SHOWN_FAILURES)
                .forEach(failure -> text.append("  failed: point ")
                        .append(failure.point())
                        .append(", seed ")
                        .append(failure.seed())
                        .append(": ")
                        .append(failure.message())
                        .append('\n'));
        if (status.failures().size() > SHOWN_FAILURES) {
            text.append("  and ")
                    .append(status.failures().size() - SHOWN_FAILURES)
                    .append(" more\n");
        }
        return text.toString();
    }

    /** The same as JSON, with further members in front. */
    static String json(String study, StudyStatus status, Path results, Map<String, Object> more) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "ohmesh-study-status-1");
        json.put("study", study);
        json.putAll(more);
        json.put("runs", status.units());
        json.put("done", status.done());
        json.put("failed", status.failed());
        json.put("left", status.left());
        json.put("excludedPoints", status.excluded());
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
