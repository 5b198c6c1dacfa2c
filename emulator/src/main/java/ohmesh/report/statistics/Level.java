// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.util.List;
import java.util.OptionalDouble;
import ohmesh.netlist.study.KnobValue;

/**
 * One value of a factor: that of its knob, or those of its coupled knobs.
 *
 * @param values one for each knob of the factor
 */
public record Level(List<KnobValue> values) {
    /** The value of the first knob, where it is a number. */
    public OptionalDouble number() {
        Double number = values.get(0).number();
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** The texts of the results. */
    public List<String> texts() {
        return values.stream().map(KnobValue::text).toList();
    }
}
