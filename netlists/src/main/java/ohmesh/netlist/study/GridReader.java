// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ohmesh.netlist.read.Nearest;
import ohmesh.netlist.read.RecordFile;

/** Makes the grid: the values of all knobs, and the axes along which they move alone or together. */
final class GridReader {
    private final RecordFile file;
    private final Map<String, List<Level>> levels = new LinkedHashMap<>();
    private final Map<String, String> listOf = new HashMap<>();
    private boolean whole = true;

    GridReader(RecordFile file) {
        this.file = file;
    }

    /** The grid, or empty after problems. */
    Optional<Grid> read() {
        List<String> names = file.names("/knobs");
        names.forEach(this::readLevels);
        Map<String, List<String>> coupled = new HashMap<>();
        for (String path : file.elements("/coupled")) {
            List<String> members = members(path);
            members.forEach(name -> coupled.put(name, members));
        }
        List<Axis> axes = new ArrayList<>();
        for (String name : names) {
            List<String> together = coupled.getOrDefault(name, List.of(name));
            // A list stands where its first knob stands in the study.
            String first = names.stream().filter(together::contains).findFirst().orElseThrow();
            if (first.equals(name)) {
                axes.add(new Axis(together, levels.get(name).size()));
            }
        }
        return whole && !names.isEmpty() ? Optional.of(new Grid(levels, axes)) : Optional.empty();
    }

    private void readLevels(String name) {
        boolean coupled = file.elements("/coupled").stream()
                .flatMap(list -> file.elements(list).stream())
                .anyMatch(element ->
                        file.get(element, String.class).filter(name::equals).isPresent());
        List<Level> values = file.get("/knobs/" + name, Knob.class)
                .map(knob -> new LevelReader(file, "/knobs/" + name, knob, coupled).read())
                .orElse(List.of());
        whole &= !values.isEmpty();
        levels.put(name, values);
    }

    /** The values of knobs that have no problem. */
    Map<String, List<Level>> levels() {
        return levels;
    }

    private List<String> members(String path) {
        List<String> members = new ArrayList<>();
        for (String element : file.elements(path)) {
            Optional<String> name = file.get(element, String.class);
            whole &= name.isPresent();
            name.filter(text -> member(path, element, text)).ifPresent(members::add);
        }
        if (file.elements(path).size() < 2) {
            refuse(path, "knobs that move together are at least two");
        }
        refuseRepetition(path, members);
        return members;
    }

    /** Values may repeat in one list, but not the same in all. */
    private void refuseRepetition(String path, List<String> members) {
        int size =
                members.stream().mapToInt(name -> levels.get(name).size()).min().orElse(0);
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < size; i++) {
            int at = i;
            List<Object> values =
                    members.stream().map(name -> levels.get(name).get(at).key()).toList();
            if (!seen.add(values)) {
                refuse(path, "the values number " + (i + 1) + " stand together twice");
            }
        }
    }

    private boolean member(String path, String element, String name) {
        if (!levels.containsKey(name)) {
            refuse(element, "unknown knob \"" + name + "\"" + Nearest.hint(name, levels.keySet()));
            return false;
        }
        String before = listOf.putIfAbsent(name, path);
        if (before != null) {
            refuse(element, "\"" + name + "\" stands in " + before + " already; a knob is in one list");
            return false;
        }
        String first = file.get(path + "/0", String.class).orElse(name);
        int size = levels.get(name).size();
        int wanted = levels.getOrDefault(first, List.of()).size();
        if (size != wanted && size > 0 && wanted > 0) {
            refuse(
                    element,
                    "\"" + name + "\" has " + size + " values, \"" + first + "\" has " + wanted
                            + "; knobs that move together have equally many");
        }
        return true;
    }

    private void refuse(String pointer, String message) {
        file.problem(pointer, message);
        whole = false;
    }
}
