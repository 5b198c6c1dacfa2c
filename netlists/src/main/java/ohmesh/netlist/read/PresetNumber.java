// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.OptionalDouble;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.json.ShortestDecimal;

/**
 * One value of a preset with all that is known about it.
 *
 * @param field dotted name, such as {@code law.stepScale}
 * @param value a Double in the SI unit, an Integer, a Matrix, an enum constant's name or the kind of a law
 * @param unit SI unit, empty where the value has none
 * @param minimum smallest allowed value, empty where the value is no number
 * @param maximum largest allowed value
 * @param about what it means
 * @param origin who says so
 * @param source where the number comes from; of a number chosen here what there is to say about it, or empty
 */
public record PresetNumber(
        String field,
        Object value,
        String unit,
        OptionalDouble minimum,
        OptionalDouble maximum,
        String about,
        Origin origin,
        String source) {
    /** Who says so. */
    public enum Origin {
        /** The source. */
        SOURCE,
        /** Chosen here, near what the source says. */
        CALIBRATED,
        /** Not in the preset: the default of all. */
        DEFAULT,
        /** The netlist, in place of the preset. */
        NETLIST
    }

    /** The value as a person reads it, with its unit. */
    public String text() {
        return text(value);
    }

    /** The allowed range as a person reads it, or empty. */
    public String range() {
        return minimum.isEmpty() ? "" : text(minimum.getAsDouble()) + " .. " + text(maximum.getAsDouble());
    }

    /** The same number with someone else who says so. */
    PresetNumber said(Origin who, String where) {
        return new PresetNumber(field, value, unit, minimum, maximum, about, who, where);
    }

    private String text(Object number) {
        if (number instanceof Matrix matrix) {
            double[] values = matrix.values();
            return values.length + " points, " + text((Object) values[0]) + " to "
                    + text((Object) values[values.length - 1]);
        } else if (number instanceof Double real) {
            return unit.isEmpty() ? ShortestDecimal.text(real) : Units.text(real, unit);
        }
        return String.valueOf(number);
    }
}
