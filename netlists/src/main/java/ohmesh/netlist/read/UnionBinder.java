// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.Kinds;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonScalar;
import ohmesh.netlist.json.JsonValue;

/** Binds an object to the record of a sealed interface that its member {@code kind} names. */
final class UnionBinder {
    /** The member that names the record. */
    static final String KIND = "kind";

    private static final ClassValue<Boolean> CHOSEN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> record) {
            return Arrays.stream(record.getInterfaces()).anyMatch(UnionBinder::isUnion);
        }
    };

    private final RecordBinder records;
    private final ProblemList problems;

    UnionBinder(RecordBinder records, ProblemList problems) {
        this.records = records;
        this.problems = problems;
    }

    /** Whether values of the type are records chosen by their kind. */
    static boolean isUnion(Class<?> type) {
        return type.isAnnotationPresent(Kinds.class);
    }

    /** Whether a record is one of those that are chosen by their kind. */
    static boolean isChosen(Class<?> record) {
        return CHOSEN.get(record);
    }

    Optional<Object> bind(Target target, JsonValue node) {
        if (!(node instanceof JsonObject object)) {
            problems.at(node.location(), "expected an object, found " + node.what());
            return Optional.empty();
        }
        List<String> kinds = Names.kinds(target.raw());
        Optional<JsonValue> kind = object.get(KIND);
        if (kind.isEmpty()) {
            problems.at(
                    object.location().member(KIND),
                    "the field \"" + KIND + "\" is missing: one of " + String.join(", ", kinds));
            return Optional.empty();
        }
        Optional<String> name = JsonScalar.string(kind.get());
        for (Class<?> record : target.raw().getPermittedSubclasses()) {
            if (name.equals(Optional.of(Names.kind(record)))) {
                return records.bind(target.as(record), object.without(KIND));
            }
        }
        problems.at(
                kind.get().location(),
                name.map(text -> "\"" + text + "\" is none of " + String.join(", ", kinds) + Nearest.hint(text, kinds))
                        .orElse("expected one of " + String.join(", ", kinds)));
        return Optional.empty();
    }
}
