// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.LinkedHashMap;
import java.util.Map;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.Location;
import ohmesh.netlist.json.PlainData;

/** JSON objects as plain maps: read, and flattened so that two of them can be compared. */
final class JsonMap {
    private JsonMap() {}

    /**
     * An object as maps, lists, strings, doubles, booleans and null.
     *
     * @throws IllegalArgumentException where the text is no JSON object
     */
    static Map<String, Object> parse(String file, String text) {
        JsonValue value = JsonTree.parse(file, text, JsonMap::refuse)
                .orElseThrow(() -> new IllegalArgumentException(file + " is empty"));
        if (!(value instanceof JsonObject)) {
            throw new IllegalArgumentException(file + " holds " + value.what() + ", not an object");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) PlainData.of(value, JsonMap::refuse)).forEach((name, member) -> map.put((String) name, member));
        return map;
    }

    private static void refuse(Location where, String message) {
        throw new IllegalArgumentException(where.file() + ":" + where.line() + ":" + where.column() + ": " + message);
    }

    /** Every scalar by its JSON pointer. */
    static Map<String, String> flat(Object data) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", data, flat);
        return flat;
    }

    private static void flatten(String pointer, Object data, Map<String, String> flat) {
        if (data instanceof Map<?, ?> map) {
            map.forEach((name, value) -> flatten(pointer + "/" + name, value, flat));
        } else if (data instanceof Iterable<?> list) {
            int i = 0;
            for (Object value : list) {
                flatten(pointer + "/" + i++, value, flat);
            }
        } else {
            flat.put(pointer, JsonText.of(data).strip());
        }
    }
}
