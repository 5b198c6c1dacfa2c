// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.read.NetlistSource;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.RecordFile;
import ohmesh.netlist.read.Setting;

/** No field is set twice, nor replaced by what is set later, and nobody sets the seed. */
final class PointerCheck {
    private static final String SEED = "/seed";
    private static final String WHY = "\"seeds\" of the study says how often a point is run";

    private final RecordFile file;
    private final List<Setting> common;
    private final Map<String, String> seen = new LinkedHashMap<>();

    /**
     * A check; problems of the settings are said as they are found.
     *
     * @param common settings of the command line, which come before all of the study
     */
    PointerCheck(RecordFile file, List<Setting> common) {
        this.file = file;
        this.common = common;
        for (Setting setting : common) {
            if (Setting.field(setting.pointer()).equals(SEED)) {
                file.add(option(setting, "the seed cannot be set: " + WHY));
            }
        }
    }

    /** Takes the next pointer of the study, in the order in which they are set. */
    void add(String element) {
        file.get(element, String.class).ifPresent(pointer -> add(element, pointer));
    }

    private void add(String element, String pointer) {
        String plain = Setting.field(pointer);
        String other = seen.putIfAbsent(plain, element);
        if (other != null) {
            file.problem(element, "\"" + pointer + "\" is set by " + other + " already");
        } else if (plain.equals(SEED)) {
            file.problem(element, "the seed is no knob: " + WHY);
        }
        seen.forEach((before, place) -> {
            if (before.startsWith(plain + "/")) {
                file.problem(
                        element, "\"" + pointer + "\" replaces \"" + before + "\", which " + place + " sets before");
            }
        });
        for (Setting setting : common) {
            if ((Setting.field(setting.pointer()) + "/").startsWith(plain + "/")) {
                file.add(option(
                        setting,
                        "has no effect: " + element + " of the study sets "
                                + (Setting.field(setting.pointer()).equals(plain)
                                        ? "the same field"
                                        : "\"" + pointer + "\"")
                                + " after it"));
            }
        }
    }

    private static Problem option(Setting setting, String message) {
        return new Problem(NetlistSource.SETTING, 0, 0, setting.pointer(), message);
    }
}
