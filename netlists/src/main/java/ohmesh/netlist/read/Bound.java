// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ohmesh.netlist.json.JsonArray;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.Location;

/**
 * Every value bound so far by its path in the resolved document, so that cross checks can use the parts that
 * are right while others are wrong.
 */
final class Bound {
    /** Where the cell of a matrix stands. */
    @FunctionalInterface
    interface CellPlaces {
        Location of(int row, int column);
    }

    /**
     * Texts and values.
     *
     * @param paths in the order in which they were bound
     */
    record Entries(List<String> paths, Map<String, JsonValue> nodes, Map<String, Object> values) {}

    /**
     * A moment while a document is bound.
     *
     * @param outside matrices and programs so far
     */
    record Mark(int paths, int outside) {}

    private final Map<String, JsonValue> nodes = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, CellPlaces> cells = new HashMap<>();
    private final Map<String, ProgramText> programs = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();

    void node(String path, JsonValue node) {
        nodes.put(path, node);
        order.add(path);
    }

    void value(String path, Object value) {
        values.put(path, value);
    }

    void cells(String path, CellPlaces places) {
        cells.put(path, places);
    }

    void program(String path, ProgramText program) {
        programs.put(path, program);
    }

    /** Marks a path whose problem was reported before binding. */
    void refuse(String path) {
        refused.add(path);
    }

    boolean isRefused(String path) {
        return refused.contains(path);
    }

    /** The value at a path, if it was given or has a default and is right. */
    <T> Optional<T> get(String path, Class<T> type) {
        return Optional.ofNullable(values.get(path)).filter(type::isInstance).map(type::cast);
    }

    /** The text at a path, right or wrong. */
    Optional<JsonValue> node(String path) {
        return Optional.ofNullable(nodes.get(path));
    }

    /** The integer at a path. */
    Optional<Integer> integer(String path) {
        return get(path, Integer.class);
    }

    /** Whether anything stands at a path, right or wrong. */
    boolean has(String path) {
        return nodes.containsKey(path) || refused.contains(path);
    }

    /** The member names of an object, wrong members included, in order. */
    List<String> names(String path) {
        return nodes.get(path) instanceof JsonObject object ? List.copyOf(object.names()) : List.of();
    }

    /** The paths of the elements of an array, wrong ones included. */
    List<String> elements(String path) {
        List<String> paths = new ArrayList<>();
        if (nodes.get(path) instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                paths.add(path + "/" + i);
            }
        }
        return paths;
    }

    /** Where the value at a path stands, or its nearest ancestor that stands somewhere. */
    Location place(String path) {
        String at = path;
        while (!nodes.containsKey(at)) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return nodes.get(at).location();
    }

    /** Where a cell of a matrix stands, in the netlist or in its CSV file. */
    Location cell(String path, int row, int column) {
        CellPlaces places = cells.get(path);
        return places == null ? place(path) : places.of(row, column);
    }

    /** How much has been bound so far. */
    Mark mark() {
        return new Mark(order.size(), cells.size() + programs.size());
    }

    /** What was bound since; empty where it may have come from files, which a reading has to name. */
    Optional<Entries> since(Mark mark) {
        if (cells.size() + programs.size() > mark.outside()) {
            return Optional.empty();
        }
        List<String> paths = List.copyOf(order.subList(mark.paths(), order.size()));
        Map<String, JsonValue> texts = new HashMap<>();
        Map<String, Object> found = new HashMap<>();
        for (String path : paths) {
            texts.put(path, nodes.get(path));
            if (values.containsKey(path)) {
                found.put(path, values.get(path));
            }
        }
        return Optional.of(new Entries(paths, texts, found));
    }

    /** Enters what another reading has bound. */
    void enter(Entries entries) {
        order.addAll(entries.paths());
        entries.paths().forEach(path -> nodes.put(path, entries.nodes().get(path)));
        values.putAll(entries.values());
    }

    /** The source texts of programs by path. */
    Map<String, ProgramText> programs() {
        return programs;
    }
}
