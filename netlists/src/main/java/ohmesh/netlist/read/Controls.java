// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.Location;
import ohmesh.netlist.json.MergePatch;
import ohmesh.netlist.json.Pointer;

/** Negative controls: {@code {"description": "...", "patch": {...}}} by name. */
final class Controls implements CrossCheck {
    private static final List<String> FIELDS = List.of("description", "patch");

    /** The form of every control, chosen or not. */
    @Override
    public void run(Bound bound, ProblemList problems) {
        for (String name : bound.names("/controls")) {
            String path = "/controls/" + name;
            bound.get(path, Object.class).ifPresent(control -> form(bound, problems, path, control));
        }
    }

    private static void form(Bound bound, ProblemList problems, String path, Object control) {
        if (!(control instanceof Map<?, ?> map)) {
            problems.at(bound.place(path), "expected {\"description\": ..., \"patch\": {...}}");
            return;
        }
        for (Object field : map.keySet()) {
            if (!FIELDS.contains(field)) {
                problems.at(
                        bound.place(path), "unknown field \"" + field + "\"" + Nearest.hint((String) field, FIELDS));
            }
        }
        if (!(map.get("patch") instanceof Map)) {
            problems.at(bound.place(path).member("patch"), "\"patch\" must be there and an object");
        }
        if (!(map.get("description") instanceof String)) {
            problems.at(bound.place(path).member("description"), "\"description\" must be there and a string");
        }
    }

    /** The document with the patch of a control; unchanged after a problem. */
    static JsonObject apply(JsonObject document, String name, ProblemList problems) {
        Optional<JsonObject> controls = document.object("controls");
        Optional<JsonValue> patch = controls.flatMap(all -> all.object(name)).flatMap(control -> control.get("patch"));
        if (controls.isEmpty() || controls.get().get(name).isEmpty()) {
            List<String> known = controls.map(all -> List.copyOf(all.names())).orElse(List.of());
            problems.at(
                    new Location("--control", 1, 1, Pointer.ROOT.child("controls")),
                    "unknown control \"" + name + "\"" + Nearest.hint(name, known));
        }
        if (!(patch.orElse(null) instanceof JsonObject changes)) {
            return document;
        }
        JsonObject changed = (JsonObject) MergePatch.apply(document, changes);
        return new JsonObject(changed.members(), document.location());
    }
}
