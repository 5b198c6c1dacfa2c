// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.study.Study.Objective;
import ohmesh.report.chart.Axis;
import ohmesh.report.chart.BarPlot;
import ohmesh.report.chart.Picture;
import ohmesh.report.statistics.Factor;
import ohmesh.report.statistics.MainEffects;
import ohmesh.report.statistics.StudyResults;

/** Which share of the variance of each objective every factor explains alone. */
final class ShareChart {
    private static final String REST = "together, and noise";

    private final StudyResults results;

    ShareChart(StudyResults results) {
        this.results = results;
    }

    /** The drawing; empty where no objective varies, nothing is varied or the points are a sparse sample. */
    Optional<Picture> picture() {
        List<String> names = new ArrayList<>();
        List<MainEffects> effects = new ArrayList<>();
        for (Objective objective : results.objectives()) {
            MainEffects one = MainEffects.of(results, objective.metric());
            if (!one.shares().isEmpty()) {
                names.add(Column.of(objective.metric(), results.question()).label());
                effects.add(one);
            }
        }
        return effects.isEmpty() || results.factors().size() < 2
                ? Optional.empty()
                : Optional.of(picture(names, effects));
    }

    private Picture picture(List<String> names, List<MainEffects> effects) {
        boolean full = effects.stream().allMatch(MainEffects::full);
        List<String> parts =
                new ArrayList<>(results.factors().stream().map(Factor::name).toList());
        if (full) {
            parts.add(REST);
        }
        BarPlot plot = new BarPlot(
                "Share of the variance",
                "How much of the variance of the means over all points each knob explains alone"
                        + (full
                                ? "; the rest is what knobs do together, and noise."
                                : ". Not all combinations are there: shares may overlap."),
                Axis.of("share of the variance", "%"),
                parts);
        if (!full) {
            plot.sideBySide();
        }
        for (int i = 0; i < names.size(); i++) {
            plot.row(names.get(i), percents(effects.get(i), full));
        }
        return plot.picture();
    }

    private double[] percents(MainEffects effects, boolean full) {
        List<Double> values = new ArrayList<>();
        double sum = 0;
        for (Factor factor : results.factors()) {
            double share = effects.shares().get(factor);
            sum += share;
            values.add(100 * share);
        }
        if (full) {
            values.add(100 * Math.max(0, 1 - sum));
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
