// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.read.NetlistSource;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.ReadResult;
import ohmesh.netlist.read.RecordFile;
import ohmesh.netlist.read.Setting;

/** Tries the pointers of a study, and of the settings beside it, on its netlist. */
final class NetlistCheck {
    private final RecordFile file;
    private final NetlistSource netlist;
    private final ReadOptions options;
    private final List<Setting> common;

    /**
     * A check.
     *
     * @param common settings of the command line, made before those of the study
     */
    NetlistCheck(RecordFile file, NetlistSource netlist, ReadOptions options, List<Setting> common) {
        this.file = file;
        this.netlist = netlist;
        this.options = options;
        this.common = List.copyOf(common);
    }

    /** Reads the netlist at a point. */
    ReadResult read(StudyPoint point) {
        List<Setting> all = new ArrayList<>(common);
        all.addAll(point.settings());
        return netlist.read(options.withSettings(all));
    }

    /** Reads the netlist at a point without the settings of the command line. */
    ReadResult readPlain(StudyPoint point) {
        return netlist.read(options.withSettings(point.settings()));
    }

    /** What the command line sets. */
    List<Setting> common() {
        return common;
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
        for (Setting setting : common) {
            Optional<String> refusal = netlist.refusal(before, setting);
            refusal.ifPresent(
                    message -> file.add(new Problem(NetlistSource.SETTING, 0, 0, setting.pointer(), message)));
            fit &= refusal.isEmpty();
            before.add(setting);
        }
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
        List<Setting> all = new ArrayList<>(common);
        for (String change : file.elements("/set")) {
            file.get(change, Study.Change.class)
                    .map(set -> new Setting(
                            set.pointer(), Level.of(set.value(), null).json()))
                    .ifPresent(all::add);
        }
        return netlist.names(all, "metrics");
    }

    private List<String> owners() {
        List<String> owners = new ArrayList<>();
        file.names("/knobs").forEach(name -> owners.add("/knobs/" + name));
        file.names("/derived").forEach(name -> owners.add("/derived/" + name));
        return owners;
    }
}
