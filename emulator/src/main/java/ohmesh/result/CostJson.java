// SPDX-License-Identifier: Apache-2.0
package ohmesh.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import ohmesh.cost.Cost;
import ohmesh.netlist.read.CostConstants;

/** The block {@code cost} of a report: energy and area by component, figures, their counting rule, every constant used. */
final class CostJson {
    private CostJson() {}

    static void write(JsonGenerator json, RunResult result) throws IOException {
        Cost cost = result.cost();
        json.writeObjectFieldStart("cost");
        numbers(json, "energyJoules", cost.energyJoules());
        numbers(json, "areaSquareMetres", cost.areaSquareMetres());
        numbers(json, "figures", cost.figures());
        json.writeStringField("countingRule", Cost.COUNTING_RULE);
        json.writeStringField("table", result.netlist().chip().cost().name());
        json.writeFieldName("constants");
        json.writeRawValue(ConstantsJson.of(CostConstants.of(result.netlist().chip())));
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, String name, Map<String, Double> numbers) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Double> number : numbers.entrySet()) {
            ResultJson.number(json, number.getKey(), number.getValue());
        }
        json.writeEndObject();
    }
}
