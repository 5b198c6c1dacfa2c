// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.ArrayList;
import java.util.List;
import ohmesh.netlist.study.Study.Objective;
import ohmesh.report.Page;
import ohmesh.report.Section;
import ohmesh.report.chart.Picture;
import ohmesh.report.statistics.Sensitivity;
import ohmesh.report.statistics.StudyResults;

/** Which knobs matter: changes from the baseline and shares of the variance. */
final class SensitivityPart {
    private final StudyResults results;

    SensitivityPart(StudyResults results) {
        this.results = results;
    }

    void addTo(Page page) {
        if (results.objectives().isEmpty() || results.factors().isEmpty()) {
            return;
        }
        Section section = page.section("Which knobs matter");
        List<Picture> pictures = new ArrayList<>();
        List<String> constant = new ArrayList<>();
        for (Objective objective : results.objectives()) {
            List<Sensitivity> all = Sensitivity.of(results, objective.metric());
            boolean moves = all.stream().anyMatch(one -> one.swing() > 0);
            if (moves) {
                pictures.add(new TornadoChart(results).picture(objective.metric(), all));
            } else if (!all.isEmpty()) {
                constant.add(Column.of(objective.metric(), results.question()).label());
            }
        }
        if (!constant.isEmpty()) {
            section.text("No knob alone moves " + String.join(", ", constant) + " from the baseline.");
        }
        if (results.baseline().isEmpty()) {
            section.text("Without a baseline there are no changes from it.");
        } else if (pictures.isEmpty() && constant.isEmpty()) {
            section.text("No other point differs from the baseline in one knob only.");
        }
        new ShareChart(results).picture().ifPresentOrElse(pictures::add, () -> section.note(whyNoShares()));
        section.pictures(pictures);
    }

    private String whyNoShares() {
        return results.factors().size() < 2
                ? "One knob alone is varied, so it explains all of the variance between points."
                : "Shares of the variance need a grid of which at least half is done, and an objective that varies.";
    }
}
