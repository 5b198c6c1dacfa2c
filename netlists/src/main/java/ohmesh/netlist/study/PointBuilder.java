// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.netlist.formula.Formula;
import ohmesh.netlist.formula.FormulaException;
import ohmesh.netlist.json.ShortestDecimal;
import ohmesh.netlist.read.Setting;

/**
 * Makes points out of the values of knobs: derived values are computed, then constraints are tried in their order. A
 * derived value that cannot be computed is a fault of the study, unless a constraint excludes the point.
 */
final class PointBuilder {
    private static final Level NONE = new Level("null", new KnobValue("", null), null);

    private final Study study;
    private final List<Setting> common;
    private final Formulas formulas;

    PointBuilder(Study study, Formulas formulas) {
        this.study = study;
        this.common = study.set().stream()
                .map(change -> new Setting(
                        change.pointer(), Level.of(change.value(), null).json()))
                .toList();
        this.formulas = formulas;
    }

    /**
     * The point.
     *
     * @throws Fault where a value cannot be computed
     */
    StudyPoint build(int index, Map<String, Level> knobs) throws Fault {
        Map<String, Object> operands = new HashMap<>();
        knobs.forEach((name, level) -> operands.put(name, level.operand()));
        Map<String, Level> derived = new HashMap<>();
        Map<String, Fault> faults = new LinkedHashMap<>();
        for (Map.Entry<String, Formula> entry : formulas.derived().entrySet()) {
            String name = entry.getKey();
            try {
                Level level = derivedLevel(name, value("/derived/" + name + "/expression", entry.getValue(), operands));
                derived.put(name, level);
                operands.put(name, level.operand());
            } catch (Fault e) {
                derived.put(name, NONE);
                faults.put(name, e);
            }
        }
        String excluded = excluded(operands, faults);
        if (excluded == null && !faults.isEmpty()) {
            throw faults.values().iterator().next();
        }
        return point(index, knobs, derived, excluded);
    }

    private StudyPoint point(int index, Map<String, Level> knobs, Map<String, Level> derived, String excluded) {
        Map<String, KnobValue> values = new LinkedHashMap<>();
        List<Setting> settings = new ArrayList<>(common);
        knobs.forEach((name, level) -> {
            values.put(name, level.value());
            study.knobs().get(name).pointers().forEach(at -> settings.add(new Setting(at, level.json())));
        });
        study.derived().forEach((name, asked) -> {
            Level level = derived.get(name);
            values.put(name, level.value());
            asked.pointers().forEach(at -> settings.add(new Setting(at, level.json())));
        });
        return new StudyPoint(index, Collections.unmodifiableMap(values), List.copyOf(settings), excluded);
    }

    /** Why the point is excluded, or null. */
    private String excluded(Map<String, Object> operands, Map<String, Fault> faults) throws Fault {
        for (int i = 0; i < formulas.constraints().size(); i++) {
            Formulas.Rule rule = formulas.constraints().get(i);
            for (String name : rule.require().names()) {
                if (faults.containsKey(name)) {
                    throw faults.get(name);
                }
            }
            String place = "/constraints/" + i + "/require";
            Object value = value(place, rule.require(), operands);
            if (!(value instanceof Boolean met)) {
                throw new Fault(place, "\"" + rule.require() + "\" is " + text(value) + ", neither true nor false");
            }
            if (!met) {
                return rule.because();
            }
        }
        return null;
    }

    private static Object value(String place, Formula formula, Map<String, Object> operands) throws Fault {
        for (String name : formula.names()) {
            if (operands.get(name) == null) {
                throw new Fault(place, "\"" + name + "\" is neither a number nor a text; give it labels");
            }
        }
        try {
            return formula.value(operands);
        } catch (FormulaException e) {
            throw new Fault(place, e.getMessage());
        }
    }

    private Level derivedLevel(String name, Object value) throws Fault {
        String unit = study.derived().get(name).unit();
        if (unit.isEmpty()) {
            return Level.of(value, null);
        }
        if (!(value instanceof Double number)) {
            throw new Fault("/derived/" + name + "/unit", "\"" + value + "\" is no number and has no unit");
        }
        return Level.of(ShortestDecimal.text(number) + " " + unit, null);
    }

    private static String text(Object value) {
        return value instanceof Double number ? ShortestDecimal.text(number) : "\"" + value + "\"";
    }

    /** A value that cannot be computed. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final String pointer;

        Fault(String pointer, String message) {
            super(message);
            this.pointer = pointer;
        }

        /** JSON pointer into the study. */
        String pointer() {
            return pointer;
        }
    }
}
