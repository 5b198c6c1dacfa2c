// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.study.Knob;
import ohmesh.netlist.study.Study;
import ohmesh.netlist.study.Study.Objective;

/** Results of studies written by hand. */
final class StudyTables {
    private StudyTables() {}

    /** A question over some knobs. */
    static Question question(
            List<String> knobs, List<List<String>> coupled, List<Objective> objectives, Map<String, String> baseline) {
        Map<String, Knob> all = new LinkedHashMap<>();
        knobs.forEach(knob -> all.put(knob, new Knob(List.of("/" + knob), List.of(), List.of(), null, null)));
        Study study = new Study(
                "by-hand",
                "",
                "nowhere",
                new Study.Seeds(1, 1),
                all,
                coupled,
                Map.of(),
                List.of(),
                new Study.Sampling(Study.Sampling.Kind.GRID, 0, 1),
                objectives,
                Map.of(),
                List.of(),
                new Study.Budget(0, 0));
        return new Question(study, Map.of(), baseline, "0", "", 0);
    }

    /** The results of a question, from the lines of its table. */
    static StudyResults results(Path folder, Question question, String... lines) throws IOException {
        Path file = folder.resolve("results.csv");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return new StudyResults(question, ResultTable.read(file));
    }
}
