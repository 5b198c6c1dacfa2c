// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.json;

import java.util.LinkedHashMap;
import java.util.Map;

/** Merge patches (RFC 7396); every value keeps the location of the side that it came from. */
public final class MergePatch {
    private MergePatch() {}

    private static final String KIND = "kind";
    private static final String OVERRIDE = "override";

    /**
     * The target with the patch applied; a patch that names another {@code kind} than the target replaces it, since
     * the members of one kind mean nothing to another. A null removes a member, but inside an {@code override}, which
     * is itself a patch of something else, it stays and removes there. A merged object stands where the patch stands,
     * since that is the text its author can change.
     */
    public static JsonValue apply(JsonValue target, JsonValue patch) {
        return apply(target, patch, false);
    }

    private static JsonValue apply(JsonValue target, JsonValue patch, boolean keepsNulls) {
        if (!(patch instanceof JsonObject changes)) {
            return patch;
        }
        Map<String, JsonObject.Member> merged = new LinkedHashMap<>();
        if (target instanceof JsonObject old && !isOtherKind(old, changes)) {
            merged.putAll(old.members());
        }
        changes.members().forEach((name, member) -> {
            if (JsonScalar.isNull(member.value()) && !keepsNulls) {
                merged.remove(name);
                return;
            }
            JsonObject.Member before = merged.get(name);
            JsonValue value = apply(
                    before == null ? member.value() : before.value(),
                    member.value(),
                    keepsNulls || name.equals(OVERRIDE));
            merged.put(name, new JsonObject.Member(value, member.nameLocation()));
        });
        return new JsonObject(merged, patch.location());
    }

    private static boolean isOtherKind(JsonObject target, JsonObject patch) {
        return patch.string(KIND).isPresent()
                && target.string(KIND).isPresent()
                && !patch.string(KIND).equals(target.string(KIND));
    }
}
