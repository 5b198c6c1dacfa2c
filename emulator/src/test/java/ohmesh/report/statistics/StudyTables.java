// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.study.Study.Objective;
import ohmesh.report.statistics.Question.AskedKnob;
import ohmesh.study.HostFacts;

/** Results of studies written by hand. */
public final class StudyTables {
    private StudyTables() {}

    /** A question over some knobs. */
    public static Question question(
            List<String> knobs, List<List<String>> coupled, List<Objective> objectives, int baseline) {
        return new Question(
                "by-hand",
                "",
                "nowhere",
                "0",
                "",
                List.of(1L, 2L),
                -1,
                knobs.stream()
                        .map(knob -> new AskedKnob(knob, List.of("/" + knob), "", ""))
                        .toList(),
                coupled,
                List.of(),
                objectives,
                baseline,
                Map.of(),
                List.of());
    }

    /** The results of a question, from the lines of its table. */
    public static StudyResults results(Path folder, Question question, String... lines) throws IOException {
        return results(folder, question, List.of(), lines);
    }

    /** The same of runs whose machines are known. */
    public static StudyResults results(Path folder, Question question, List<HostFacts> hosts, String... lines)
            throws IOException {
        Path file = folder.resolve("results.csv");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return new StudyResults(question, ResultTable.read(file), hosts);
    }
}
