// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
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
            bound.node(path).ifPresent(control -> form(problems, control));
        }
    }

    private static void form(ProblemList problems, JsonValue control) {
        if (!(control instanceof JsonObject fields)) {
            problems.at(control.location(), "expected {\"description\": ..., \"patch\": {...}}");
            return;
        }
        fields.members().forEach((name, member) -> {
            if (!FIELDS.contains(name)) {
                problems.at(member.nameLocation(), "unknown field \"" + name + "\"" + Nearest.hint(name, FIELDS));
            }
        });
        if (fields.object("patch").isEmpty()) {
            problems.at(place(fields, "patch"), "\"patch\" must be there and an object");
        }
        if (fields.string("description").isEmpty()) {
            problems.at(place(fields, "description"), "\"description\" must be there and a string");
        }
    }

    /** Where a field stands, or where it is missing. */
    private static Location place(JsonObject object, String field) {
        return object.get(field)
                .map(JsonValue::location)
                .orElseGet(() -> object.location().member(field));
    }

    /** The document with the patch of a control; unchanged after a problem. */
    static JsonObject apply(JsonObject document, String name, ProblemList problems) {
        Optional<JsonObject> controls = document.object("controls");
        Optional<JsonValue> patch = controls.flatMap(all -> all.object(name)).flatMap(control -> control.get("patch"));
        if (controls.isEmpty() || controls.get().get(name).isEmpty()) {
            List<String> known = controls.map(all -> List.copyOf(all.names())).orElse(List.of());
            problems.at(
                    Location.outsideText("--control", Pointer.ROOT.child("controls")),
                    "unknown control \"" + name + "\"" + Nearest.hint(name, known));
        }
        if (!(patch.orElse(null) instanceof JsonObject changes)) {
            return document;
        }
        JsonObject changed = (JsonObject) MergePatch.apply(document, changes);
        // What the patch took away is missing there; everything else of the document stands where it stood.
        boolean removes = changes.members().values().stream().anyMatch(member -> JsonScalar.isNull(member.value()));
        return new JsonObject(changed.members(), removes ? changes.location() : document.location());
    }
}
