// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ohmesh.isa.MachineRegister;

/** What the names in expressions stand for: machine registers, constants and labels, in one space of names. */
final class Names {
    private record Entry(Value value, String origin) {}

    private final Map<String, Entry> entries = new HashMap<>();

    Names(Map<String, Integer> constants) {
        for (MachineRegister register : MachineRegister.values()) {
            entries.put(register.name(), new Entry(Value.plain(register.address()), "a machine register"));
        }
        constants.forEach((name, value) ->
                entries.putIfAbsent(name, new Entry(Value.plain(value), "a constant given with the program")));
    }

    /** @throws SourceError if the name is taken */
    void define(Token name, Value value, int line) {
        if (Registers.isName(name.text())) {
            throw new SourceError(name, "`" + name.text() + "` is the name of a register");
        }
        String kind = value.isAddress() ? "a label" : "a constant";
        Entry former = entries.putIfAbsent(name.text(), new Entry(value, kind + " of line " + line));
        if (former != null) {
            throw new SourceError(name, "`" + name.text() + "` is already " + former.origin());
        }
    }

    Optional<Value> find(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::value);
    }

    /** All names, for suggestions. */
    Set<String> all() {
        return new TreeSet<>(entries.keySet());
    }

    /** The labels, for suggestions. */
    Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        entries.forEach((name, entry) -> {
            if (entry.value().isAddress()) {
                labels.add(name);
            }
        });
        return labels;
    }
}
