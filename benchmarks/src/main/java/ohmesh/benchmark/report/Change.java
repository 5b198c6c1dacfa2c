// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A figure beside the same one of an earlier run.
 *
 * @param before the earlier one
 * @param now the later one
 * @param ratio of the times, now by before: below 1 is faster
 */
public record Change(Sample before, Sample now, Ratio ratio) {
    /** All figures that both runs have, in the order of the later one. */
    public static List<Change> of(List<Sample> before, List<Sample> now) {
        List<Change> changes = new ArrayList<>();
        for (Sample later : now) {
            before.stream()
                    .filter(earlier -> earlier.name().equals(later.name())
                            && earlier.unit().equals(later.unit()))
                    .forEach(earlier -> changes.add(new Change(earlier, later, Ratio.of(later, earlier))));
        }
        return changes;
    }

    /** What can be said of it. */
    public String verdict() {
        if (!ratio.isChange()) {
            return "no change that can be told";
        }
        boolean faster = ratio.value() < 1;
        double least = faster ? 1 - ratio.high() : ratio.low() - 1;
        double most = faster ? 1 - Math.max(0, ratio.low()) : ratio.high() - 1;
        return String.format(
                Locale.ROOT, "%s by %.1f to %.1f %%", faster ? "faster" : "slower", 100 * least, 100 * most);
    }
}
