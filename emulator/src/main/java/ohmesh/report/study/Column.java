// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ohmesh.report.CostFigure;
import ohmesh.report.statistics.Question;

/**
 * How a column of the results is shown.
 *
 * @param name in the results
 * @param label in words
 * @param unit of its numbers in the results, which pages show with a prefix; empty where it has none
 */
record Column(String name, String label, String unit) {
    /** Ends of names that say the unit; the longer end stands before those that it ends with. */
    private static final Map<String, String> ENDINGS = new LinkedHashMap<>();

    static {
        ENDINGS.put("SquareMetres", "m2");
        ENDINGS.put("Joules", "J");
        ENDINGS.put("Seconds", "s");
        ENDINGS.put("Watts", "W");
        ENDINGS.put("Volts", "V");
        ENDINGS.put("Amperes", "A");
        ENDINGS.put("Siemens", "S");
        ENDINGS.put("Hertz", "Hz");
        ENDINGS.put("Ohms", "ohm");
        ENDINGS.put("Bytes", "B");
        ENDINGS.put("Percent", "%");
        ENDINGS.put("Cycles", "cycles");
    }

    /** The column of a name. */
    static Column of(String name, Question question) {
        if (!question.unit(name).isEmpty()) {
            return new Column(name, name, question.unit(name));
        }
        if (name.startsWith("energy.")) {
            return new Column(name, "energy of " + words(name.substring(7)), "J");
        }
        if (name.startsWith("area.")) {
            return new Column(name, "area of " + words(name.substring(5)), "m2");
        }
        if (name.equals("cycles")) {
            return new Column(name, "time", "cycles");
        }
        if (name.equals("simulatedSeconds")) {
            return new Column(name, "simulated time", "s");
        }
        if (name.equals("pass")) {
            return new Column(name, "share of runs that pass", "");
        }
        Optional<CostFigure> figure = CostFigure.of(name);
        if (figure.isPresent()) {
            return new Column(name, figure.get().label(), figure.get().unit());
        }
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            if (name.endsWith(ending.getKey()) && !name.equals(ending.getKey())) {
                String rest = name.substring(0, name.length() - ending.getKey().length());
                return new Column(name, words(rest), ending.getValue());
            }
        }
        return new Column(name, name.startsWith("counter.") ? name.substring(8) : name, "");
    }

    /** {@code energyPerVmm} in words: {@code energy per vmm}; names with dots or blanks are words already. */
    static String words(String name) {
        return name.matches("[a-z][A-Za-z0-9]*")
                ? name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT)
                : name;
    }
}
