// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.MergePatch;

/** Replaces {@code {"preset": name, "override": {...}}} of the chip and its device by all their fields. */
final class PresetExpansion {
    private static final String CHIP = "/chip";
    private static final String DEVICE = "/chip/tile/array/device";
    private static final List<String> FORM = List.of("preset", "override");

    private final ProblemList problems;
    private final Bound bound;

    PresetExpansion(ProblemList problems, Bound bound) {
        this.problems = problems;
        this.bound = bound;
    }

    /** The document with presets expanded; where that fails the path is refused and the document unchanged. */
    JsonObject expand(JsonObject document) {
        Optional<JsonObject> given = document.object("chip");
        if (given.isEmpty()) {
            return document;
        }
        Optional<JsonObject> chip = Optional.of(given.get());
        if (given.get().get("preset").isPresent()) {
            chip = form(given.get(), Presets.CHIPS, CHIP).map(this::chip);
        }
        return chip.map(c -> document.with("chip", withDevice(c))).orElse(document);
    }

    private JsonObject chip(Form form) {
        JsonObject base = withDevice(Presets.CHIPS.fields(form.name()));
        boolean replaced = TreePath.DEVICE
                .get(form.override())
                .filter(device -> device instanceof JsonObject object
                        && object.get("preset").isPresent())
                .isPresent();
        JsonObject start = replaced ? TreePath.DEVICE.without(base) : base;
        return (JsonObject) MergePatch.apply(start, form.override());
    }

    private JsonObject withDevice(JsonObject chip) {
        Optional<JsonValue> device = TreePath.DEVICE.get(chip);
        if (!(device.orElse(null) instanceof JsonObject object)
                || object.get("preset").isEmpty()) {
            return chip;
        }
        return form(object, Presets.DEVICES, DEVICE)
                .map(form -> MergePatch.apply(Presets.DEVICES.fields(form.name()), form.override()))
                .map(fields -> TreePath.DEVICE.with(chip, fields))
                .orElse(chip);
    }

    private Optional<Form> form(JsonObject node, Presets presets, String path) {
        boolean right = true;
        for (String field : node.names()) {
            if (!FORM.contains(field)) {
                problems.at(
                        node.members().get(field).nameLocation(),
                        "unknown field \"" + field + "\" beside \"preset\"; fields of the preset are changed inside"
                                + " \"override\"");
                right = false;
            }
        }
        Optional<String> name = name(node.get("preset").orElseThrow(), presets);
        JsonValue override = node.get("override").orElseGet(() -> new JsonObject(java.util.Map.of(), node.location()));
        if (!(override instanceof JsonObject)) {
            problems.at(override.location(), "expected an object, found " + override.what());
            right = false;
        }
        if (!right || name.isEmpty()) {
            bound.refuse(path);
            return Optional.empty();
        }
        return Optional.of(new Form(name.get(), (JsonObject) override));
    }

    private Optional<String> name(JsonValue preset, Presets presets) {
        Optional<String> name = JsonScalar.string(preset);
        if (name.isEmpty()) {
            problems.at(preset.location(), "expected the name of a preset, found " + preset.what());
        } else if (!presets.contains(name.get())) {
            problems.at(
                    preset.location(),
                    "unknown preset \"" + name.get() + "\"" + Nearest.hint(name.get(), presets.names()));
            return Optional.empty();
        }
        return name;
    }

    private record Form(String name, JsonObject override) {}
}
