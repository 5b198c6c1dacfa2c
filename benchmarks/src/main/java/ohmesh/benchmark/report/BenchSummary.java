// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import java.util.List;
import java.util.Locale;

/** The result as text for a terminal. */
final class BenchSummary {
    private BenchSummary() {}

    /** A table of ratios, and one of changes where there was an earlier run. */
    static String text(BenchFile now, BenchFile before) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-44s %12s  %s%n", "figure", "time", "by its baseline (95 %)"));
        for (Comparison each : Comparison.of(now.samples())) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-44s %9.4g us  %s %s%n",
                    each.figure().name(),
                    each.figure().mean(),
                    each.ratio().text(),
                    "of " + each.baseline().benchmark().replaceAll(".*\\.", "")));
        }
        text.append(Host.warning(now.host())).append('\n');
        if (before != null) {
            List<Change> changes = Change.of(before.samples(), now.samples());
            text.append(String.format("%nagainst the earlier run:%n"));
            changes.forEach(change -> text.append(
                    String.format(Locale.ROOT, "%-44s %s%n", change.now().name(), change.verdict())));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
