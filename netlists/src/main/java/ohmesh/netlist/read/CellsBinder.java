// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Optional;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.json.JsonObject;
import ohmesh.netlist.json.JsonValue;

/**
 * Conductances at the start: {@code {"csv": "g.csv", "unit": "uS"}}, {@code {"values": [[...]], "unit": "uS"}} or
 * {@code {"mean": "35 uS", "deviation": "1 uS"}}.
 */
final class CellsBinder {
    private static final List<String> DRAW_FIELDS = List.of("mean", "deviation");

    private final RecordBinder records;
    private final MatrixBinder matrices;
    private final ProblemList problems;

    CellsBinder(RecordBinder records, MatrixBinder matrices, ProblemList problems) {
        this.records = records;
        this.matrices = matrices;
        this.problems = problems;
    }

    Optional<Object> bind(Target target, JsonValue node) {
        if (!(node instanceof JsonObject object)) {
            problems.at(node.location(), "expected an object, found " + node.what());
            return Optional.empty();
        }
        boolean matrix = MatrixBinder.isMatrix(object);
        boolean draw = object.get("mean").isPresent();
        if (matrix && draw) {
            problems.at(node.location(), "either a matrix (\"values\" or \"csv\") or a \"mean\", not both");
            return Optional.empty();
        }
        return matrix || object.get("unit").isPresent() ? matrix(target, object) : draw(target, object);
    }

    private Optional<Object> matrix(Target target, JsonObject object) {
        return matrices.bind(unit(target, object), object)
                .map(values -> new LogicalArray.Cells((Matrix) values, null, 0));
    }

    private Optional<Object> draw(Target target, JsonObject object) {
        boolean known = records.refuseUnknown(object, DRAW_FIELDS);
        if (known && object.get("mean").isEmpty()) {
            problems.at(
                    object.location().member("mean"),
                    "the field \"mean\" is missing (or \"values\" or \"csv\" with a \"unit\")");
            return Optional.empty();
        }
        Optional<Object> mean =
                object.get("mean").isPresent() ? records.component(target, "mean", object) : Optional.empty();
        Optional<Object> deviation = records.component(target, "deviation", object);
        return known && mean.isPresent() && deviation.isPresent()
                ? Optional.of(new LogicalArray.Cells(null, (Double) mean.get(), (Double) deviation.get()))
                : Optional.empty();
    }

    /** The matrix stands in the object of the cells itself; only its annotations come from the component. */
    private static Target unit(Target target, JsonObject object) {
        var values = LogicalArray.Cells.class.getRecordComponents()[0];
        return new Target(values.getType(), values, target.path(), object);
    }
}
