// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.read.Names;
import ohmesh.netlist.read.PresetNumber;

/** One number of a preset as JSON. */
public final class PresetNumberJson {
    private PresetNumberJson() {}

    /** Name, value, unit, range, meaning and who says so. */
    public static Map<String, Object> row(PresetNumber number) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("field", number.field());
        row.put("value", number.value() instanceof Matrix matrix ? list(matrix) : number.value());
        row.put("unit", number.unit());
        row.put("minimum", orNull(number.minimum()));
        row.put("maximum", orNull(number.maximum()));
        row.put("about", number.about());
        row.put("origin", Names.of(number.origin()));
        row.put("source", number.source());
        return row;
    }

    private static List<Object> list(Matrix matrix) {
        List<Object> values = new ArrayList<>();
        for (double value : matrix.values()) {
            values.add(value);
        }
        return values;
    }

    private static Double orNull(OptionalDouble bound) {
        return bound.isPresent() ? (Double) bound.getAsDouble() : null;
    }
}
