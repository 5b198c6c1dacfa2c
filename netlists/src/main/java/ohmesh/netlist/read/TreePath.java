// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonValue;

/** A path of member names inside an object. */
record TreePath(List<String> names) {
    /** The device inside a chip. */
    static final TreePath DEVICE = new TreePath(List.of("tile", "array", "device"));

    /** The pipeline of the routers inside a chip. */
    static final TreePath PIPELINE = new TreePath(List.of("network", "pipeline"));

    /** The table of costs inside a chip. */
    static final TreePath COST = new TreePath(List.of("cost"));

    Optional<JsonValue> get(JsonObject root) {
        Optional<JsonValue> value = Optional.of(root);
        for (String name : names) {
            value = value.filter(JsonObject.class::isInstance).flatMap(node -> ((JsonObject) node).get(name));
        }
        return value;
    }

    /** The root with another value at the path; objects on the way must be there. */
    JsonObject with(JsonObject root, JsonValue value) {
        String first = names.get(0);
        if (names.size() == 1) {
            return root.with(first, value);
        }
        JsonObject inner = root.object(first).orElseThrow();
        return root.with(first, new TreePath(names.subList(1, names.size())).with(inner, value));
    }

    /** The root without the value at the path. */
    JsonObject without(JsonObject root) {
        String first = names.get(0);
        if (names.size() == 1) {
            return root.without(first);
        }
        JsonObject inner = root.object(first).orElseThrow();
        return root.with(first, new TreePath(names.subList(1, names.size())).without(inner));
    }
}
