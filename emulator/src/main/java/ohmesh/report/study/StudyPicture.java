// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import ohmesh.netlist.read.Nearest;
import ohmesh.netlist.study.Study.Objective;
import ohmesh.report.chart.Picture;
import ohmesh.report.statistics.Factor;
import ohmesh.report.statistics.KnobFamily;
import ohmesh.report.statistics.KnobLine;
import ohmesh.report.statistics.Sensitivity;
import ohmesh.report.statistics.StudyResults;

/**
 * Single drawings by name: {@code KNOB:METRIC}, {@code KNOB,KNOB:METRIC}, {@code pareto}, {@code pareto:METRIC,METRIC},
 * {@code energy:KNOB}, {@code tornado:METRIC} and {@code shares}.
 */
public final class StudyPicture {
    private final StudyResults results;

    /** Drawings of some results. */
    public StudyPicture(StudyResults results) {
        this.results = results;
    }

    /**
     * The drawing of a name.
     *
     * @throws IllegalArgumentException where there is none, with a message that says what there is
     */
    public Picture of(String name) {
        String[] parts = name.split(":", 2);
        String rest = parts.length == 1 ? "" : parts[1];
        if (parts.length == 2 && isFactor(parts[0].split(",", 2)[0])) {
            return lines(parts[0], rest);
        }
        return switch (parts[0]) {
            case "pareto" -> pareto(rest);
            case "energy" -> found(new EnergyChart(results).picture(factor(rest)), "no energies are known");
            case "tornado" -> tornado(column(rest));
            case "shares" ->
                found(
                        new ShareChart(results).picture(),
                        "shares need objectives that vary, two knobs and a grid of which at least half is done");
            default -> {
                if (parts.length == 2) {
                    factor(parts[0].split(",", 2)[0]);
                }
                throw new IllegalArgumentException("no picture \"" + name
                        + "\"; there are KNOB:METRIC, KNOB,KNOB:METRIC, pareto, pareto:METRIC,METRIC, energy:KNOB,"
                        + " tornado:METRIC and shares");
            }
        };
    }

    private Picture lines(String knobs, String metric) {
        String[] both = knobs.split(",", 2);
        KnobChart chart = new KnobChart(results);
        if (both.length == 2) {
            Factor across = factor(both[0]);
            Factor by = factor(both[1]);
            if (across.equals(by)) {
                throw new IllegalArgumentException(both[0] + " and " + both[1] + " are the same or move together");
            }
            return chart.picture(KnobFamily.of(results, across, by, column(metric)));
        }
        return chart.picture(KnobLine.of(results, factor(both[0]), column(metric)));
    }

    private Picture pareto(String rest) {
        List<Objective> objectives = results.objectives();
        if (!rest.isEmpty()) {
            objectives = Stream.of(rest.split(","))
                    .map(this::column)
                    .map(this::objective)
                    .toList();
        }
        if (objectives.size() < 2) {
            throw new IllegalArgumentException("a Pareto front needs two objectives; "
                    + (objectives.isEmpty()
                            ? "the study names none"
                            : "there is only " + objectives.get(0).metric()));
        }
        return new ParetoChart(results).picture(objectives.get(1), objectives.get(0));
    }

    private Objective objective(String metric) {
        return results.objectives().stream()
                .filter(objective -> objective.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(metric
                        + " is no objective of the study"
                        + Nearest.hint(
                                metric,
                                results.objectives().stream()
                                        .map(Objective::metric)
                                        .toList())));
    }

    private Picture tornado(String metric) {
        List<Sensitivity> all = Sensitivity.of(results, metric);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no point differs from the baseline in one knob only");
        }
        return new TornadoChart(results).picture(metric, all);
    }

    private static Picture found(Optional<Picture> picture, String otherwise) {
        return picture.orElseThrow(() -> new IllegalArgumentException(otherwise));
    }

    private boolean isFactor(String knob) {
        return results.factors().stream().anyMatch(factor -> factor.knobs().contains(knob));
    }

    private Factor factor(String knob) {
        List<String> known = results.factors().stream()
                .flatMap(factor -> factor.knobs().stream())
                .toList();
        return results.factors().stream()
                .filter(factor -> factor.knobs().contains(knob))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no knob \"" + knob
                        + "\" with more than one value in the results" + Nearest.hint(knob, new TreeSet<>(known))));
    }

    /** A column in which at least one point has a value. */
    private String column(String metric) {
        List<String> known = results.table().measured();
        if (!known.contains(metric)) {
            throw new IllegalArgumentException(
                    "no column \"" + metric + "\" in the results" + Nearest.hint(metric, new TreeSet<>(known)));
        }
        if (results.withValues(List.of(metric)).isEmpty()) {
            throw new IllegalArgumentException("no run has a value of " + metric + " yet");
        }
        return metric;
    }
}
