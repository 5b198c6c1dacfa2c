// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ohmesh.netlist.study.Study.Objective;
import ohmesh.report.Page;
import ohmesh.report.Section;
import ohmesh.report.chart.Picture;
import ohmesh.report.statistics.Factor;
import ohmesh.report.statistics.KnobLine;
import ohmesh.report.statistics.StudyResults;

/** One knob at a time: lines with intervals, and energy by component. */
final class KnobPart {
    /** Drawings of each kind; the command draws others one by one. */
    private static final int DRAWN = 18;

    /** Columns that are drawn where the study names no objectives. */
    private static final int COLUMNS = 4;

    private final StudyResults results;

    KnobPart(StudyResults results) {
        this.results = results;
    }

    void addTo(Page page) {
        if (results.factors().isEmpty()) {
            return;
        }
        lines(page.section("One knob at a time"));
        List<Picture> energies = new ArrayList<>();
        EnergyChart chart = new EnergyChart(results);
        for (Factor factor : results.factors()) {
            if (energies.size() < DRAWN) {
                chart.picture(factor).ifPresent(energies::add);
            }
        }
        if (!energies.isEmpty()) {
            page.section("Energy by component").pictures(energies);
        }
    }

    private void lines(Section section) {
        KnobChart chart = new KnobChart(results);
        List<Picture> pictures = new ArrayList<>();
        int left = 0;
        for (Factor factor : results.factors()) {
            for (String column : columns()) {
                Optional<KnobLine> line = Optional.of(KnobLine.of(results, factor, column))
                        .filter(found -> !found.points().isEmpty());
                if (line.isPresent() && pictures.size() < DRAWN) {
                    pictures.add(chart.picture(line.get()));
                } else if (line.isPresent()) {
                    left++;
                }
            }
        }
        if (results.baseline().isEmpty()) {
            section.text(
                    results.question().baseline() < 0
                            ? "The study names no baseline: while one knob moves, values are averaged over the others."
                            : "The baseline has no results yet: while one knob moves, values are averaged over the"
                                    + " others.");
        }
        section.pictures(pictures);
        if (left > 0) {
            section.note(left + " more drawings are left out: ohmesh study report draws each with --picture.");
        }
    }

    /** Objectives; without them the first metrics, cycles and energy. */
    private List<String> columns() {
        if (!results.objectives().isEmpty()) {
            return results.objectives().stream().map(Objective::metric).toList();
        }
        Stream<String> metrics = results.table().measured().stream()
                .filter(column -> !column.equals("pass") && !column.contains("."))
                .limit(COLUMNS);
        return Stream.concat(metrics, Stream.of("cycles", "energyJoules"))
                .filter(column -> results.table().column(column) >= 0)
                .distinct()
                .toList();
    }
}
