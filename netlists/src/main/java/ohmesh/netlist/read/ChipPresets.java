// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import ohmesh.netlist.Chip;
import ohmesh.netlist.CostSpec;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.Location;
import ohmesh.netlist.json.Pointer;

/** Chip presets and tables of costs as records, and their numbers one by one with unit, allowed range and source. */
public final class ChipPresets {
    private static final Location NOWHERE = new Location("", 1, 1, Pointer.ROOT);
    private static final String DEVICE = "tile.array.device";
    private static final String COST = "cost";
    private static final Map<String, Chip> CHIPS = new ConcurrentHashMap<>();
    private static final Map<String, CostSpec> COSTS = new ConcurrentHashMap<>();

    private ChipPresets() {}

    /**
     * The chip of a preset.
     *
     * @throws NoSuchElementException for an unknown name
     */
    public static Chip chip(String name) {
        Presets.CHIPS.description(name);
        return CHIPS.computeIfAbsent(name, key -> {
            JsonObject preset = member("preset", new JsonScalar(JsonScalar.Kind.STRING, key, NOWHERE));
            ProblemList problems = new ProblemList();
            JsonObject document = new PresetExpansion(problems, new Bound()).expand(member("chip", preset));
            return (Chip) bind(Chip.class, key, document.object("chip").orElseThrow(), problems);
        });
    }

    /**
     * The table of costs of a preset.
     *
     * @throws NoSuchElementException for an unknown name
     */
    public static CostSpec cost(String name) {
        JsonObject fields = Presets.COSTS.fields(name);
        return COSTS.computeIfAbsent(name, key -> (CostSpec) bind(CostSpec.class, key, fields, new ProblemList()));
    }

    /**
     * Every value of a chip preset in the order of the records, without those of its device and its table of costs.
     *
     * @throws NoSuchElementException for an unknown name
     */
    public static List<PresetNumber> numbers(String name) {
        return PresetNumbers.of(Presets.CHIPS, name, chip(name), field -> !field.equals(DEVICE) && !field.equals(COST));
    }

    private static JsonObject member(String name, ohmesh.netlist.json.JsonValue value) {
        return new JsonObject(Map.of(), NOWHERE).with(name, value);
    }

    private static Object bind(Class<?> type, String name, JsonObject fields, ProblemList problems) {
        return new Binder(new Sources(Path.of("."), List.of()), problems, new Bound())
                .bind(Target.root(type, ""), fields)
                .filter(bound -> problems.isEmpty())
                .orElseThrow(() -> new IllegalStateException(
                        "preset " + name + ": " + problems.sorted(file -> file).get(0)));
    }
}
