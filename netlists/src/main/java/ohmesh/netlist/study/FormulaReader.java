// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ohmesh.netlist.formula.Formula;
import ohmesh.netlist.formula.FormulaException;
import ohmesh.netlist.read.Nearest;
import ohmesh.netlist.read.RecordFile;
import ohmesh.netlist.read.Units;

/** Parses the expressions of a study: they use names that are there, and no value needs itself. */
final class FormulaReader {
    private final RecordFile file;
    private final List<String> known;

    FormulaReader(RecordFile file) {
        this.file = file;
        this.known = new ArrayList<>(file.names("/knobs"));
        known.addAll(file.names("/derived"));
    }

    /** The formulas; without those that have problems. */
    Formulas read() {
        Map<String, Formula> derived = new LinkedHashMap<>();
        for (String name : file.names("/derived")) {
            unit("/derived/" + name + "/unit");
            parse("/derived/" + name + "/expression").ifPresent(formula -> derived.put(name, formula));
        }
        List<Formulas.Rule> rules = new ArrayList<>();
        for (String path : file.elements("/constraints")) {
            Optional<String> because = file.get(path + "/because", String.class);
            because.filter(String::isBlank).ifPresent(text -> file.problem(path + "/because", "an empty reason"));
            parse(path + "/require").ifPresent(formula -> rules.add(new Formulas.Rule(formula, because.orElse(""))));
        }
        return new Formulas(ordered(derived), rules);
    }

    private void unit(String path) {
        file.get(path, String.class)
                .filter(unit -> !unit.isEmpty() && Units.si("1 " + unit).isEmpty())
                .ifPresent(unit -> file.problem(path, "unknown unit \"" + unit + "\"; known: " + Units.known()));
    }

    private Optional<Formula> parse(String path) {
        Optional<String> text = file.get(path, String.class);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Formula formula = Formula.parse(text.get());
            boolean unknown = false;
            for (String name : formula.names()) {
                if (isPartOfBadName(name)) {
                    unknown = true;
                } else if (!known.contains(name)) {
                    file.problem(path, "unknown name \"" + name + "\"" + Nearest.hint(name, known));
                    unknown = true;
                }
            }
            return unknown ? Optional.empty() : Optional.of(formula);
        } catch (FormulaException e) {
            file.problem(path, e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether a name is a piece of one that cannot stand in expressions, which is said of that one. */
    private boolean isPartOfBadName(String name) {
        return known.stream()
                .filter(other -> !other.matches(Formula.NAME_PATTERN))
                .anyMatch(other -> List.of(other.split("[^A-Za-z0-9_]+", -1)).contains(name));
    }

    /** Every value after those that it uses. */
    private Map<String, Formula> ordered(Map<String, Formula> derived) {
        Map<String, Formula> ordered = new LinkedHashMap<>();
        Set<String> waiting = new HashSet<>(derived.keySet());
        boolean progress = true;
        while (progress) {
            List<String> ready = derived.keySet().stream()
                    .filter(name -> !ordered.containsKey(name))
                    .filter(name -> derived.get(name).names().stream().noneMatch(waiting::contains))
                    .toList();
            ready.forEach(name -> ordered.put(name, derived.get(name)));
            ready.forEach(waiting::remove);
            progress = !ready.isEmpty();
        }
        for (String name : derived.keySet()) {
            if (waiting.contains(name)) {
                file.problem(
                        "/derived/" + name + "/expression",
                        "\"" + name + "\" needs itself, by way of "
                                + String.join(
                                        ", ",
                                        derived.get(name).names().stream()
                                                .filter(waiting::contains)
                                                .toList()));
            }
        }
        return ordered;
    }
}
