// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.study.Study;

/** Reads what {@link StudyFacts#json} wrote. */
final class StudyFactsReader {
    static final String FORMAT = "ohmesh-study-results-1";

    private final Map<String, Object> json;

    private StudyFactsReader(Map<String, Object> json) {
        this.json = json;
    }

    /** The facts of a file; empty where it is something else, such as the study itself. */
    static Optional<StudyFacts> read(Path file) throws IOException {
        try {
            Map<String, Object> json = JsonMap.parse(file.toString(), Files.readString(file));
            return FORMAT.equals(json.get("format"))
                    ? Optional.of(new StudyFactsReader(json).facts())
                    : Optional.empty();
        } catch (MalformedInputException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private StudyFacts facts() {
        Map<?, ?> seeds = (Map<?, ?>) json.get("seeds");
        Map<String, String> inputs = new LinkedHashMap<>();
        ((Map<?, ?>) json.get("inputs")).forEach((path, hash) -> inputs.put((String) path, (String) hash));
        Map<String, Object> study = new LinkedHashMap<>();
        ((Map<?, ?>) json.get("study")).forEach((name, value) -> study.put((String) name, value));
        return new StudyFacts(
                text("name"),
                text("description"),
                text("netlist"),
                text("version"),
                json.get("build") instanceof String build ? build : Provenance.UNKNOWN,
                new Study.Seeds(number(seeds.get("first")), (int) number(seeds.get("count"))),
                texts("metrics"),
                texts("counters"),
                list("objectives").stream().map(StudyFactsReader::objective).toList(),
                (int) number(json.get("baseline")),
                text("plan"),
                texts("settings"),
                inputs,
                study);
    }

    private static Study.Objective objective(Object json) {
        Map<?, ?> objective = (Map<?, ?>) json;
        return new Study.Objective(
                (String) objective.get("metric"), Study.Objective.Goal.valueOf((String) objective.get("goal")));
    }

    private String text(String name) {
        return (String) json.get(name);
    }

    private List<?> list(String name) {
        return (List<?>) json.get(name);
    }

    private List<String> texts(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }

    private static long number(Object json) {
        return ((Double) json).longValue();
    }
}
