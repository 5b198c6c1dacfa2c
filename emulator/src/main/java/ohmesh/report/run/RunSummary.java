// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ohmesh.cost.Cost;
import ohmesh.engine.Counters;
import ohmesh.netlist.Expectation;
import ohmesh.report.Cell;
import ohmesh.report.Section;
import ohmesh.report.Table;
import ohmesh.report.chart.Scale;
import ohmesh.result.Outcome;
import ohmesh.result.RunResult;
import ohmesh.result.Verdict;

/** What ran, what came out, whether it should have, and where everything came from. */
final class RunSummary {
    /** Counters that stand in the page. */
    private static final int COUNTERS = 1500;

    /** Characters of the resolved netlist that stand in the page. */
    private static final int RESOLVED = 60_000;

    private final RunResult result;

    RunSummary(RunResult result) {
        this.result = result;
    }

    /** One line under the title. */
    String subtitle() {
        String control = result.source().control() == null
                ? ""
                : " Negative control \"" + result.source().control() + "\": it must fail.";
        return result.netlist().description() + control;
    }

    void write(Section section) {
        long met = result.verdicts().stream().filter(Verdict::pass).count();
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(
                "expectations",
                result.verdicts().isEmpty()
                        ? "none"
                        : met + " of " + result.verdicts().size() + " met");
        figures.put("outcome", result.outcome().text().replace('-', ' '));
        figures.put("cycles", Scale.digits((double) result.cycles()));
        figures.put("time at the chip's clock", Scale.text(result.simulatedSeconds(), "s"));
        Double joules = result.cost().figures().get("energyJoules");
        if (joules != null) {
            figures.put("energy", Scale.text(joules, "J"));
        }
        figures.put("chip", result.netlist().chip().name());
        figures.put("fidelity", word(result.netlist().chip().fidelity()));
        figures.put("device", result.netlist().chip().tile().array().device().name());
        figures.put("seed", String.valueOf(result.netlist().seed()));
        figures.put("version", result.version());
        section.figures(figures);
        if (result.outcome() != Outcome.FINISHED) {
            section.text("The run did not finish: what follows is how far it came.");
        }
        verdicts(section);
        metrics(section);
    }

    private void verdicts(Section section) {
        if (result.verdicts().isEmpty()) {
            return;
        }
        Table table = new Table("Expectations")
                .column("expectation")
                .column("value")
                .column("expected")
                .column("verdict");
        for (Verdict verdict : result.verdicts()) {
            table.row(
                    Cell.of(verdict.expectation().metric()),
                    verdict.value() == null ? Cell.of("not there") : Cell.of(verdict.value()),
                    Cell.of(bounds(verdict.expectation())),
                    Cell.verdict(verdict.pass(), verdict.pass() ? "met" : "NOT MET"));
        }
        section.table(table);
    }

    private void metrics(Section section) {
        Table table = new Table("Other metrics").column("metric").column("value");
        List<String> judged = result.verdicts().stream()
                .map(verdict -> verdict.expectation().metric())
                .toList();
        boolean any = false;
        for (Map.Entry<String, Double> metric : result.metrics().entrySet()) {
            if (!judged.contains(metric.getKey())) {
                table.row(Cell.of(metric.getKey()), Cell.of(metric.getValue()));
                any = true;
            }
        }
        if (any) {
            section.table(table);
        }
    }

    void writeCounters(Section section) {
        Table table = new Table("Counters of all components")
                .column("component")
                .column("counter")
                .column("value")
                .column("unit")
                .sortable();
        int rows = 0;
        int zeros = 0;
        int left = 0;
        for (Counters group : result.counters()) {
            for (int i = 0; i < group.names().size(); i++) {
                if (group.value(i).doubleValue() == 0) {
                    zeros++;
                } else if (rows == COUNTERS) {
                    left++;
                } else {
                    rows++;
                    table.row(
                            Cell.of(group.owner()),
                            Cell.of(group.names().get(i)),
                            Cell.of(group.value(i).doubleValue()),
                            Cell.of(group.units().get(i)));
                }
            }
        }
        section.folded("Counters", table);
        section.note(zeros + " counters are zero and not shown"
                + (left == 0 ? "." : "; " + left + " more are left out. report.json has all."));
    }

    void writeProvenance(Section section) {
        Table inputs = new Table("Files read").column("file").column("SHA-256");
        result.source().inputs().forEach((file, hash) -> inputs.row(Cell.of(file), Cell.code(hash)));
        section.table(inputs);
        if (result.source().calibrated().isEmpty()) {
            section.note("No number of the presets was calibrated.");
        } else {
            Table table = new Table("Calibrated numbers").column("field");
            result.source().calibrated().forEach(field -> table.row(Cell.of(field)));
            section.folded(
                    result.source().calibrated().size() + " numbers were calibrated, that is chosen and not published",
                    table);
        }
        Cost cost = result.cost();
        if (!cost.energyJoules().isEmpty()) {
            section.note("Energies are event counts times the constants of the chip; report.json has every count.");
        }
        String resolved = result.source().resolvedJson();
        boolean whole = resolved.length() <= RESOLVED;
        section.folded("Resolved netlist", whole ? resolved : resolved.substring(0, RESOLVED));
        if (!whole) {
            section.note("The first " + RESOLVED + " of " + resolved.length()
                    + " characters of the resolved netlist; report.json has all.");
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String bounds(Expectation expectation) {
        List<String> bounds = new ArrayList<>();
        if (expectation.atLeast() != null) {
            bounds.add("at least " + Scale.digits(expectation.atLeast()));
        }
        if (expectation.atMost() != null) {
            bounds.add("at most " + Scale.digits(expectation.atMost()));
        }
        if (expectation.equals() != null) {
            bounds.add("exactly " + Scale.digits(expectation.equals()));
        }
        return String.join(" and ", bounds);
    }
}
