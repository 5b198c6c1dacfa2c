// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ohmesh.report.Cell;
import ohmesh.report.Page;
import ohmesh.report.Table;
import ohmesh.report.chart.Axis;
import ohmesh.report.chart.BarPlot;
import ohmesh.report.chart.Picture;

/** Builds the page of a measurement. */
final class BenchPage {
    private static final String INTERVALS =
            "Intervals are of 95 % confidence: that of a ratio of two means by Fieller's"
                    + " theorem, over the iterations of each benchmark. They do not say how much another start of the virtual"
                    + " machine would differ; small ratios deserve a second run.";
    private static final double MICRO = 1e-6;

    private final BenchFile now;
    private final BenchFile before;

    /**
     * A page.
     *
     * @param before an earlier measurement, or null
     */
    BenchPage(BenchFile now, BenchFile before) {
        this.now = now;
        this.before = before;
    }

    Page page() {
        Page page = new Page(
                "Performance of Ohmesh",
                now.host().get("processor") + ", " + now.host().get("java"));
        List<Comparison> comparisons = Comparison.of(now.samples());
        page.section("Figures beside their baselines")
                .text(
                        "Each figure and its baseline were measured in this run on this machine. A ratio below 1 is faster"
                                + " than the baseline.")
                .table(ratios(comparisons))
                .note(INTERVALS)
                .note(Host.warning(now.host()));
        List<Picture> pictures = pictures();
        if (!pictures.isEmpty()) {
            page.section("Times").pictures(pictures);
        }
        if (before != null) {
            changes(page);
        }
        page.section("All measurements").table(samples());
        page.section("Machine").table(facts("Machine and settings", now));
        return page;
    }

    private static Table ratios(List<Comparison> comparisons) {
        Table table = new Table("Ratios")
                .column("figure by baseline")
                .column("ratio")
                .column("95 % interval")
                .column("time")
                .column("baseline")
                .sortable();
        for (Comparison each : comparisons) {
            Ratio ratio = each.ratio();
            String batch = each.figure().parameters().getOrDefault("batch", "");
            table.row(
                    Cell.of(each.meaning() + (batch.isEmpty() ? "" : " (" + batch + " at once)")),
                    Cell.of(ratio.value()),
                    Cell.ordered(ratio.interval(), ratio.low()),
                    Cell.of(each.figure().mean() * MICRO, "s"),
                    Cell.of(each.baseline().mean() * MICRO, "s"));
        }
        return table;
    }

    /** The array kernel beside what one could use instead, one chart a batch; the network in cycles. */
    private List<Picture> pictures() {
        Map<String, BarPlot> plots = new LinkedHashMap<>();
        for (Sample sample : now.samples()) {
            String suite = sample.benchmark().substring(0, sample.benchmark().indexOf('.'));
            if (suite.equals("VmmBenchmark") || suite.equals("NetworkBenchmark")) {
                plots.computeIfAbsent(title(suite, sample), BenchPage::plot)
                        .row(sample.benchmark().substring(suite.length() + 1), sample.mean() * MICRO);
            }
        }
        return plots.values().stream().map(BarPlot::picture).toList();
    }

    private static String title(String suite, Sample sample) {
        return suite.equals("VmmBenchmark")
                ? "Read of a 128x16 array, " + sample.parameters().get("batch") + " vectors"
                : "Network on chip, one simulated cycle";
    }

    private static BarPlot plot(String title) {
        return new BarPlot(title, "Mean time; shorter is faster.", Axis.of("time", "s"), List.of("time"));
    }

    private void changes(Page page) {
        Table table = new Table("Change against the earlier run")
                .column("figure")
                .column("before")
                .column("now")
                .column("now by before")
                .column("95 % interval")
                .column("verdict")
                .sortable();
        for (Change change : Change.of(before.samples(), now.samples())) {
            Ratio ratio = change.ratio();
            table.row(
                    Cell.code(change.now().name()),
                    Cell.of(change.before().mean() * MICRO, "s"),
                    Cell.of(change.now().mean() * MICRO, "s"),
                    Cell.of(ratio.value()),
                    Cell.ordered(ratio.interval(), ratio.low()),
                    ratio.isChange() ? Cell.verdict(ratio.value() < 1, change.verdict()) : Cell.of(change.verdict()));
        }
        var section = page.section("Change").table(table);
        List<String> differing = differing();
        section.note(
                differing.isEmpty()
                        ? "Machine and virtual machine are described alike in both runs."
                        : "The two runs differ in " + String.join(", ", differing)
                                + ": a change may come from there and not from Ohmesh.");
        section.folded("The earlier run", facts("Earlier machine and settings", before));
    }

    /** Facts of the host and settings that differ, but for the version and the load. */
    private List<String> differing() {
        List<String> differing = new ArrayList<>();
        for (String name : List.of("processor", "processors", "system", "architecture", "java")) {
            if (!text(now.host().get(name)).equals(text(before.host().get(name)))) {
                differing.add(name);
            }
        }
        now.settings().forEach((name, value) -> {
            if (!text(value).equals(text(before.settings().get(name)))) {
                differing.add(name);
            }
        });
        return differing;
    }

    private Table samples() {
        Table table = new Table("Measurements")
                .column("benchmark")
                .column("mean")
                .column("standard error")
                .column("iterations")
                .column("per second")
                .sortable();
        for (Sample sample : now.samples()) {
            table.row(
                    Cell.code(sample.name()),
                    Cell.of(sample.mean() * MICRO, "s"),
                    Cell.of(sample.standardError() * MICRO, "s"),
                    Cell.of(sample.count()),
                    Cell.of(1 / (sample.mean() * MICRO)));
        }
        return table;
    }

    private static Table facts(String caption, BenchFile file) {
        Table table = new Table(caption).column("").column("value");
        file.host().forEach((name, value) -> table.row(Cell.of(name), Cell.of(text(value))));
        file.settings().forEach((name, value) -> table.row(Cell.of(name), Cell.of(text(value))));
        return table;
    }

    /** Numbers read from a file may be of another type than those of this run. */
    private static String text(Object value) {
        return value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())
                ? Long.toString(number.longValue())
                : String.valueOf(value);
    }
}
