// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.Arrays;

/** Counts of whole cycles, each value on its own: mean, extremes and percentiles are exact. */
public final class LatencyHistogram {
    private static final int FIRST_SIZE = 1024;

    private long[] counts = new long[FIRST_SIZE];
    private long count;
    private long sum;
    private int largest;

    /** Counts a value from 0 up. */
    void add(int cycles) {
        if (cycles >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(cycles + 1, 2 * counts.length));
        }
        counts[cycles]++;
        count++;
        sum += cycles;
        largest = Math.max(largest, cycles);
    }

    /** Number of values. */
    public long count() {
        return count;
    }

    /** Their mean; NaN where there is none. */
    public double mean() {
        return count == 0 ? Double.NaN : (double) sum / count;
    }

    /** The largest value; 0 where there is none. */
    public int largest() {
        return largest;
    }

    /**
     * The smallest value that at least the given part of all values do not exceed; 0 where there is none.
     *
     * @param part in (0, 1], 0.99 for the 99th percentile
     */
    public int percentile(double part) {
        long needed = (long) Math.ceil(part * count);
        long seen = 0;
        for (int value = 0; value <= largest; value++) {
            seen += counts[value];
            if (seen >= needed && seen > 0) {
                return value;
            }
        }
        return largest;
    }
}
