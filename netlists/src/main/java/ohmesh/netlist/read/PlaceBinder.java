// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ohmesh.netlist.ChannelSpec;
import ohmesh.netlist.Fault;
import ohmesh.netlist.Host;
import ohmesh.netlist.Place;
import ohmesh.netlist.json.JsonArray;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonValue;

/** Places in the mesh: {@code [x, y]}, channel ends, and ports such as {@code "0,0,west"}. */
final class PlaceBinder {
    /** A port as text, for the JSON Schema too. */
    static final Pattern PORT = Pattern.compile("([0-9]{1,2}),([0-9]{1,2}),([a-z]+)");

    private static final int LARGEST = 63;

    private final Binder binder;
    private final ProblemList problems;

    PlaceBinder(Binder binder, ProblemList problems) {
        this.binder = binder;
        this.problems = problems;
    }

    Optional<Object> place(Target target, JsonValue node) {
        if (!(node instanceof JsonArray array) || array.elements().size() != 2) {
            problems.at(node.location(), "expected a place [x, y], found " + found(node));
            return Optional.empty();
        }
        var components = RecordShape.components(Place.class);
        Optional<Object> x = binder.bind(
                coordinate(components[0], target, 0), array.elements().get(0));
        Optional<Object> y = binder.bind(
                coordinate(components[1], target, 1), array.elements().get(1));
        return x.isPresent() && y.isPresent()
                ? Optional.of(new Place((Integer) x.get(), (Integer) y.get()))
                : Optional.empty();
    }

    Optional<Object> endpoint(Target target, JsonValue node) {
        Optional<String> text = JsonScalar.string(node);
        if (text.equals(Optional.of("host"))) {
            return Optional.of(new ChannelSpec.Endpoint(true, null));
        }
        if (!(node instanceof JsonArray)) {
            problems.at(node.location(), "expected a place [x, y] or \"host\", found " + found(node));
            return Optional.empty();
        }
        return place(target, node).map(place -> new ChannelSpec.Endpoint(false, (Place) place));
    }

    Optional<Object> link(Target target, JsonValue node) {
        if (!(node instanceof JsonArray array) || array.elements().size() != 2) {
            problems.at(node.location(), "expected a link [[x, y], [x, y]], found " + found(node));
            return Optional.empty();
        }
        Optional<Object> from = place(end(target, 0), array.elements().get(0));
        Optional<Object> to = place(end(target, 1), array.elements().get(1));
        return from.isPresent() && to.isPresent()
                ? Optional.of(new Fault.Link((Place) from.get(), (Place) to.get()))
                : Optional.empty();
    }

    private static Target end(Target link, int index) {
        return new Target(Place.class, link.notes(), link.path() + "/" + index, null);
    }

    Optional<Object> port(Target target, JsonValue node) {
        Matcher matcher = PORT.matcher(JsonScalar.string(node).orElse(""));
        if (!matcher.matches()) {
            problems.at(
                    node.location(),
                    "expected column, row and side of a router, such as \"0,0,west\", found " + found(node));
            return Optional.empty();
        }
        int x = Integer.parseInt(matcher.group(1));
        int y = Integer.parseInt(matcher.group(2));
        Optional<Object> side = Names.constant(Host.Side.class, matcher.group(3));
        if (side.isEmpty()) {
            List<String> sides = Names.all(Host.Side.class);
            problems.at(node.location(), "\"" + matcher.group(3) + "\" is none of " + String.join(", ", sides));
        }
        if (x > LARGEST || y > LARGEST) {
            problems.at(node.location(), x + "," + y + " is outside 0,0.." + LARGEST + "," + LARGEST);
            return Optional.empty();
        }
        return side.map(value -> new Host.Port(new Place(x, y), (Host.Side) value));
    }

    private static Target coordinate(java.lang.reflect.RecordComponent component, Target place, int index) {
        return new Target(component.getGenericType(), component, place.path() + "/" + index, null);
    }

    private static String found(JsonValue node) {
        return JsonScalar.string(node).map(text -> "\"" + text + "\"").orElseGet(() -> {
            return node instanceof JsonArray array
                    ? "an array of " + array.elements().size()
                    : node.what();
        });
    }
}
