// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Whether two values have the same text at the same places: what is read from one is what is read from the other. */
public final class SameText {
    private SameText() {}

    /** Compares values, places, and the order of members, which stays to be seen in what is read from them. */
    public static boolean of(JsonValue one, JsonValue other) {
        if (one == other) {
            return true;
        }
        if (!samePlace(one.location(), other.location())) {
            return false;
        }
        if (one instanceof JsonObject object && other instanceof JsonObject second) {
            return sameMembers(object.members(), second.members());
        } else if (one instanceof JsonArray array && other instanceof JsonArray second) {
            return sameElements(array.elements(), second.elements());
        }
        return one instanceof JsonScalar scalar
                && other instanceof JsonScalar second
                && scalar.kind() == second.kind()
                && scalar.text().equals(second.text());
    }

    private static boolean sameMembers(Map<String, JsonObject.Member> one, Map<String, JsonObject.Member> other) {
        if (one.size() != other.size()) {
            return false;
        }
        Iterator<Map.Entry<String, JsonObject.Member>> others = other.entrySet().iterator();
        for (Map.Entry<String, JsonObject.Member> member : one.entrySet()) {
            Map.Entry<String, JsonObject.Member> second = others.next();
            boolean same = member.getKey().equals(second.getKey())
                    && samePlace(
                            member.getValue().nameLocation(), second.getValue().nameLocation())
                    && of(member.getValue().value(), second.getValue().value());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameElements(List<JsonValue> one, List<JsonValue> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!of(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean samePlace(Location one, Location other) {
        return one.line() == other.line()
                && one.column() == other.column()
                && one.file().equals(other.file())
                && one.pointer().isSame(other.pointer());
    }
}
