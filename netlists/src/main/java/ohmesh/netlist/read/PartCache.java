// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import ohmesh.netlist.json.JsonValue;
import ohmesh.netlist.json.SameText;

/**
 * Records that were right when they were bound before, by the text that they were bound from: the points of a study
 * differ in a few fields, and all the rest of their netlists is the same. What holds a matrix or a program is bound every
 * time, since a reading says which files it has used. Safe to share by threads.
 */
final class PartCache {
    /** Texts that are remembered for one place, the latest ones. */
    private static final int MOST = 4;

    private final boolean remembers;
    private final Map<String, List<Part>> parts = new ConcurrentHashMap<>();
    private final Map<Same, Part> byValue = new ConcurrentHashMap<>();

    /**
     * A memory without parts.
     *
     * @param remembers whether there will be other readings
     */
    PartCache(boolean remembers) {
        this.remembers = remembers;
    }

    /**
     * A text and all that it became.
     *
     * @param resolved the record as JSON where it stands; empty until somebody wants it
     */
    private record Part(JsonValue text, Object value, Bound.Entries entries, AtomicReference<String> resolved) {}

    /** A key for one object, whatever equals it. */
    private record Same(Object value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.value == value;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(value);
        }
    }

    /**
     * The record at a path, from memory or bound now.
     *
     * @param bound where the values inside it are entered
     * @param problems of this reading
     * @param bind binds the record; gives empty after problems
     */
    Optional<Object> bind(
            String path, JsonValue text, Bound bound, ProblemList problems, Supplier<Optional<Object>> bind) {
        if (!remembers || path.isEmpty()) {
            return bind.get();
        }
        List<Part> known = parts.computeIfAbsent(path, at -> new CopyOnWriteArrayList<>());
        for (Part part : known) {
            if (SameText.of(part.text(), text)) {
                bound.enter(part.entries());
                return Optional.of(part.value());
            }
        }
        long before = problems.count();
        Bound.Mark mark = bound.mark();
        Optional<Object> value = bind.get();
        if (value.isPresent() && problems.count() == before) {
            bound.since(mark)
                    .ifPresent(entries -> keep(known, new Part(text, value.get(), entries, new AtomicReference<>())));
        }
        return value;
    }

    /**
     * The JSON of a record that was bound here; empty for another one.
     *
     * @param write makes it when it is wanted for the first time
     */
    Optional<String> resolved(Object value, Supplier<String> write) {
        Part part = byValue.get(new Same(value));
        if (part == null) {
            return Optional.empty();
        }
        if (part.resolved().get() == null) {
            part.resolved().set(write.get());
        }
        return Optional.of(part.resolved().get());
    }

    private void keep(List<Part> known, Part part) {
        synchronized (known) {
            if (known.size() == MOST) {
                byValue.remove(new Same(known.remove(0).value()));
            }
            known.add(part);
            byValue.put(new Same(part.value()), part);
        }
    }
}
