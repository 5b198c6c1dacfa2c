// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.json.JsonText;
import ohmesh.netlist.json.ShortestDecimal;
import ohmesh.netlist.read.Units;

/**
 * A value that a knob takes.
 *
 * @param json JSON text of the value, in one line, as it is put into the netlist
 * @param value as in the results
 * @param operand in expressions: a {@link BigDecimal} in SI units, a {@link Boolean} or a text; null where a value
 *     has no use in expressions, as an array without a label
 */
record Level(String json, KnobValue value, Object operand) {
    /**
     * The level of a JSON value.
     *
     * @param plain map, list, string, double or boolean
     * @param label its name, or null
     */
    static Level of(Object plain, String label) {
        String json = JsonText.of(plain).strip().replaceAll("\n *", " ");
        Optional<Double> si = number(plain);
        boolean composed = plain instanceof Map || plain instanceof List;
        Optional<Double> number = composed && label != null ? Units.number(label) : si;
        String text = label != null ? label : number.map(ShortestDecimal::text).orElse(text(plain, json));
        Object operand = number.<Object>map(Level::decimal).orElse(composed ? label : plain);
        return new Level(json, new KnobValue(text, number.orElse(null)), operand);
    }

    /** The decimal that a double was written as. */
    static BigDecimal decimal(double value) {
        return new BigDecimal(ShortestDecimal.text(value));
    }

    /** Equal for values that put the same into the netlist, such as "1 V" and "1000 mV". */
    Object key() {
        return isQuantity() ? List.of(operand, unit()) : json;
    }

    /** Whether it is a number with a unit. */
    boolean isQuantity() {
        return operand instanceof BigDecimal && !unit().isEmpty();
    }

    /** The SI unit of a quantity; empty for what is none. */
    private String unit() {
        return json.startsWith("\"")
                ? Units.unit(json.substring(1, json.length() - 1)).orElse("")
                : "";
    }

    private static Optional<Double> number(Object plain) {
        if (plain instanceof Double number) {
            return Optional.of(number);
        }
        return plain instanceof String text ? Units.si(text) : Optional.empty();
    }

    private static String text(Object plain, String json) {
        return plain instanceof String text ? text : json;
    }
}
