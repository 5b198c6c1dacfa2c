// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.schema;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ohmesh.netlist.About;
import ohmesh.netlist.Chip;
import ohmesh.netlist.CostSpec;
import ohmesh.netlist.Default;
import ohmesh.netlist.Kinds;
import ohmesh.netlist.NetworkSpec;
import ohmesh.netlist.Quantity;
import ohmesh.netlist.device.Device;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.Location;
import ohmesh.netlist.json.PlainData;
import ohmesh.netlist.json.Pointer;
import ohmesh.netlist.read.Names;
import ohmesh.netlist.read.Presets;
import ohmesh.netlist.read.Units;

/** Schemas of records by name; a record inside an "override" has a second one, in which nothing is required. */
final class Definitions {
    private static final String PARTIAL = "Override";

    private final Map<String, Object> all = new TreeMap<>();
    private final TypeSchemas types = new TypeSchemas(this);

    Map<String, Object> all() {
        return all;
    }

    /** A reference to the schema of a record, which is made where it is not there yet. */
    Map<String, Object> reference(Class<?> type, boolean partial) {
        String name = type.getSimpleName() + (partial ? PARTIAL : "");
        if (!all.containsKey(name)) {
            all.put(name, Map.of());
            all.put(name, schema(type, partial));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    private Map<String, Object> schema(Class<?> type, boolean partial) {
        if (type.isAnnotationPresent(Kinds.class)) {
            return union(type, partial);
        }
        return presets(type) == null ? record(type, partial) : presetForm(type, partial);
    }

    /** One of the records of a sealed interface, told by the constant of its kind. */
    private Map<String, Object> union(Class<?> type, boolean partial) {
        List<Object> kinds = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            Map<String, Object> schema = record(permitted, partial);
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("kind", Map.of("const", Names.kind(permitted)));
            ((Map<?, ?>) schema.get("properties")).forEach((name, value) -> properties.put((String) name, value));
            schema.put("properties", properties);
            if (!partial) {
                List<Object> required = new ArrayList<>(List.of("kind"));
                required.addAll((List<?>) schema.getOrDefault("required", List.of()));
                schema.put("required", required);
            }
            kinds.add(schema);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        about(type, schema);
        schema.put("anyOf", kinds);
        return schema;
    }

    /** The schema of a record written out. */
    Map<String, Object> record(Class<?> type, boolean partial) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), property(component, partial));
            if (component.getAnnotation(Default.class) == null) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        about(type, schema);
        schema.put("properties", properties);
        if (!partial && !required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Presets presets(Class<?> type) {
        if (type == Chip.class) {
            return Presets.CHIPS;
        }
        if (type == NetworkSpec.Pipeline.class) {
            return Presets.PIPELINES;
        }
        if (type == CostSpec.class) {
            return Presets.COSTS;
        }
        return type == Device.class ? Presets.DEVICES : null;
    }

    private Map<String, Object> presetForm(Class<?> type, boolean partial) {
        all.put(type.getSimpleName() + "Fields" + (partial ? PARTIAL : ""), record(type, partial));
        String override = type.getSimpleName() + "Fields" + PARTIAL;
        if (!all.containsKey(override)) {
            all.put(override, record(type, true));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "preset", Map.of("enum", new ArrayList<Object>(presets(type).names())));
        properties.put("override", Map.of("$ref", "#/$defs/" + override));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("type", "object");
        form.put("properties", properties);
        form.put("required", List.of("preset"));
        form.put("additionalProperties", false);
        Map<String, Object> schema = new LinkedHashMap<>();
        about(type, schema);
        String fields = type.getSimpleName() + "Fields" + (partial ? PARTIAL : "");
        schema.put("anyOf", List.of(form, Map.of("$ref", "#/$defs/" + fields)));
        return schema;
    }

    private Map<String, Object> property(RecordComponent component, boolean partial) {
        Map<String, Object> schema = new LinkedHashMap<>(types.schema(component, partial));
        Default fallback = component.getAnnotation(Default.class);
        // In a merge patch null removes a field, which then has its default.
        if (partial && fallback != null) {
            schema = new LinkedHashMap<>(Map.of("anyOf", List.of(schema, Map.of("type", "null"))));
        }
        about(component, schema);
        if (fallback != null && !fallback.value().equals("null")) {
            schema.put("default", plain(fallback.value()));
        }
        return schema;
    }

    private static Object plain(String json) {
        return JsonTree.parseAt(new Location("default", 1, 1, Pointer.ROOT), json, (where, message) -> {})
                .map(value -> PlainData.of(value, (where, message) -> {}))
                .orElseThrow(() -> new IllegalStateException(json + " is not JSON"));
    }

    private static void about(AnnotatedElement element, Map<String, Object> schema) {
        About about = element.getAnnotation(About.class);
        Quantity bounds = element.getAnnotation(Quantity.class);
        if (about != null) {
            String range = bounds == null
                    ? ""
                    : " (" + Units.text(bounds.min(), bounds.unit()) + " .. " + Units.text(bounds.max(), bounds.unit())
                            + ")";
            schema.put("description", about.value() + range);
        }
    }
}
