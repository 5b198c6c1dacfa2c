// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ohmesh.netlist.formula.Formula;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.read.RecordFile;
import ohmesh.netlist.read.Setting;

/** Names can stand in expressions and are no columns of every study; every pointer is taken once; nothing is null. */
final class NameCheck {
    /** Most knobs and derived values. */
    private static final int MOST = 64;

    /** Longest name of a study. */
    private static final int LONGEST = 100;

    private final RecordFile file;
    private final PointerCheck pointers;

    /**
     * A check of names.
     *
     * @param common settings of the command line
     */
    NameCheck(RecordFile file, List<Setting> common) {
        this.file = file;
        this.pointers = new PointerCheck(file, common);
    }

    void run() {
        studyName();
        List<String> paths = new ArrayList<>();
        file.names("/knobs").forEach(name -> paths.add("/knobs/" + name));
        file.names("/derived").forEach(name -> paths.add("/derived/" + name));
        if (file.names("/knobs").isEmpty()) {
            file.problem("/knobs", "a study has at least one knob");
        } else if (paths.size() > MOST) {
            file.problem("/knobs", paths.size() + " knobs and derived values are more than " + MOST);
        }
        Map<String, String> seen = new HashMap<>();
        paths.forEach(path -> name(path, seen));
        for (String change : file.elements("/set")) {
            pointers.add(change + "/pointer");
            notNull(change + "/value");
        }
        paths.forEach(this::pointers);
        file.names("/knobs")
                .forEach(name -> file.elements("/knobs/" + name + "/values").forEach(this::notNull));
        file.names("/baseline").forEach(name -> notNull("/baseline/" + name));
        counters();
    }

    /** The name stands in one line of texts, and in names of files. */
    private void studyName() {
        file.get("/name", String.class).ifPresent(name -> {
            if (name.isBlank() || name.length() > LONGEST) {
                file.problem("/name", "a name has 1.." + LONGEST + " characters, not all of them blanks");
            } else if (name.chars().anyMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\')) {
                file.problem("/name", "a name is one line without / and \\");
            }
        });
    }

    private void name(String path, Map<String, String> seen) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String refusal = Formula.refusal(name);
        String other = seen.put(name.toLowerCase(Locale.ROOT), name);
        if (!refusal.isEmpty()) {
            file.problem(path, refusal);
        } else if (Columns.isReserved(name)) {
            file.problem(path, "\"" + name + "\" is a column of every study, or reads like one");
        } else if (other != null) {
            String how = other.equals(name) ? " is a knob already" : " and \"" + other + "\" differ only in case";
            file.problem(path, "\"" + name + "\"" + how);
        }
    }

    private void pointers(String path) {
        List<String> elements = file.elements(path + "/pointers");
        if (path.startsWith("/knobs/")
                && elements.isEmpty()
                && file.node(path + "/pointers").isPresent()) {
            file.problem(path + "/pointers", "a knob points at least at one field of the netlist");
        }
        elements.forEach(pointers::add);
    }

    private void notNull(String path) {
        file.node(path).filter(JsonScalar::isNull).ifPresent(node -> file.problem(path, "null is no value"));
    }

    private void counters() {
        List<String> seen = new ArrayList<>();
        for (String path : file.elements("/counters")) {
            file.get(path, String.class).ifPresent(name -> {
                if (!name.startsWith(Columns.COUNTER) || name.length() == Columns.COUNTER.length()) {
                    file.problem(path, "\"" + name + "\" is no counter; write counter.NAME or counter.COMPONENT.NAME");
                } else if (seen.contains(name)) {
                    file.problem(path, "\"" + name + "\" stands twice");
                }
                seen.add(name);
            });
        }
    }
}
