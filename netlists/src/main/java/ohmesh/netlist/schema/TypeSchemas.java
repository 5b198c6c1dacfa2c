// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.ChannelSpec;
import ohmesh.netlist.Fault;
import ohmesh.netlist.Host;
import ohmesh.netlist.Kinds;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Place;
import ohmesh.netlist.Program;
import ohmesh.netlist.Quantity;
import ohmesh.netlist.Range;
import ohmesh.netlist.read.Names;
import ohmesh.netlist.read.Units;

/** Schemas of Java types as they stand in records. */
final class TypeSchemas {
    private final Definitions definitions;

    TypeSchemas(Definitions definitions) {
        this.definitions = definitions;
    }

    Map<String, Object> schema(RecordComponent component, boolean partial) {
        Quantity quantity = component.getAnnotation(Quantity.class);
        Class<?> type = component.getType();
        if (type == Matrix.class) {
            return MatrixSchema.of(component);
        } else if (quantity != null) {
            return string(Units.pattern(quantity.unit()));
        } else if (type == String.class) {
            return Map.of("type", "string");
        } else if (type == double.class || type == Double.class) {
            return number("number", component.getAnnotation(Range.class));
        } else if (type == int.class || type == long.class) {
            return number("integer", component.getAnnotation(Range.class));
        }
        if (component.getName().equals("controls")) {
            return map(control());
        }
        return schema(component.getGenericType(), partial);
    }

    private Map<String, Object> schema(Type type, boolean partial) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? list(schema(arguments[0], partial))
                    : map(schema(arguments[1], partial));
        }
        Class<?> raw = (Class<?>) type;
        if (raw == Object.class) {
            return Map.of("not", Map.of("type", "null"));
        } else if (raw == Place.class) {
            return place();
        } else if (raw == String.class) {
            return Map.of("type", "string");
        } else if (raw == Fault.Link.class) {
            return pair(place());
        } else if (raw == ChannelSpec.Endpoint.class) {
            return Map.of("anyOf", List.of(Map.of("const", "host"), place()));
        } else if (raw == Host.Port.class) {
            String sides = String.join("|", Names.all(Host.Side.class));
            return string("^[0-9]{1,2},[0-9]{1,2},(" + sides + ")$");
        } else if (raw == Program.class) {
            return Map.of("anyOf", List.of(string("\\.oasm$"), list(Map.of("type", "string"))));
        } else if (raw == LogicalArray.Cells.class) {
            return MatrixSchema.cells();
        } else if (raw == Integer.class) {
            return number("integer", null);
        } else if (raw == boolean.class) {
            return Map.of("type", "boolean");
        } else if (raw.isEnum()) {
            return Map.of("enum", new ArrayList<Object>(Names.all(raw)));
        } else if (raw.isRecord() || raw.isAnnotationPresent(Kinds.class)) {
            return definitions.reference(raw, partial);
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    static Map<String, Object> string(String pattern) {
        return ordered("type", "string", "pattern", pattern);
    }

    static Map<String, Object> list(Object items) {
        return ordered("type", "array", "items", items);
    }

    private static Map<String, Object> map(Object values) {
        Map<String, Object> schema = ordered("type", "object");
        schema.put("propertyNames", Map.of("pattern", "^" + Names.KEY_PATTERN + "$"));
        schema.put("additionalProperties", values);
        return schema;
    }

    private static Map<String, Object> control() {
        Map<String, Object> properties =
                ordered("description", Map.of("type", "string"), "patch", Map.of("type", "object"));
        Map<String, Object> schema = ordered("type", "object", "properties", properties);
        schema.put("required", List.of("description", "patch"));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> place() {
        return pair(ordered("type", "integer", "minimum", 0, "maximum", 63));
    }

    private static Map<String, Object> pair(Object element) {
        Map<String, Object> schema = list(element);
        schema.put("minItems", 2);
        schema.put("maxItems", 2);
        return schema;
    }

    private static Map<String, Object> number(String type, Range range) {
        double least = range == null ? Integer.MIN_VALUE : range.min();
        double most = range == null ? Integer.MAX_VALUE : range.max();
        return ordered("type", type, "minimum", least, "maximum", most);
    }

    /** A map in the order of the arguments: names and values in turn. */
    static Map<String, Object> ordered(Object... members) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], members[i + 1]);
        }
        return map;
    }
}
