// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.json.JsonArray;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonValue;

/** JSON as plain maps, lists, strings, numbers and booleans, for merge patches that are kept as they are. */
final class PlainBinder {
    private final ProblemList problems;

    PlainBinder(ProblemList problems) {
        this.problems = problems;
    }

    /** The data; empty only for a JSON null at the top. */
    Optional<Object> bind(JsonValue node) {
        return Optional.ofNullable(plain(node));
    }

    private Object plain(JsonValue node) {
        if (node instanceof JsonObject object) {
            Map<String, Object> map = new LinkedHashMap<>();
            object.members().forEach((name, member) -> map.put(name, plain(member.value())));
            return Collections.unmodifiableMap(map);
        } else if (node instanceof JsonArray array) {
            List<Object> list = new ArrayList<>();
            array.elements().forEach(element -> list.add(plain(element)));
            return Collections.unmodifiableList(list);
        }
        return scalar((JsonScalar) node);
    }

    private Object scalar(JsonScalar node) {
        return switch (node.kind()) {
            case STRING -> node.text();
            case NUMBER -> number(node);
            case BOOLEAN -> Boolean.valueOf(node.text());
            case NULL -> null;
        };
    }

    private Double number(JsonScalar node) {
        Optional<Double> value = Units.number(node.text());
        if (value.isEmpty()) {
            problems.at(node.location(), node.text() + " is too large for a number");
        }
        return value.orElse(0.0);
    }
}
