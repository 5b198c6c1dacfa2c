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
 * {@code {"mean": "35 uS", "deviation": "1 uS"}}, each with the maps {@code minimum}, {@code maximum} and {@code stuck}
 * of measured cells where there are any.
 */
final class CellsBinder {
    private static final List<String> MAPS = List.of("minimum", "maximum", "stuck");
    private static final List<String> DRAW_FIELDS = List.of("mean", "deviation", "minimum", "maximum", "stuck");

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
            problems.at(node.location(), "either a matrix (\"values\", \"csv\" or \"npy\") or a \"mean\", not both");
            return Optional.empty();
        }
        return matrix || object.get("unit").isPresent() ? matrix(target, object) : draw(target, object);
    }

    private Optional<Object> matrix(Target target, JsonObject object) {
        Optional<Object> values = matrices.bind(unit(target, object), object, MAPS);
        Optional<Matrix[]> maps = maps(target, object);
        return values.isPresent() && maps.isPresent()
                ? Optional.of(cells((Matrix) values.get(), null, 0, maps.get()))
                : Optional.empty();
    }

    private Optional<Object> draw(Target target, JsonObject object) {
        boolean known = records.refuseUnknown(object, DRAW_FIELDS);
        if (known && object.get("mean").isEmpty()) {
            problems.at(
                    object.location().member("mean"),
                    "the field \"mean\" is missing (or \"values\", \"csv\" or \"npy\" with a \"unit\")");
            return Optional.empty();
        }
        Optional<Object> mean =
                object.get("mean").isPresent() ? records.component(target, "mean", object) : Optional.empty();
        Optional<Object> deviation = records.component(target, "deviation", object);
        Optional<Matrix[]> maps = maps(target, object);
        return known && mean.isPresent() && deviation.isPresent() && maps.isPresent()
                ? Optional.of(cells(null, (Double) mean.get(), (Double) deviation.get(), maps.get()))
                : Optional.empty();
    }

    /** The maps in their order, null where one is not given; empty after problems. */
    private Optional<Matrix[]> maps(Target target, JsonObject object) {
        Matrix[] maps = new Matrix[MAPS.size()];
        boolean right = true;
        for (int i = 0; i < maps.length; i++) {
            if (object.get(MAPS.get(i)).isPresent()) {
                Optional<Object> map = records.component(target, MAPS.get(i), object);
                right &= map.isPresent();
                maps[i] = (Matrix) map.orElse(null);
            }
        }
        return right ? Optional.of(maps) : Optional.empty();
    }

    private static LogicalArray.Cells cells(Matrix values, Double mean, double deviation, Matrix[] maps) {
        return new LogicalArray.Cells(values, mean, deviation, maps[0], maps[1], maps[2]);
    }

    /** The matrix stands in the object of the cells itself; only its annotations come from the component. */
    private static Target unit(Target target, JsonObject object) {
        var values = RecordShape.components(LogicalArray.Cells.class)[0];
        return new Target(values.getType(), values, target.path(), object);
    }
}
