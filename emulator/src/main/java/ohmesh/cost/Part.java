// SPDX-License-Identifier: Apache-2.0
package ohmesh.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts that energy and area are counted for, in the order in which pages show them. */
enum Part {
    /** Cells with their access devices, in reads and pulses. */
    ARRAYS("arrays"),
    /** Charging the lines of the arrays. */
    LINES("lines"),
    /** DACs and drivers. */
    DAC("dac"),
    SAMPLE_HOLD("sampleHold"),
    ADC("adc"),
    /** What shifts and adds codes behind the ADCs. */
    SHIFT_ADD("shiftAdd"),
    /** Sequencer, arithmetic and tables. */
    DIGITAL("digital"),
    REGISTERS("registers"),
    /** The scratchpad. */
    MEMORY("memory"),
    ROUTERS("routers"),
    LINKS("links"),
    /** The port to the host. */
    HOST("host"),
    /** What flows in all parts, for the time of the run. */
    LEAKAGE("leakage");

    private final String text;

    Part(String text) {
        this.text = text;
    }

    /** By name in the order of the parts; parts that are not there are left out. */
    static Map<String, Double> named(Map<Part, Double> amounts) {
        Map<String, Double> named = new LinkedHashMap<>();
        new EnumMap<>(amounts).forEach((part, amount) -> named.put(part.text, amount));
        return Collections.unmodifiableMap(named);
    }

    /** The sum, in the order of the parts. */
    static double total(Map<Part, Double> amounts) {
        double sum = 0;
        for (double amount : amounts.values()) {
            sum += amount;
        }
        return sum;
    }
}
