// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.ChannelSpec;
import ohmesh.netlist.Fault;
import ohmesh.netlist.Host;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Place;
import ohmesh.netlist.Program;
import ohmesh.netlist.json.JsonArray;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.PlainData;

/**
 * Binds a JSON tree to the records, by reflection. A value that does not fit gives problems and an empty
 * result, and binding goes on with the next one.
 */
final class Binder {
    private final ProblemList problems;
    private final Bound bound;
    private final ScalarBinder scalars;
    private final PlaceBinder places;
    private final MatrixBinder matrices;
    private final ProgramBinder programs;
    private final RecordBinder records;
    private final UnionBinder unions;
    private final PartCache parts;

    Binder(Sources sources, ProblemList problems, Bound bound) {
        this.problems = problems;
        this.bound = bound;
        this.scalars = new ScalarBinder(problems);
        this.places = new PlaceBinder(this, problems);
        this.matrices = new MatrixBinder(sources, problems, bound);
        this.programs = new ProgramBinder(sources, problems, bound);
        this.records = new RecordBinder(this, problems, bound);
        this.unions = new UnionBinder(records, problems);
        this.parts = sources.cache().parts();
    }

    /** The value, or empty after problems. */
    Optional<Object> bind(Target target, JsonValue node) {
        bound.node(target.path(), node);
        Optional<Object> value = dispatch(target, node);
        value.ifPresent(v -> bound.value(target.path(), v));
        return value;
    }

    private Optional<Object> dispatch(Target target, JsonValue node) {
        Class<?> type = target.raw();
        if (type == Matrix.class) {
            return matrices.bind(target, node);
        } else if (type == Program.class) {
            return programs.bind(target, node);
        } else if (type == Place.class) {
            return places.place(target, node);
        } else if (type == ChannelSpec.Endpoint.class) {
            return places.endpoint(target, node);
        } else if (type == Host.Port.class) {
            return places.port(target, node);
        } else if (type == Fault.Link.class) {
            return places.link(target, node);
        } else if (type == LogicalArray.Cells.class) {
            return new CellsBinder(records, matrices, problems).bind(target, node);
        } else if (UnionBinder.isUnion(type)) {
            return parts.bind(target.path(), node, bound, problems, () -> unions.bind(target, node));
        } else if (type.isRecord()) {
            return parts.bind(target.path(), node, bound, problems, () -> records.bind(target, node));
        } else if (type == List.class) {
            return list(target, node);
        } else if (type == Map.class) {
            return map(target, node);
        } else if (type == Object.class) {
            return Optional.ofNullable(PlainData.of(node, problems));
        }
        return scalars.bind(target, node);
    }

    private Optional<Object> list(Target target, JsonValue node) {
        if (!(node instanceof JsonArray array)) {
            problems.at(node.location(), "expected an array, found " + node.what());
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < array.elements().size(); i++) {
            bind(target.element(i), array.elements().get(i)).ifPresent(values::add);
        }
        return values.size() == array.elements().size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private Optional<Object> map(Target target, JsonValue node) {
        if (!(node instanceof JsonObject object)) {
            problems.at(node.location(), "expected an object, found " + node.what());
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        object.members().forEach((name, member) -> {
            if (!Names.isKey(name)) {
                problems.at(
                        member.nameLocation(),
                        "\"" + name + "\" is not a name: a letter or _, then letters, digits, _ . -, at most 64");
                return;
            }
            bind(target.entry(name), member.value()).ifPresent(value -> values.put(name, value));
        });
        boolean whole = values.size() == object.members().size();
        return whole ? Optional.of(java.util.Collections.unmodifiableMap(values)) : Optional.empty();
    }
}
