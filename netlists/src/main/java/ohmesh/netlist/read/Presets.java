// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import ohmesh.netlist.json.JsonArray;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.Location;

/**
 * Chips, devices, router pipelines and tables of costs that can be named instead of written out. Each is a resource with its description, the
 * source of its numbers, the sources of single fields where they differ from it, and the names of the fields
 * whose value was chosen here and not taken from a source.
 */
public final class Presets {
    /** Presets for {@code /chip}. */
    public static final Presets CHIPS = load("chips");

    /** Presets for {@code /chip/tile/array/device}. */
    public static final Presets DEVICES = load("devices");

    /** Presets for {@code /chip/network/pipeline}. */
    public static final Presets PIPELINES = load("pipelines");

    /** Presets for {@code /chip/cost}. */
    public static final Presets COSTS = load("costs");

    private static final String FILE = "preset ";

    private final Map<String, JsonObject> byName = new TreeMap<>();

    private Presets() {}

    /** All names, in alphabetical order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * What the preset is, in one line.
     *
     * @throws NoSuchElementException for an unknown name, as for the other methods
     */
    public String description(String name) {
        return document(name).string("description").orElseThrow();
    }

    /** Where its numbers come from. */
    public String source(String name) {
        return document(name).string("source").orElseThrow();
    }

    /** Dotted names of the fields whose value was chosen here, such as {@code tile.adc.bits}. */
    public List<String> calibrated(String name) {
        JsonArray names = (JsonArray) document(name).get("calibrated").orElseThrow();
        return names.elements().stream()
                .flatMap(element -> JsonScalar.string(element).stream())
                .toList();
    }

    /** The own source of a field, or of the record that it is in; empty where the source of the preset holds. */
    public Optional<String> source(String name, String field) {
        Optional<JsonObject> sources = document(name).object("sources");
        for (String at = field; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            Optional<String> own =
                    sources.isEmpty() ? Optional.empty() : sources.get().string(at);
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }

    /** Whether the value of a field, or of a record that it is in, was chosen here. */
    public boolean isCalibrated(String name, String field) {
        return calibrated(name).stream().anyMatch(path -> field.equals(path) || field.startsWith(path + "."));
    }

    /** Names of the fields that have a source of their own. */
    List<String> sourced(String name) {
        return document(name)
                .object("sources")
                .map(all -> List.copyOf(all.names()))
                .orElse(List.of());
    }

    /** Whether a value came from a preset and not from the user. */
    static boolean hold(Location place) {
        return place.file().startsWith(FILE);
    }

    boolean contains(String name) {
        return byName.containsKey(name);
    }

    /** The fields of the record. */
    JsonObject plainFields(String name) {
        return document(name).object("fields").orElseThrow();
    }

    /** The fields of the record, with the preset's name as the field "name". */
    JsonObject fields(String name) {
        JsonObject fields = plainFields(name);
        return fields.with("name", new JsonScalar(JsonScalar.Kind.STRING, name, fields.location()));
    }

    private JsonObject document(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow(() -> new NoSuchElementException("no preset " + name));
    }

    private static Presets load(String kind) {
        Presets presets = new Presets();
        String index = text("/ohmesh/presets/" + kind + "/index.txt");
        index.lines().filter(line -> !line.isBlank()).forEach(name -> {
            String file = kind + "/" + name + ".json";
            JsonValue document = JsonTree.parse(FILE + name, text("/ohmesh/presets/" + file), (where, message) -> {
                        throw new IllegalStateException(where + " " + message);
                    })
                    .orElseThrow();
            presets.byName.put(name, (JsonObject) document);
        });
        return presets;
    }

    private static String text(String resource) {
        try (InputStream in = Presets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + resource, e);
        }
    }
}
