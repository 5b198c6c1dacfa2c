// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Counts of whole cycles, each value on its own: mean, extremes and percentiles are exact. */
public final class LatencyHistogram {
    private static final int FIRST_SIZE = 1024;
    /** Values from here on are so rare that a sorted map holds them. */
    private static final int DENSE = 1 << 20;

    private long[] counts = new long[FIRST_SIZE];
    private final TreeMap<Long, Long> slow = new TreeMap<>();
    private long count;
    private long sum;
    private long largest;

    /** Counts a value from 0 up. */
    void add(long cycles) {
        if (cycles >= DENSE) {
            slow.merge(cycles, 1L, Long::sum);
        } else {
            int value = (int) cycles;
            if (value >= counts.length) {
                counts = Arrays.copyOf(counts, Math.max(value + 1, 2 * counts.length));
            }
            counts[value]++;
        }
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
    public long largest() {
        return largest;
    }

    /**
     * The smallest value that at least the given part of all values do not exceed; 0 where there is none.
     *
     * @param part in (0, 1], 0.99 for the 99th percentile
     */
    public long percentile(double part) {
        long needed = Math.max(1, (long) Math.ceil(part * count));
        long seen = 0;
        for (int value = 0; value < counts.length; value++) {
            seen += counts[value];
            if (seen >= needed) {
                return value;
            }
        }
        for (Map.Entry<Long, Long> entry : slow.entrySet()) {
            seen += entry.getValue();
            if (seen >= needed) {
                return entry.getKey();
            }
        }
        return largest;
    }
}
