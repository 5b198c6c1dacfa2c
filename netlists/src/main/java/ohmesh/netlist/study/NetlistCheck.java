// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ohmesh.netlist.read.NetlistSource;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.ReadResult;
import ohmesh.netlist.read.RecordFile;
import ohmesh.netlist.read.Setting;

/**
 * Tries the knobs on the netlist: the netlist is right, every pointer names a field, and every value fits while the
 * other knobs stand at the baseline. Of many values only the ends are tried; the others show when they are run.
 */
final class NetlistCheck {
    /** Most values that are all tried. */
    static final int MOST_TRIED = 300;

    private final RecordFile file;
    private final NetlistSource netlist;
    private final ReadOptions options;

    NetlistCheck(RecordFile file, NetlistSource netlist, ReadOptions options) {
        this.file = file;
        this.netlist = netlist;
        this.options = options;
    }

    /** Whether the netlist is right as it stands. */
    boolean isNetlist() {
        ReadResult read = netlist.read(options);
        for (Problem problem : read.problems()) {
            if (problem.file().isEmpty()) {
                file.problem("/netlist", problem.message());
            } else {
                file.add(problem);
            }
        }
        return read.isValid();
    }

    /** Whether every pointer names a field of the netlist; each is tried with some value of its knob. */
    boolean pointersFit(Map<String, List<Level>> levels) {
        boolean fit = true;
        List<Setting> before = new ArrayList<>();
        for (String change : file.elements("/set")) {
            String json = file.get(change + "/value", Object.class)
                    .map(value -> Level.of(value, null).json())
                    .orElse("1");
            fit &= fits(before, change + "/pointer", json);
        }
        for (String owner : owners()) {
            String name = owner.substring(owner.lastIndexOf('/') + 1);
            List<Level> values = levels.getOrDefault(name, List.of());
            String json = values.isEmpty() ? "1" : values.get(0).json();
            for (String element : file.elements(owner + "/pointers")) {
                fit &= fits(before, element, json);
            }
        }
        return fit;
    }

    private boolean fits(List<Setting> before, String place, String json) {
        Optional<Setting> setting = file.get(place, String.class).map(at -> new Setting(at, json));
        Optional<String> refusal = setting.flatMap(tried -> netlist.refusal(before, tried));
        refusal.ifPresent(message -> file.problem(place, message));
        setting.filter(tried -> refusal.isEmpty()).ifPresent(before::add);
        return refusal.isEmpty();
    }

    /** The metrics of the netlist with what is the same at all points. */
    List<String> metrics() {
        List<Setting> common = new ArrayList<>();
        for (String change : file.elements("/set")) {
            file.get(change, Study.Change.class)
                    .map(set -> new Setting(
                            set.pointer(), Level.of(set.value(), null).json()))
                    .ifPresent(common::add);
        }
        return netlist.names(common, "metrics");
    }

    private List<String> owners() {
        List<String> owners = new ArrayList<>();
        file.names("/knobs").forEach(name -> owners.add("/knobs/" + name));
        file.names("/derived").forEach(name -> owners.add("/derived/" + name));
        return owners;
    }

    /** Tries every value of every knob alone, the others being those of one point. */
    void tryValues(Study study, Grid grid, Map<String, Level> others, PointBuilder builder) {
        Attempt attempt = new Attempt(study, others, builder);
        Set<Problem> known = new HashSet<>(attempt.problems(others));
        attempt.report(known, others, null);
        boolean all = grid.axes().stream().mapToInt(Axis::size).sum() <= MOST_TRIED;
        for (Axis axis : grid.axes()) {
            Set<Integer> tried = new LinkedHashSet<>();
            for (int i = 0; i < axis.size(); i++) {
                if (all || i == 0 || i == axis.size() - 1) {
                    tried.add(i);
                }
            }
            tried.forEach(index -> attempt.value(grid, axis, index, known));
        }
    }

    /** Reads the netlist at points and says whose fault its problems are. */
    private final class Attempt {
        private final Study study;
        private final Map<String, Level> others;
        private final PointBuilder builder;

        Attempt(Study study, Map<String, Level> others, PointBuilder builder) {
            this.study = study;
            this.others = others;
            this.builder = builder;
        }

        void value(Grid grid, Axis axis, int index, Set<Problem> known) {
            Map<String, Level> knobs = new java.util.LinkedHashMap<>(others);
            axis.knobs().forEach(name -> knobs.put(name, grid.levels().get(name).get(index)));
            if (!knobs.equals(others)) {
                List<Problem> found = new ArrayList<>(problems(knobs));
                found.removeAll(known);
                report(found, knobs, axis);
            }
        }

        /** What is wrong with the netlist of a point; nothing where the point is excluded. */
        List<Problem> problems(Map<String, Level> knobs) {
            try {
                StudyPoint point = builder.build(0, knobs);
                return point.excluded() == null
                        ? netlist.read(options.withSettings(point.settings())).problems()
                        : List.of();
            } catch (PointBuilder.Fault e) {
                return List.of(); // said when the points are counted
            }
        }

        /**
         * Says problems at the knob that set the field, or else at the knobs that moved.
         *
         * @param moved the axis whose value is tried, or null where all values are those of the baseline
         */
        void report(Iterable<Problem> found, Map<String, Level> knobs, Axis moved) {
            for (Problem problem : found) {
                Optional<String> setter =
                        problem.file().equals(NetlistSource.SETTING) ? setter(problem.pointer()) : Optional.empty();
                String name = setter.orElseGet(
                        () -> moved == null ? "" : moved.knobs().get(0));
                String place = study.knobs().containsKey(name) ? place(name, knobs.get(name)) : "/knobs";
                if (name.startsWith("/")) {
                    place = name;
                }
                if (study.derived().containsKey(name)) {
                    place = "/derived/" + name + "/expression";
                }
                file.problem(place, with(knobs, moved) + ": " + text(problem));
            }
        }

        private String text(Problem problem) {
            return problem.file().equals(NetlistSource.SETTING)
                    ? problem.pointer() + ": " + problem.message()
                    : problem.toString();
        }

        private String with(Map<String, Level> knobs, Axis moved) {
            List<String> parts = new ArrayList<>();
            (moved == null ? knobs.keySet() : moved.knobs())
                    .forEach(name ->
                            parts.add(name + " = " + knobs.get(name).value().text()));
            return "with " + String.join(", ", parts);
        }

        /** The knob or derived value that sets a field, or the pointer of the change that does. */
        private Optional<String> setter(String pointer) {
            for (Map.Entry<String, Knob> knob : study.knobs().entrySet()) {
                if (knob.getValue().pointers().contains(pointer)) {
                    return Optional.of(knob.getKey());
                }
            }
            for (int i = 0; i < study.set().size(); i++) {
                if (study.set().get(i).pointer().equals(pointer)) {
                    return Optional.of("/set/" + i + "/value");
                }
            }
            return study.derived().entrySet().stream()
                    .filter(derived -> derived.getValue().pointers().contains(pointer))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private String place(String name, Level level) {
            String values = "/knobs/" + name + "/values";
            List<String> elements = file.elements(values);
            for (int i = 0; i < elements.size(); i++) {
                boolean same = file.get(elements.get(i), Object.class)
                        .map(plain -> Level.of(plain, null).json())
                        .filter(level.json()::equals)
                        .isPresent();
                if (same) {
                    return elements.get(i);
                }
            }
            return "/knobs/" + name;
        }
    }
}
