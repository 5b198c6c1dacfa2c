// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.json.ShortestDecimal;
import ohmesh.netlist.read.Units;
import ohmesh.netlist.study.StudyPoint;
import ohmesh.report.statistics.Question;
import ohmesh.report.statistics.Question.AskedKnob;
import ohmesh.report.statistics.Question.AskedSetting;
import ohmesh.study.StudyFacts;

/** Reads the question of a study from what its folder says about it. */
final class StudyQuestion {
    /** Values of a knob that are written out. */
    private static final int VALUES = 24;

    private final StudyFacts facts;
    private final List<StudyPoint> points;

    private StudyQuestion(StudyFacts facts, List<StudyPoint> points) {
        this.facts = facts;
        this.points = points;
    }

    /**
     * The question of a study.
     *
     * @param points of the study, excluded ones among them
     */
    static Question of(StudyFacts facts, List<StudyPoint> points) {
        return new StudyQuestion(facts, points).question();
    }

    private Question question() {
        long runs = points.stream().filter(point -> point.excluded() == null).count()
                * facts.seeds().count();
        List<AskedKnob> knobs = new ArrayList<>();
        map(facts.study(), "knobs").forEach((name, knob) -> knobs.add(knob(name, (Map<?, ?>) knob)));
        List<AskedKnob> derived = new ArrayList<>();
        map(facts.study(), "derived").forEach((name, value) -> derived.add(derived(name, (Map<?, ?>) value)));
        List<List<String>> coupled = list(facts.study(), "coupled").stream()
                .map(group -> texts((List<?>) group))
                .toList();
        return new Question(
                facts.name(),
                facts.description(),
                facts.netlist(),
                facts.version(),
                facts.identity(),
                facts.seedList(),
                runs,
                knobs,
                coupled,
                derived,
                facts.objectives(),
                facts.baseline(),
                points.stream()
                        .filter(point -> point.index() == facts.baseline())
                        .map(StudyPoint::knobs)
                        .findFirst()
                        .orElse(Map.of()),
                settings());
    }

    private List<AskedSetting> settings() {
        List<AskedSetting> settings = new ArrayList<>();
        for (Object change : list(facts.study(), "set")) {
            Map<?, ?> set = (Map<?, ?>) change;
            String value = JsonText.of(set.get("value")).strip().replaceAll("\\s*\n\\s*", " ");
            settings.add(new AskedSetting(text(set.get("pointer")), value, "the study"));
        }
        for (String common : facts.settings()) {
            int equals = common.indexOf('=');
            settings.add(new AskedSetting(
                    common.substring(0, equals), common.substring(equals + 1), "--set of the command"));
        }
        return settings;
    }

    private static AskedKnob knob(String name, Map<?, ?> knob) {
        List<String> labels = texts(list(knob, "labels"));
        List<?> values = list(knob, "values");
        Map<?, ?> linear = map(knob, "linear");
        Map<?, ?> logarithmic = map(knob, "logarithmic");
        String asked;
        String example = "";
        if (!linear.isEmpty() || !logarithmic.isEmpty()) {
            Map<?, ?> span = linear.isEmpty() ? logarithmic : linear;
            asked = span(span) + (linear.isEmpty() ? ", in equal ratios" : ", in equal steps");
            example = "1 " + span.get("unit");
        } else {
            List<String> texts = labels.isEmpty() ? texts(values) : labels;
            asked = texts.stream().limit(VALUES).collect(Collectors.joining(", "))
                    + (texts.size() > VALUES ? " and " + (texts.size() - VALUES) + " more" : "");
            example = texts.isEmpty() ? "" : texts.get(0);
        }
        return new AskedKnob(
                name,
                texts(list(knob, "pointers")),
                asked,
                labels.isEmpty() ? Units.unit(example).orElse("") : "");
    }

    private static String span(Map<?, ?> span) {
        String unit = span.get("unit") instanceof String text && !text.isEmpty() ? " " + text : "";
        return text(span.get("from")) + unit + " to " + text(span.get("to")) + unit + ", " + text(span.get("count"))
                + " values";
    }

    private static AskedKnob derived(String name, Map<?, ?> derived) {
        String unit = text(derived.get("unit"));
        return new AskedKnob(
                name,
                texts(list(derived, "pointers")),
                text(derived.get("expression")),
                Units.unit("1 " + unit).orElse(""));
    }

    private static Map<String, Object> map(Map<?, ?> json, String name) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (json.get(name) instanceof Map<?, ?> map) {
            map.forEach((member, value) -> members.put(String.valueOf(member), value));
        }
        return members;
    }

    private static List<?> list(Map<?, ?> json, String name) {
        return json.get(name) instanceof List<?> list ? list : List.of();
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(StudyQuestion::text).toList();
    }

    private static String text(Object value) {
        return value instanceof Double number ? ShortestDecimal.text(number) : String.valueOf(value);
    }
}
