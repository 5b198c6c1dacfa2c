// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.read.NetlistSource;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.RecordFile;
import ohmesh.netlist.read.Setting;

/** Says problems of the netlist at a point where the study, or the command line, causes them. */
final class ProblemPlaces {
    private final RecordFile file;
    private final Study study;
    private final List<Setting> common;
    private final Grid grid;
    private final Map<String, Level> baseline;
    private final Map<String, Said> said = new LinkedHashMap<>();

    /** A problem, and how many other values have it at the same place. */
    private record Said(String place, String text, int others) {}

    /**
     * Places.
     *
     * @param common settings of the command line
     * @param baseline the values of the baseline, or null
     */
    ProblemPlaces(RecordFile file, Study study, List<Setting> common, Grid grid, Map<String, Level> baseline) {
        this.file = file;
        this.study = study;
        this.common = common;
        this.grid = grid;
        this.baseline = baseline;
    }

    /**
     * Says problems at what sets the field, or else at the knobs that moved.
     *
     * @param moved the axis whose value is tried, or null where all values are those of one point
     */
    void report(List<Problem> found, Map<String, Level> knobs, Axis moved) {
        for (Problem problem : found) {
            boolean isSetting = problem.file().equals(NetlistSource.SETTING);
            String place = (isSetting ? setter(problem.pointer(), knobs) : Optional.<String>empty())
                    .orElseGet(
                            () -> moved == null ? nowhere() : of(moved.knobs().get(0), knobs));
            String text = isSetting ? problem.pointer() + ": " + problem.message() : problem.toString();
            keep(place, problem.pointer(), with(knobs, moved) + ": " + text);
        }
    }

    /** Says that a value cannot stand in a field. */
    void reportValue(String name, Level level, String pointer, String message) {
        keep(of(name, level), pointer, "with " + name + " = " + level.value().text() + ": " + pointer + ": " + message);
    }

    /** Says problems that settings of the command line cause. */
    void reportOption(List<Problem> found) {
        String pointer = common.size() == 1 ? common.get(0).pointer() : "/";
        for (Problem problem : found) {
            boolean isSetting = problem.file().equals(NetlistSource.SETTING);
            boolean itself =
                    isSetting && common.stream().anyMatch(setting -> covers(setting.pointer(), problem.pointer()));
            String text = isSetting ? problem.pointer() + ": " + problem.message() : problem.toString();
            file.add(itself ? problem : new Problem(NetlistSource.SETTING, 0, 0, pointer, text));
        }
    }

    /** Tells the file all that was kept: of values that have the same problem at one place only the first. */
    void say() {
        for (Said one : said.values()) {
            String more =
                    one.others == 0 ? "" : "; and " + one.others + (one.others == 1 ? " more value" : " more values");
            file.problem(one.place, one.text + more);
        }
    }

    private void keep(String place, String pointer, String text) {
        said.merge(
                place + " " + pointer,
                new Said(place, text, 0),
                (first, other) -> new Said(place, first.text, first.others + 1));
    }

    /** Where a value of a knob stands: in its list, in the baseline, or else the knob. */
    String of(String name, Level level) {
        for (String element : file.elements("/knobs/" + name + "/values")) {
            boolean same = file.get(element, Object.class)
                    .map(plain -> Level.of(plain, null).json())
                    .filter(level.json()::equals)
                    .isPresent();
            if (same) {
                return element;
            }
        }
        boolean ofBaseline = baseline != null
                && level.equals(baseline.get(name))
                && !grid.levels().get(name).contains(level);
        return (ofBaseline ? "/baseline/" : "/knobs/") + name;
    }

    private String of(String name, Map<String, Level> knobs) {
        return of(name, knobs.get(name));
    }

    /** A problem that no single field of the study causes. */
    private String nowhere() {
        return baseline == null ? "/knobs" : "/baseline";
    }

    /** The place in the study of what sets a field. */
    private Optional<String> setter(String pointer, Map<String, Level> knobs) {
        for (Map.Entry<String, Knob> knob : study.knobs().entrySet()) {
            if (knob.getValue().pointers().stream().anyMatch(at -> covers(at, pointer))) {
                Level level = knobs.get(knob.getKey());
                return Optional.of(level == null ? "/knobs/" + knob.getKey() : of(knob.getKey(), level));
            }
        }
        for (Map.Entry<String, Study.Derived> derived : study.derived().entrySet()) {
            if (derived.getValue().pointers().stream().anyMatch(at -> covers(at, pointer))) {
                return Optional.of("/derived/" + derived.getKey() + "/expression");
            }
        }
        for (int i = study.set().size() - 1; i >= 0; i--) {
            if (covers(study.set().get(i).pointer(), pointer)) {
                return Optional.of("/set/" + i + "/value");
            }
        }
        return Optional.empty();
    }

    /** Whether a field is the one that a pointer sets, or stands inside it. */
    private static boolean covers(String set, String field) {
        return field.equals(set) || field.startsWith(set + "/");
    }

    private static String with(Map<String, Level> knobs, Axis moved) {
        List<String> parts = new ArrayList<>();
        (moved == null ? knobs.keySet() : moved.knobs())
                .forEach(
                        name -> parts.add(name + " = " + knobs.get(name).value().text()));
        return "with " + String.join(", ", parts);
    }
}
