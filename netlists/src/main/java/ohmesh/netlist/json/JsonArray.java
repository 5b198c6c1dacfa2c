// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

import java.util.List;

/** A JSON array. */
public record JsonArray(List<JsonValue> elements, Location location) implements JsonValue {
    @Override
    public String what() {
        return "an array";
    }
}
