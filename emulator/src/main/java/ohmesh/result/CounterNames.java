// SPDX-License-Identifier: Apache-2.0
package ohmesh.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.engine.Counters;
import ohmesh.isa.assembler.NearestName;

/** The names under which expectations find the counters of one machine. */
public final class CounterNames {
    /** What a name of a counter begins with in an expectation. */
    static final String PREFIX = "counter.";

    private final Map<String, Number> totals;
    private final Map<String, Number> single;

    /** The names of these counters and of their sums. */
    public CounterNames(List<Counters> counters) {
        totals = CounterTable.totals(counters);
        single = CounterTable.single(counters);
    }

    /**
     * What is wrong with the name of an expectation that is no metric; empty where it is a counter or a sum.
     *
     * @param name with its {@code counter.}
     */
    public Optional<String> problem(String name) {
        if (value(name) != null) {
            return Optional.empty();
        }
        if (!name.startsWith(PREFIX)) {
            return Optional.of("unknown metric \"" + name + "\"; names of counters begin with \"" + PREFIX + "\"");
        }
        String counter = name.substring(PREFIX.length());
        Optional<String> nearest =
                NearestName.of(counter, totals.keySet()).or(() -> NearestName.of(counter, single.keySet()));
        return Optional.of("unknown counter \"" + counter + "\""
                + nearest.map(near -> "; nearest is \"" + PREFIX + near + "\"").orElseGet(() -> known(counter)));
    }

    /** The counters of the component that is named, else the sums over all components. */
    private String known(String counter) {
        String owner = counter.substring(0, counter.lastIndexOf('.') + 1);
        List<String> own = single.keySet().stream()
                .filter(name -> !owner.isEmpty() && name.startsWith(owner))
                .toList();
        return own.isEmpty()
                ? "; sums over all components: " + String.join(", ", totals.keySet())
                : "; known: " + String.join(", ", own);
    }

    /** The count under a name, or null where there is none. */
    public Number value(String name) {
        if (!name.startsWith(PREFIX)) {
            return null;
        }
        String counter = name.substring(PREFIX.length());
        return single.getOrDefault(counter, totals.get(counter));
    }
}
