// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A JSON object; its members keep their order. */
public record JsonObject(Map<String, Member> members, Location location) implements JsonValue {
    /**
     * A member.
     *
     * @param value its value
     * @param nameLocation where its name stands
     */
    public record Member(JsonValue value, Location nameLocation) {}

    @Override
    public String what() {
        return "an object";
    }

    public Set<String> names() {
        return members.keySet();
    }

    public Optional<JsonValue> get(String name) {
        return Optional.ofNullable(members.get(name)).map(Member::value);
    }

    /** The member if it is an object. */
    public Optional<JsonObject> object(String name) {
        return get(name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    /** The text of the member if it is a string. */
    public Optional<String> string(String name) {
        return get(name).flatMap(JsonScalar::string);
    }

    /** The same object with one member set; a member that is there keeps its place in the order. */
    public JsonObject with(String name, JsonValue value) {
        Map<String, Member> changed = new LinkedHashMap<>(members);
        changed.put(name, new Member(value, value.location()));
        return new JsonObject(changed, location);
    }

    /** The same object without a member. */
    public JsonObject without(String name) {
        Map<String, Member> changed = new LinkedHashMap<>(members);
        changed.remove(name);
        return new JsonObject(changed, location);
    }
}
