// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.read.InputFile;
import ohmesh.netlist.read.ReadResult;
import ohmesh.netlist.read.Setting;
import ohmesh.netlist.study.Study;
import ohmesh.netlist.study.StudyPlan;
import ohmesh.run.Versions;

/**
 * What a folder of results says about its study: enough to tell it from others and to write its tables without the
 * study, its netlist or the machine that ran it.
 *
 * @param name of the study
 * @param description what it asks, in one line
 * @param netlist as the study names it
 * @param version of Ohmesh
 * @param build of Ohmesh that worked here last; decides no identity, since builds of one version are meant to give the same rows
 * @param seeds first one and how many
 * @param metrics of the netlist, in its order
 * @param counters shown as columns
 * @param objectives what is better
 * @param baseline index of the point that others are compared with, or -1
 * @param plan SHA-256 of what decides the points
 * @param settings of all points, {@code POINTER=VALUE}
 * @param inputs SHA-256 of the files of the netlist and of those that values of knobs name, by path
 * @param study the resolved study as plain data
 */
public record StudyFacts(
        String name,
        String description,
        String netlist,
        String version,
        String build,
        Study.Seeds seeds,
        List<String> metrics,
        List<String> counters,
        List<Study.Objective> objectives,
        int baseline,
        String plan,
        List<String> settings,
        Map<String, String> inputs,
        Map<String, Object> study) {
    static StudyFacts of(StudyPlan plan, String resolvedStudy, List<Setting> common, ReadResult first) {
        Study study = plan.study();
        Map<String, String> inputs = new LinkedHashMap<>();
        first.inputs().forEach(input -> inputs.put(input.path(), input.sha256()));
        for (List<InputFile> reading : plan.readings()) {
            reading.forEach(input -> inputs.putIfAbsent(input.path(), input.sha256()));
        }
        return new StudyFacts(
                study.name(),
                study.description(),
                study.netlist(),
                Versions.text(),
                Versions.build(),
                study.seeds(),
                first.isValid() ? List.copyOf(first.netlist().metrics().keySet()) : List.of(),
                study.counters(),
                study.objectives(),
                plan.baseline(),
                plan.identity(),
                common.stream()
                        .map(setting -> setting.pointer() + "=" + setting.value())
                        .toList(),
                inputs,
                JsonMap.parse("study", resolvedStudy));
    }

    /** SHA-256 of all that decides the rows of its results. */
    public String identity() {
        Sha256 sha = new Sha256()
                .add("ohmesh-study-results-1")
                .add(plan)
                .add(version)
                .add(settings);
        inputs.forEach((path, hash) -> sha.add(path).add(hash));
        return sha.hex();
    }

    /** The seeds of every point. */
    public List<Long> seedList() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < seeds.count(); i++) {
            all.add(seeds.first() + i);
        }
        return all;
    }

    /** As JSON, with a line feed at the end. */
    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", StudyFactsReader.FORMAT);
        json.put("name", name);
        json.put("description", description);
        json.put("netlist", netlist);
        json.put("version", version);
        json.put("build", build);
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("first", seeds.first());
        numbers.put("count", seeds.count());
        json.put("seeds", numbers);
        json.put("metrics", metrics);
        json.put("counters", counters);
        json.put("objectives", objectives.stream().map(StudyFacts::objective).toList());
        json.put("baseline", baseline);
        json.put("plan", plan);
        json.put("settings", settings);
        json.put("inputs", inputs);
        json.put("study", study);
        return JsonText.of(json);
    }

    private static Map<String, Object> objective(Study.Objective objective) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("metric", objective.metric());
        json.put("goal", objective.goal().name());
        return json;
    }
}
