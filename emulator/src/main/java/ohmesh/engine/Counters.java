// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Named event counts and amounts of one component or part, kept as state and shown in every report. Counts are whole
 * numbers; amounts are real ones, such as energies, and come after the counts in every list.
 */
public final class Counters {
    private final String owner;
    private final List<String> names;
    private final List<String> units;
    private final long[] values;
    private final double[] amounts;

    /**
     * Counts at zero.
     *
     * @param owner component or part, for example {@code tile(0,0).weights}
     * @param namesWithUnits {@code "dacClips:inputs"} and so on; the index is that of {@link #add}
     */
    public Counters(String owner, String... namesWithUnits) {
        this(owner, List.of(namesWithUnits), List.of());
    }

    /**
     * Counts and amounts at zero.
     *
     * @param counts names with units; the index is that of {@link #add}
     * @param amounts names with units, for example {@code "adcEnergy:J"}; the index is that of {@link #addAmount}
     */
    public Counters(String owner, List<String> counts, List<String> amounts) {
        this.owner = owner;
        List<String> all = new ArrayList<>(counts);
        all.addAll(amounts);
        names = all.stream().map(text -> text.substring(0, text.indexOf(':'))).toList();
        units = all.stream().map(text -> text.substring(text.indexOf(':') + 1)).toList();
        values = new long[counts.size()];
        this.amounts = new double[amounts.size()];
    }

    public String owner() {
        return owner;
    }

    /** Counts, then amounts. */
    public List<String> names() {
        return names;
    }

    public List<String> units() {
        return units;
    }

    public void add(int index, long amount) {
        values[index] += amount;
    }

    /** Adds to the amount of an index, counted from the first amount. */
    public void addAmount(int index, double amount) {
        amounts[index] += amount;
    }

    public long get(int index) {
        return values[index];
    }

    /** The value at a place in {@link #names}: a Long for a count, a Double for an amount. */
    public Number value(int place) {
        if (place < values.length) {
            return values[place];
        }
        return amounts[place - values.length];
    }

    /** The value of a name, as {@link #value(int)}; throws where there is none. */
    public Number value(String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException(owner + " has no counter " + name + " but " + names);
        }
        return value(place);
    }

    /** The count of a name; throws where there is none. */
    public long get(String name) {
        int index = names.indexOf(name);
        if (index < 0 || index >= values.length) {
            throw new IllegalArgumentException(owner + " has no counter " + name + " but " + names);
        }
        return values[index];
    }

    /** The amount of an index, counted from the first amount. */
    public double amount(int index) {
        return amounts[index];
    }

    /** The amount of a name; throws where there is none. */
    public double amount(String name) {
        int index = names.indexOf(name) - values.length;
        if (index < 0) {
            throw new IllegalArgumentException(owner + " has no amount " + name + " but " + names);
        }
        return amounts[index];
    }

    /** Lists counts and amounts as state. */
    public void describe(StateList state) {
        state.longs("counters", 64, values);
        if (amounts.length > 0) {
            state.reals("amounts", "", amounts);
        }
    }
}
