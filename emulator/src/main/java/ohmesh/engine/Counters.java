// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import java.util.List;

/** Named event counts of one component or part, kept as state and shown in every report. */
public final class Counters {
    private final String owner;
    private final List<String> names;
    private final List<String> units;
    private final long[] values;

    /**
     * Counters at zero.
     *
     * @param owner component or part, for example {@code tile(0,0).weights}
     * @param namesWithUnits {@code "dacClips:inputs"} and so on; the index is that of {@link #add}
     */
    public Counters(String owner, String... namesWithUnits) {
        this.owner = owner;
        names = List.of(namesWithUnits).stream()
                .map(text -> text.substring(0, text.indexOf(':')))
                .toList();
        units = List.of(namesWithUnits).stream()
                .map(text -> text.substring(text.indexOf(':') + 1))
                .toList();
        values = new long[namesWithUnits.length];
    }

    public String owner() {
        return owner;
    }

    public List<String> names() {
        return names;
    }

    public List<String> units() {
        return units;
    }

    public void add(int index, long amount) {
        values[index] += amount;
    }

    public long get(int index) {
        return values[index];
    }

    /** The count of a name; throws where there is none. */
    public long get(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(owner + " has no counter " + name + " but " + names);
        }
        return values[index];
    }

    /** Lists the counts as state. */
    public void describe(StateList state) {
        state.longs("counters", 64, values);
    }
}
