// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as plain maps, lists, strings, doubles, booleans and null, as {@link JsonText} writes them. */
public final class PlainData {
    private PlainData() {}

    /** The data; a number beyond the doubles is complained about and is 0. */
    public static Object of(JsonValue node, Complaint complaint) {
        if (node instanceof JsonObject object) {
            Map<String, Object> map = new LinkedHashMap<>();
            object.members().forEach((name, member) -> map.put(name, of(member.value(), complaint)));
            return Collections.unmodifiableMap(map);
        } else if (node instanceof JsonArray array) {
            List<Object> list = new ArrayList<>();
            array.elements().forEach(element -> list.add(of(element, complaint)));
            return Collections.unmodifiableList(list);
        }
        return scalar((JsonScalar) node, complaint);
    }

    private static Object scalar(JsonScalar node, Complaint complaint) {
        return switch (node.kind()) {
            case STRING -> node.text();
            case NUMBER -> number(node, complaint);
            case BOOLEAN -> Boolean.valueOf(node.text());
            case NULL -> null;
        };
    }

    private static Double number(JsonScalar node, Complaint complaint) {
        double value = Double.parseDouble(node.text());
        if (Double.isFinite(value)) {
            return value;
        }
        complaint.at(node.location(), node.text() + " is outside the range of numbers");
        return 0.0;
    }
}
