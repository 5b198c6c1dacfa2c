// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.Chip;
import ohmesh.netlist.CostSpec;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.NetworkSpec;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.json.JsonArray;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.Location;
import ohmesh.netlist.json.Pointer;

/**
 * Puts values of the command line into the document. A pointer must name a field that the records know or a
 * name that is there, so that a mistyped pointer is a problem and not a setting without effect.
 */
final class SettingApplication {
    private static final List<String> MATRIX_FIELDS =
            List.of("csv", "npy", "values", "unit", "mean", "deviation", "minimum", "maximum", "stuck");

    private final Setting setting;
    private final ProblemList problems;
    private final List<String> segments;
    private final Location place;
    private boolean inOverride;

    SettingApplication(Setting setting, ProblemList problems) {
        this.setting = setting;
        this.problems = problems;
        this.segments = Arrays.stream(setting.pointer().split("/", -1))
                .skip(1)
                .map(Pointer::unescape)
                .toList();
        this.place = Location.outsideText("--set", pointer(segments.size()));
    }

    /** The changed document, or the document as it was after a problem. */
    JsonObject apply(JsonObject document) {
        if (segments.isEmpty() || !setting.pointer().startsWith("/")) {
            problems.at(place, "\"" + setting.pointer() + "\" is not a pointer; it begins with /");
            return document;
        }
        return descend(document, Netlist.class, 0).map(JsonObject.class::cast).orElse(document);
    }

    private Optional<JsonValue> descend(JsonValue node, Type type, int depth) {
        if (depth == segments.size()) {
            return Optional.of(parsed());
        }
        if (node instanceof JsonArray array) {
            return element(array, type, depth);
        }
        if (node instanceof JsonObject object && hasPreset(object, type)) {
            return preset(object, type, depth);
        }
        return fields(node, type, depth);
    }

    /** A field of a preset is one of its override, whether the pointer says so or not. */
    private Optional<JsonValue> preset(JsonObject object, Type type, int depth) {
        String segment = segments.get(depth);
        if (segment.equals("preset")) {
            return member(object, segment, String.class, depth + 1);
        }
        int inner = segment.equals("override") ? depth + 1 : depth;
        inOverride = true;
        JsonValue override = object.get("override").orElseGet(this::empty);
        Optional<JsonValue> changed = inner == segments.size() ? Optional.of(parsed()) : fields(override, type, inner);
        return changed.map(value -> object.with("override", value));
    }

    private Optional<JsonValue> fields(JsonValue node, Type type, int depth) {
        if (!(node instanceof JsonObject object)) {
            return refuse(depth, "there is nothing inside " + node.what());
        }
        String segment = segments.get(depth);
        List<String> known = known(object, type);
        if (!known.contains(segment)) {
            return refuse(depth, "unknown field \"" + segment + "\"" + Nearest.hint(segment, known));
        }
        return member(object, segment, childType(type, segment), depth + 1);
    }

    private Optional<JsonValue> member(JsonObject object, String name, Type type, int depth) {
        Optional<JsonValue> child = object.get(name);
        boolean last = depth == segments.size();
        if (child.isEmpty() && !last && isScalar(type)) {
            return refuse(depth, "there is nothing inside the field \"" + name + "\"");
        } else if (child.isEmpty() && !last && !isRecord(type)) {
            return refuse(depth - 1, "the field \"" + name + "\" is not there");
        }
        Optional<JsonValue> changed = descend(child.orElseGet(this::empty), type, depth);
        return changed.map(value ->
                last && JsonScalar.isNull(value) && !inOverride ? object.without(name) : object.with(name, value));
    }

    private Optional<JsonValue> element(JsonArray array, Type type, int depth) {
        String segment = segments.get(depth);
        int size = array.elements().size();
        if (!segment.matches("0|[1-9][0-9]{0,8}") || Integer.parseInt(segment) >= size) {
            return refuse(depth, "\"" + segment + "\" is not an index below " + size);
        }
        int index = Integer.parseInt(segment);
        Type inner = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : Object.class;
        return descend(array.elements().get(index), inner, depth + 1).map(value -> {
            List<JsonValue> elements = new ArrayList<>(array.elements());
            elements.set(index, value);
            return new JsonArray(elements, array.location());
        });
    }

    private static boolean hasPreset(JsonObject object, Type type) {
        return takesPreset(type) && object.get("preset").isPresent();
    }

    /** Whether an object of the type may be a preset with an override. */
    static boolean takesPreset(Type type) {
        return type == Chip.class
                || type == Device.class
                || type == NetworkSpec.Pipeline.class
                || type == CostSpec.class;
    }

    private static boolean isRecord(Type type) {
        return type instanceof Class<?> raw && (raw.isRecord() || UnionBinder.isUnion(raw));
    }

    private static boolean isScalar(Type type) {
        return type instanceof Class<?> raw
                && (raw.isPrimitive() || raw.isEnum() || raw == String.class || Number.class.isAssignableFrom(raw));
    }

    private static List<String> known(JsonObject object, Type type) {
        if (type == Matrix.class || type == LogicalArray.Cells.class) {
            return MATRIX_FIELDS;
        } else if (type instanceof Class<?> raw && raw.isRecord()) {
            List<String> names = new ArrayList<>();
            for (RecordComponent component : RecordShape.components(raw)) {
                names.add(component.getName());
            }
            if (takesPreset(type)) {
                names.add("preset");
            }
            return names;
        } else if (type instanceof Class<?> raw && UnionBinder.isUnion(raw)) {
            List<String> names = new ArrayList<>(List.of(UnionBinder.KIND));
            for (Class<?> record : raw.getPermittedSubclasses()) {
                known(object, record).stream()
                        .filter(name -> !names.contains(name))
                        .forEach(names::add);
            }
            return names;
        }
        return List.copyOf(object.names());
    }

    private static Type childType(Type type, String name) {
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return map.getActualTypeArguments()[1];
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : RecordShape.components(record)) {
                if (component.getName().equals(name)) {
                    return component.getGenericType();
                }
            }
        } else if (type instanceof Class<?> raw && UnionBinder.isUnion(raw)) {
            for (Class<?> kind : raw.getPermittedSubclasses()) {
                if (known(null, kind).contains(name)) {
                    return childType(kind, name);
                }
            }
        }
        return Object.class;
    }

    /** The value of a setting as it would stand in the document. */
    static JsonValue value(Setting setting) {
        return value(setting, Location.outsideText(NetlistSource.SETTING, Pointer.of(setting.pointer())));
    }

    private static JsonValue value(Setting setting, Location place) {
        ProblemList ignored = new ProblemList();
        return JsonTree.parseAt(place, setting.value(), ignored)
                .orElseGet(() -> new JsonScalar(JsonScalar.Kind.STRING, setting.value(), place));
    }

    private JsonValue parsed() {
        return value(setting, place);
    }

    private JsonObject empty() {
        return new JsonObject(Map.of(), place);
    }

    private Optional<JsonValue> refuse(int depth, String message) {
        problems.at(Location.outsideText("--set", pointer(depth + 1)), message);
        return Optional.empty();
    }

    private Pointer pointer(int length) {
        Pointer pointer = Pointer.ROOT;
        for (String segment : segments.subList(0, Math.min(length, segments.size()))) {
            pointer = pointer.child(segment);
        }
        return pointer;
    }
}
