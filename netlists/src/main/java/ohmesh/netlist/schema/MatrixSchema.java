// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.schema;

import static ohmesh.netlist.schema.TypeSchemas.list;
import static ohmesh.netlist.schema.TypeSchemas.ordered;
import static ohmesh.netlist.schema.TypeSchemas.string;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.Metric;
import ohmesh.netlist.Quantity;
import ohmesh.netlist.read.Units;

/** Schemas of matrices and of conductances at the start. */
final class MatrixSchema {
    private MatrixSchema() {}

    /** A matrix with the unit that its place asks for. */
    static Map<String, Object> of(RecordComponent component) {
        Quantity quantity = component.getAnnotation(Quantity.class);
        if (quantity != null) {
            return matrix(quantity.unit(), true);
        }
        // The expected values of a metric are currents or codes: only its kind tells.
        return matrix(component.getDeclaringRecord() == Metric.class ? "A" : null, false);
    }

    /** A matrix, or a mean with a deviation. */
    static Map<String, Object> cells() {
        String unit = LogicalArray.Cells.class
                .getRecordComponents()[0]
                .getAnnotation(Quantity.class)
                .unit();
        Map<String, Object> properties =
                ordered("mean", string(Units.pattern(unit)), "deviation", string(Units.pattern(unit)));
        Map<String, Object> draw = ordered("type", "object", "properties", properties);
        draw.put("required", List.of("mean"));
        draw.put("additionalProperties", false);
        Map<String, Object> matrix = matrix(unit, true);
        for (Map<String, Object> schema : List.of(matrix, draw)) {
            @SuppressWarnings("unchecked") // the schema of an object, made here and in matrix
            Map<String, Object> fields = (Map<String, Object>) schema.get("properties");
            fields.put("minimum", matrix(unit, true));
            fields.put("maximum", matrix(unit, true));
            fields.put("stuck", matrix(null, false));
        }
        return ordered("anyOf", List.of(matrix, draw));
    }

    private static Map<String, Object> matrix(String unit, boolean required) {
        Map<String, Object> row = list(Map.of("type", "number"));
        row.put("minItems", 1);
        Map<String, Object> rows = list(row);
        rows.put("minItems", 1);
        Map<String, Object> properties =
                ordered("csv", Map.of("type", "string"), "npy", Map.of("type", "string"), "values", rows);
        if (unit != null) {
            properties.put("unit", string("^" + Units.unitPattern(unit) + "$"));
        }
        Map<String, Object> schema = ordered("type", "object", "properties", properties);
        if (required) {
            schema.put("required", List.of("unit"));
        }
        schema.put(
                "oneOf",
                List.of(
                        Map.of("required", List.of("csv")),
                        Map.of("required", List.of("npy")),
                        Map.of("required", List.of("values"))));
        schema.put("additionalProperties", false);
        return schema;
    }
}
