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
import ohmesh.report.statistics.KnobFamily;
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
        families(page);
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

    /** Of two factors, a line for each level of the one that has fewer. */
    private void families(Page page) {
        if (results.factors().size() != 2) {
            return;
        }
        Factor first = results.factors().get(0);
        Factor second = results.factors().get(1);
        boolean swap = first.levels().size() < second.levels().size();
        List<Picture> pictures = new ArrayList<>();
        for (String column : columns()) {
            KnobFamily family = KnobFamily.of(results, swap ? second : first, swap ? first : second, column);
            if (family.lines().stream().anyMatch(line -> line.points().size() > 1)) {
                pictures.add(new KnobChart(results).picture(family));
            }
        }
        if (!pictures.isEmpty()) {
            page.section("Two knobs at a time").pictures(pictures);
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
