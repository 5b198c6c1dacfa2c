// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ohmesh.engine.Counters;

/** What a crossbar counts; the ordinal is the index in its {@link Counters}. */
enum CrossbarCounter {
    /** Reads and transposed reads. */
    READS("reads"),
    /** Conversions of the ADCs. */
    CONVERSIONS("conversions"),
    /** Codes beyond the range of a DAC. */
    DAC_CLIPS("inputs"),
    /** Currents beyond the range of an ADC. */
    ADC_SATURATIONS("conversions"),
    /** Write pulses. */
    PULSES("pulses"),
    /** Cells selected, summed over pulses. */
    SELECTED_EVENTS("cells"),
    /** Cells that saw half the voltage, summed over pulses. */
    HALF_SELECTED_EVENTS("cells"),
    /** Cells that saw a third of the voltage, summed over pulses. */
    THIRD_SELECTED_EVENTS("cells"),
    /** Changes of a conductance. */
    MOVES("cells"),
    /** Changes of a conductance of a cell that was not selected. */
    DISTURBS("cells"),
    /** Steps that ended at the cell's own bound. */
    CLIPPED_AT_BOUNDS("cells"),
    /** Verifying reads of a row, each of the averaged ones. */
    VERIFY_READS("reads"),
    /** Codes shifted or added behind the ADCs: bits of bit-serial inputs, second codes of pairs subtracted digitally. */
    SHIFT_ADDS("codes");

    private final String unit;

    CrossbarCounter(String unit) {
        this.unit = unit;
    }

    /** Names with units of all counters, in their order. */
    static List<String> namesWithUnits() {
        return Arrays.stream(values())
                .map(counter -> label(counter.name()) + ":" + counter.unit)
                .toList();
    }

    /** The name in reports, for example {@code dacClips}. */
    static String label(String constant) {
        StringBuilder label = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            label.append(label.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return label.toString();
    }

    @SuppressWarnings("EnumOrdinal") // names and indices both come from the order of this enum, here only
    void add(Counters counters, long amount) {
        counters.add(ordinal(), amount);
    }
}
