// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ohmesh.netlist.Default;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.Location;

/** Binds JSON objects to records: member names are component names, defaults come from {@link Default}. */
final class RecordBinder {
    /** Defaults that were parsed before, wherever they stood. */
    private static final Map<String, JsonValue> FALLBACKS = new ConcurrentHashMap<>();

    private final Binder binder;
    private final ProblemList problems;
    private final Bound bound;

    RecordBinder(Binder binder, ProblemList problems, Bound bound) {
        this.binder = binder;
        this.problems = problems;
        this.bound = bound;
    }

    Optional<Object> bind(Target target, JsonValue node) {
        if (bound.isRefused(target.path())) {
            return Optional.empty();
        }
        if (!(node instanceof JsonObject object)) {
            problems.at(node.location(), "expected an object, found " + node.what() + presetHint(target, node));
            return Optional.empty();
        }
        RecordComponent[] components = RecordShape.components(target.raw());
        boolean known = refuseUnknown(
                object, Arrays.stream(components).map(RecordComponent::getName).toList());
        Object[] arguments = new Object[components.length];
        boolean whole = known;
        for (int i = 0; i < components.length; i++) {
            Target member = Target.of(components[i], target.path(), object);
            if (absentMeansNull(member, object)) {
                continue;
            }
            Optional<Object> value = member(member, object);
            whole &= value.isPresent();
            arguments[i] = value.orElse(null);
        }
        return whole ? Optional.of(construct(target.raw(), arguments)) : Optional.empty();
    }

    /** How a preset is named, where only its name was given. */
    private static String presetHint(Target target, JsonValue node) {
        boolean preset = SettingApplication.takesPreset(target.raw());
        return JsonScalar.string(node)
                .filter(name -> preset)
                .map(name -> "; a preset is {\"preset\": \"" + name + "\"}")
                .orElse("");
    }

    /** Complains about members that are not among the names; whether all were. */
    boolean refuseUnknown(JsonObject object, List<String> names) {
        boolean known = true;
        for (String name : object.names()) {
            if (!names.contains(name)) {
                Location where = object.members().get(name).nameLocation();
                problems.at(where, "unknown field \"" + name + "\"" + Nearest.hint(name, names));
                known = false;
            }
        }
        return known;
    }

    /** The component of a record type as a target inside a bound object. */
    Optional<Object> component(Target record, String name, JsonObject object) {
        for (RecordComponent component : RecordShape.components(record.raw())) {
            if (component.getName().equals(name)) {
                return member(Target.of(component, record.path(), object), object);
            }
        }
        throw new IllegalArgumentException(record.raw() + " has no " + name);
    }

    private static boolean absentMeansNull(Target member, JsonObject object) {
        Default fallback = member.notes().getAnnotation(Default.class);
        return fallback != null
                && fallback.value().equals("null")
                && object.get(name(member)).isEmpty();
    }

    private Optional<Object> member(Target member, JsonObject object) {
        String name = name(member);
        Optional<JsonValue> given = object.get(name);
        if (given.isPresent()) {
            return binder.bind(member, given.get());
        }
        Location place = object.location().member(name);
        Default fallback = member.notes().getAnnotation(Default.class);
        if (fallback == null) {
            problems.at(place, "the field \"" + name + "\" is missing");
            return Optional.empty();
        }
        return binder.bind(member, fallback(fallback.value(), place));
    }

    private static JsonValue fallback(String json, Location place) {
        JsonValue value = FALLBACKS.computeIfAbsent(json, text -> parsed(text, place));
        return value instanceof JsonScalar scalar
                ? new JsonScalar(scalar.kind(), scalar.text(), place)
                : parsed(json, place);
    }

    private static JsonValue parsed(String json, Location place) {
        return JsonTree.parseAt(place, json, (where, message) -> {})
                .orElseThrow(() -> new IllegalStateException("the default " + json + " is not JSON"));
    }

    private static String name(Target member) {
        return member.path().substring(member.path().lastIndexOf('/') + 1);
    }

    private static Object construct(Class<?> type, Object[] arguments) {
        try {
            return RecordShape.constructor(type).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + type, e);
        }
    }
}
