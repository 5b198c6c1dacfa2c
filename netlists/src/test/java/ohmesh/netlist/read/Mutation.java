// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.PlainData;

/** One random field of a netlist broken in one random way. */
record Mutation(String what, String text) {
    private static final List<String> KINDS =
            List.of("type", "name", "unit", "range", "delete", "constant", "truncate");
    private static final java.util.Set<String> REQUIRED = java.util.Set.of(
            "name",
            "tiles",
            "at",
            "program",
            "rows",
            "columns",
            "plus",
            "from",
            "to",
            "packetWords",
            "port",
            "data",
            "tile",
            "kind",
            "metric",
            "chip",
            "first",
            "step",
            "entries",
            "amplitude",
            "width",
            "array",
            "preset");

    /** A place in a tree of maps and lists: a container and a key or index. */
    private record Spot(Object container, Object key, String path) {
        Object value() {
            return container instanceof Map<?, ?> map ? map.get(key) : ((List<?>) container).get((Integer) key);
        }

        @SuppressWarnings("unchecked") // the trees are made by mutable() below
        void put(Object value) {
            if (container instanceof Map<?, ?>) {
                ((Map<String, Object>) container).put((String) key, value);
            } else {
                ((List<Object>) container).set((Integer) key, value);
            }
        }
    }

    /** The mutation of a seed. */
    static Mutation of(String netlist, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Object tree = mutable(JsonTree.parse("", netlist, (where, message) -> {})
                .map(value -> PlainData.of(value, (where, message) -> {}))
                .orElseThrow());
        List<Spot> spots = new ArrayList<>();
        collect(tree, "", spots);
        while (true) {
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            if (kind.equals("truncate")) {
                int length = 1 + random.nextInt(netlist.stripTrailing().length() - 1);
                return new Mutation("truncate at " + length, netlist.substring(0, length));
            }
            Spot spot = spots.get(random.nextInt(spots.size()));
            if (apply(kind, spot, random)) {
                return new Mutation(kind + " " + spot.path(), JsonText.of(tree));
            }
        }
    }

    private static boolean apply(String kind, Spot spot, RandomGenerator random) {
        Object value = spot.value();
        switch (kind) {
            case "type" -> spot.put(value instanceof Boolean ? "yes" : true);
            case "name" -> {
                if (!(spot.container() instanceof Map<?, ?> map) || isMap(spot)) {
                    return false;
                }
                map.remove(spot.key());
                new Spot(map, spot.key() + "x", "").put(value);
            }
            case "unit" -> {
                if (!(value instanceof String text) || !text.matches("[-0-9.]+ [a-zA-Z/0-9]+")) {
                    return false;
                }
                spot.put(
                        random.nextBoolean()
                                ? text.split(" ")[0] + " kg"
                                : text.split(" ")[0] + " q" + text.split(" ")[1]);
            }
            case "range" -> {
                if (!(value instanceof Double)
                        || spot.path().contains("/values/")
                        || spot.path().contains("/constants/")) {
                    return false;
                }
                spot.put(random.nextBoolean() ? 1e301 : -1e301);
            }
            case "delete" -> {
                if (!(spot.container() instanceof Map<?, ?> map)
                        || !REQUIRED.contains(spot.key())
                        || isMap(spot)
                        || spot.path().startsWith("/chip/override/")
                        || spot.path().startsWith("/chip/mesh/")
                        || spot.path().matches("/chip/tile/array/(rows|columns)")) {
                    return false;
                }
                map.remove(spot.key());
            }
            case "constant" -> {
                if (!(value instanceof String text)
                        || !List.of("scheme", "pairing", "kind", "cell", "subtraction")
                                .contains(spot.key())) {
                    return false;
                }
                spot.put(text + "s");
            }
            default -> throw new IllegalArgumentException(kind);
        }
        return true;
    }

    /** Whether the container is a map whose keys are free names. */
    private static boolean isMap(Spot spot) {
        return spot.path()
                        .matches(
                                ".*/(arrays|pulses|tables|constants|channels|inputs|outputs|observe|metrics|controls)/[^/]*")
                || spot.path().contains("/patch/")
                || spot.path().equals("/$schema");
    }

    private static void collect(Object node, String path, List<Spot> spots) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> visit(node, key, value, path, spots));
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(node, i, list.get(i), path, spots);
            }
        }
    }

    private static void visit(Object container, Object key, Object value, String path, List<Spot> spots) {
        String inner = path + "/" + key;
        if (inner.contains("/patch/")) {
            return; // a patch that is not applied may hold anything
        }
        spots.add(new Spot(container, key, inner));
        collect(value, inner, spots);
    }

    private static Object mutable(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put((String) key, mutable(value)));
            return copy;
        } else if (node instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(value -> copy.add(mutable(value)));
            return copy;
        }
        return node;
    }
}
