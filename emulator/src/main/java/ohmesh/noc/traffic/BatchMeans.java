// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.stream.IntStream;

/**
 * The standard error of a mean over time, in which neighbours are alike: the window is cut into batches, whose means
 * are taken for independent.
 */
final class BatchMeans {
    private static final int BATCHES = 25;

    private final Window window;
    private final long[] sums = new long[BATCHES];
    private final long[] counts = new long[BATCHES];

    BatchMeans(Window window) {
        this.window = window;
    }

    /** Adds a value of a cycle in the window. */
    void add(long cycle, long value) {
        int batch = (int) ((cycle - window.from()) * BATCHES / window.cycles());
        sums[batch] += value;
        counts[batch]++;
    }

    /** Half the width of the 95 % confidence interval of the mean, by Student's distribution; NaN as below. */
    double halfWidth95() {
        double[] means = IntStream.range(0, BATCHES)
                .filter(i -> counts[i] > 0)
                .mapToDouble(i -> (double) sums[i] / counts[i])
                .toArray();
        return Estimate.of(means).halfWidth95();
    }

    /** Standard error of the mean of all values; NaN where fewer than two batches have any. */
    double standardError() {
        double sum = 0;
        double squares = 0;
        int filled = 0;
        for (int i = 0; i < BATCHES; i++) {
            if (counts[i] > 0) {
                double mean = (double) sums[i] / counts[i];
                sum += mean;
                squares += mean * mean;
                filled++;
            }
        }
        if (filled < 2) {
            return Double.NaN;
        }
        double mean = sum / filled;
        double variance = Math.max(0, squares / filled - mean * mean) * filled / (filled - 1);
        return Math.sqrt(variance / filled);
    }
}
