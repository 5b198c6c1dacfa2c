// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ohmesh.netlist.read.RecordFile;

/** Makes the plan of a study that is right by itself, and tries all points. */
final class PlanMaker {
    /** Up to so many points are kept; beyond, each is made when it is asked for. */
    private static final int MOST_KEPT = 10_000;

    /** After so many points whose values cannot be computed the others are not tried. */
    private static final int MOST_FAULTS = 10;

    private final RecordFile file;
    private final Study study;
    private final Grid grid;
    private final PointBuilder builder;

    PlanMaker(RecordFile file, Study study, Grid grid, Formulas formulas) {
        this.file = file;
        this.study = study;
        this.grid = grid;
        this.builder = new PointBuilder(study, formulas);
    }

    /**
     * The plan.
     *
     * @param drawn the points of the grid that are run, or none for all
     * @param baseline its values, or null
     */
    StudyPlan plan(Path folder, Path netlist, List<int[]> drawn, Map<String, Level> baseline, NetlistCheck check) {
        List<int[]> sample = drawn.isEmpty() ? null : drawn;
        int index = baseline == null
                ? -1
                : Baseline.indices(grid, baseline)
                        .map(indices -> PlannedPoints.find(grid, sample, indices))
                        .orElse(-1);
        Map<String, Level> extra = index < 0 ? baseline : null;
        PlannedPoints points = new PlannedPoints(grid, sample, extra, builder);
        int marked = extra == null ? index : points.size() - 1;
        Optional<Map<String, Level>> first = tryPoints(points, marked);
        if (first.isEmpty()) {
            return null;
        }
        ValueTrial trial = new ValueTrial(file, study, grid, check, builder, baseline);
        trial.run(baseline == null ? first.get() : baseline);
        List<StudyPoint> kept = points.size() <= MOST_KEPT ? List.copyOf(points) : points;
        return new StudyPlan(
                study,
                folder,
                netlist,
                check.common(),
                kept,
                marked,
                extra != null,
                List.copyOf(trial.readings()),
                Identity.of(study));
    }

    /** The values of the first point that is run; empty after problems. */
    private Optional<Map<String, Level>> tryPoints(PlannedPoints points, int baseline) {
        List<PointBuilder.Fault> faults = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < points.size() && faults.size() < MOST_FAULTS; i++) {
            try {
                StudyPoint point = points.build(i);
                if (i == baseline && point.excluded() != null) {
                    file.problem("/baseline", "the baseline is excluded: " + point.excluded());
                }
                first = first < 0 && point.excluded() == null ? i : first;
            } catch (PointBuilder.Fault e) {
                if (faults.stream().noneMatch(before -> before.pointer().equals(e.pointer()))) {
                    file.problem(e.pointer(), "at point " + i + " (" + text(points.knobs(i)) + "): " + e.getMessage());
                }
                faults.add(e);
            }
        }
        if (first < 0 && faults.isEmpty()) {
            file.problem("/constraints", "every point is excluded");
        }
        return first < 0 || !faults.isEmpty() ? Optional.empty() : Optional.of(points.knobs(first));
    }

    private static String text(Map<String, Level> knobs) {
        List<String> parts = new ArrayList<>();
        knobs.forEach((name, level) -> parts.add(name + " = " + level.value().text()));
        return String.join(", ", parts);
    }
}
