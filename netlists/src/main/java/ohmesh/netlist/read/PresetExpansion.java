// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;
import ohmesh.netlist.Chip;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.MergePatch;

/**
 * Replaces {@code {"preset": name, "override": {...}}} of the chip, its device, its pipeline and its costs by all their fields. The name of
 * what is expanded is that of the preset, whatever is written, since reports tell by it which numbers are calibrated.
 */
final class PresetExpansion {
    private static final String CHIP = "/chip";
    private static final String DEVICE = "/chip/tile/array/device";
    private static final String PIPELINE = "/chip/network/pipeline";
    private static final String COST = "/chip/cost";
    private static final String NAME = "name";
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
        Optional<JsonObject> chip = given;
        if (given.get().get("preset").isPresent()) {
            chip = form(given.get(), Presets.CHIPS, CHIP).map(this::chip);
        } else {
            takesNoName(given.get(), Presets.CHIPS);
            TreePath.DEVICE.get(given.get()).ifPresent(device -> takesNoName(device, Presets.DEVICES));
            TreePath.COST.get(given.get()).ifPresent(cost -> takesNoName(cost, Presets.COSTS));
        }
        return chip.map(c -> document.with("chip", withCost(withPipeline(withDevice(c)))))
                .orElse(document);
    }

    private JsonObject chip(Form form) {
        JsonObject base = withCost(withDevice(Presets.CHIPS.fields(form.name())));
        JsonObject override = form.override();
        if (preset(TreePath.COST, override)) {
            base = TreePath.COST.without(base);
        } else if (TreePath.COST.get(override).orElse(null) instanceof JsonObject cost) {
            override = TreePath.COST.with(override, nameless(cost));
        }
        if (preset(TreePath.PIPELINE, override)) {
            base = TreePath.PIPELINE.get(base).isPresent() ? TreePath.PIPELINE.without(base) : base;
        }
        if (!(TreePath.DEVICE.get(override).orElse(null) instanceof JsonObject device)) {
            return (JsonObject) MergePatch.apply(base, override);
        } else if (device.get("preset").isPresent()) {
            return (JsonObject) MergePatch.apply(TreePath.DEVICE.without(base), override);
        }
        return (JsonObject) MergePatch.apply(base, TreePath.DEVICE.with(override, nameless(device)));
    }

    private static boolean preset(TreePath path, JsonObject chip) {
        return path.get(chip).orElse(null) instanceof JsonObject object
                && object.get("preset").isPresent();
    }

    /** A pipeline has no name: its few fields say all. */
    private JsonObject withPipeline(JsonObject chip) {
        if (!preset(TreePath.PIPELINE, chip)) {
            return chip;
        }
        JsonObject given = (JsonObject) TreePath.PIPELINE.get(chip).orElseThrow();
        return form(given, Presets.PIPELINES, PIPELINE)
                .map(form -> MergePatch.apply(Presets.PIPELINES.plainFields(form.name()), form.override()))
                .map(fields -> TreePath.PIPELINE.with(chip, fields))
                .orElse(chip);
    }

    private JsonObject withDevice(JsonObject chip) {
        return withNamed(chip, TreePath.DEVICE, Presets.DEVICES, DEVICE);
    }

    /** A chip without a table of costs has the default one. */
    private JsonObject withCost(JsonObject chip) {
        return TreePath.COST.get(chip).isEmpty()
                ? TreePath.COST.with(chip, Presets.COSTS.fields(Chip.DEFAULT_COST))
                : withNamed(chip, TreePath.COST, Presets.COSTS, COST);
    }

    private JsonObject withNamed(JsonObject chip, TreePath path, Presets presets, String pointer) {
        if (!preset(path, chip)) {
            return chip;
        }
        return form((JsonObject) path.get(chip).orElseThrow(), presets, pointer)
                .map(form -> MergePatch.apply(presets.fields(form.name()), form.override()))
                .map(fields -> path.with(chip, fields))
                .orElse(chip);
    }

    private Optional<Form> form(JsonObject node, Presets presets, String path) {
        boolean right = true;
        for (String field : nameless(node).names()) {
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
        return Optional.of(new Form(name.get(), nameless((JsonObject) override)));
    }

    /** The fields beside or over a preset without their name, which is a problem. */
    private JsonObject nameless(JsonObject fields) {
        JsonObject.Member name = fields.members().get(NAME);
        if (name != null) {
            problems.at(name.nameLocation(), "a preset keeps its name; \"name\" cannot be given");
        }
        return fields.without(NAME);
    }

    /** Complains where what is not from a preset has the name of one. */
    private void takesNoName(JsonValue custom, Presets presets) {
        if (custom instanceof JsonObject object && object.get("preset").isEmpty()) {
            object.get(NAME)
                    .flatMap(JsonScalar::string)
                    .filter(presets::contains)
                    .ifPresent(name -> problems.at(
                            object.get(NAME).orElseThrow().location(),
                            "\"" + name + "\" is a preset; other numbers need another name"));
        }
    }

    private Optional<String> name(JsonValue preset, Presets presets) {
        Optional<String> name = JsonScalar.string(preset);
        if (name.isEmpty()) {
            problems.at(preset.location(), "expected the name of a preset, found " + preset.what());
        } else if (!presets.contains(name.get())) {
            problems.at(
                    preset.location(),
                    "unknown preset \"" + name.get() + "\"" + Nearest.hint(name.get(), presets.names())
                            + "; ./ohmesh list shows all");
            return Optional.empty();
        }
        return name;
    }

    private record Form(String name, JsonObject override) {}
}
