// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.PlainData;

/** A netlist with one random field broken in one way. */
record BrokenField(String what, String text) {
    private static final Set<String> REQUIRED = Set.of(
            ("name chip tiles at program rows columns plus from to packetWords port data tile array kind metric first"
                            + " step entries amplitude width")
                    .split(" "));
    private static final Set<String> CONSTANTS = Set.of("scheme", "pairing", "kind");
    private static final Set<String> REFERENCES = Set.of("program", "csv", "preset", "array", "output", "observation");

    /** What is done to a field. */
    enum Fault {
        UNKNOWN_NAME,
        WRONG_TYPE,
        WRONG_UNIT,
        MISSING,
        OUT_OF_RANGE,
        UNKNOWN_CONSTANT,
        UNKNOWN_REFERENCE,
        TRUNCATED
    }

    /** A named field and where it is. */
    private record Field(Map<String, Object> parent, String key, String path) {
        Object value() {
            return parent.get(key);
        }

        boolean isFreeName() {
            return path.matches(".*/(arrays|pulses|tables|constants|channels|inputs|outputs|observe|metrics|controls)/"
                            + "[^/]*")
                    || key.equals("$schema");
        }
    }

    /** The netlist with one fault, or with a truncation where no field can have it. */
    static BrokenField of(String netlist, Fault fault, RandomGenerator random) {
        List<Field> all = new ArrayList<>();
        Object tree = copy(
                JsonTree.parse("", netlist, (where, message) -> {})
                        .map(value -> PlainData.of(value, (where, message) -> {}))
                        .orElseThrow(),
                "",
                all);
        List<Field> fields = all.stream().filter(field -> suits(fault, field)).toList();
        if (fields.isEmpty()) {
            int length = 1 + random.nextInt(netlist.stripTrailing().length() - 1);
            return new BrokenField("truncated at " + length, netlist.substring(0, length));
        }
        Field field = fields.get(random.nextInt(fields.size()));
        damage(fault, field, random);
        return new BrokenField(fault + " " + field.path(), JsonText.of(tree));
    }

    private static boolean suits(Fault fault, Field field) {
        return switch (fault) {
            case UNKNOWN_NAME -> !field.isFreeName();
            case WRONG_TYPE -> true;
            case WRONG_UNIT -> field.value() instanceof String text && text.matches("[-0-9.]+ [a-zA-Z]+");
            // What an override leaves out is the preset's.
            case MISSING ->
                REQUIRED.contains(field.key())
                        && !field.isFreeName()
                        && !field.path().startsWith("/chip/override/");
            case OUT_OF_RANGE -> field.value() instanceof Number && !field.isFreeName();
            case UNKNOWN_CONSTANT -> CONSTANTS.contains(field.key());
            case UNKNOWN_REFERENCE -> REFERENCES.contains(field.key()) && field.value() instanceof String;
            case TRUNCATED -> false;
        };
    }

    private static void damage(Fault fault, Field field, RandomGenerator random) {
        Object value = field.value();
        switch (fault) {
            case UNKNOWN_NAME -> {
                field.parent().remove(field.key());
                field.parent().put(field.key() + "x", value);
            }
            case WRONG_TYPE -> field.parent().put(field.key(), true);
            case WRONG_UNIT -> field.parent().put(field.key(), ((String) value).split(" ")[0] + " kg");
            case MISSING -> field.parent().remove(field.key());
            case OUT_OF_RANGE -> field.parent().put(field.key(), random.nextBoolean() ? 1e301 : -1e301);
            case UNKNOWN_CONSTANT, UNKNOWN_REFERENCE -> field.parent().put(field.key(), value + "x");
            case TRUNCATED -> throw new IllegalArgumentException("no field is truncated");
        }
    }

    /** A copy that can be changed, with all named fields; what stands in a patch may be anything until it is used. */
    private static Object copy(Object node, String path, List<Field> fields) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                String inner = path + "/" + key;
                copy.put((String) key, copy(value, inner, fields));
                if (!path.contains("/patch")) {
                    fields.add(new Field(copy, (String) key, inner));
                }
            });
            return copy;
        }
        if (node instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(value -> copy.add(copy(value, path + "/" + copy.size(), fields)));
            return copy;
        }
        return node;
    }
}
