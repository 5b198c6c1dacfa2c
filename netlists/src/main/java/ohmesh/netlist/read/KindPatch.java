// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Optional;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.MergePatch;

/**
 * A merge patch in which a record of another kind takes the whole place of what is there: the numbers of one law
 * mean nothing to another.
 */
final class KindPatch {
    private KindPatch() {}

    /** The base with the override over it. */
    static JsonObject apply(JsonObject base, JsonObject override) {
        return (JsonObject) MergePatch.apply(withoutReplaced(base, override), override);
    }

    private static JsonObject withoutReplaced(JsonObject base, JsonObject override) {
        JsonObject kept = base;
        for (String name : override.names()) {
            JsonValue before = base.get(name).orElse(null);
            JsonValue after = override.get(name).orElse(null);
            if (before instanceof JsonObject from && after instanceof JsonObject to) {
                Optional<String> kind = to.string(UnionBinder.KIND);
                boolean replaced = kind.isPresent()
                        && from.string(UnionBinder.KIND).isPresent()
                        && !kind.equals(from.string(UnionBinder.KIND));
                JsonObject inner = withoutReplaced(from, to);
                if (replaced) {
                    kept = kept.without(name);
                } else if (!inner.equals(from)) {
                    kept = kept.with(name, inner);
                }
            }
        }
        return kept;
    }
}
