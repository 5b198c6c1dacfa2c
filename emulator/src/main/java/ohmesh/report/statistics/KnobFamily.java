// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * How a column goes with one factor, once for every level of a second one.
 *
 * @param by the second factor
 * @param levels of the second factor, those without any value left out
 * @param lines one for each level
 */
public record KnobFamily(Factor by, List<Level> levels, List<KnobLine> lines) {
    /** The family; all other factors at the baseline, or averaged where that has too few points. */
    public static KnobFamily of(StudyResults results, Factor across, Factor by, String column) {
        List<Level> levels = new ArrayList<>();
        List<KnobLine> straight = new ArrayList<>();
        List<KnobLine> averaged = new ArrayList<>();
        for (Level level : by.levels()) {
            KnobLine average = KnobLine.averaged(results, across, column, by, level);
            if (!average.points().isEmpty()) {
                levels.add(level);
                averaged.add(average);
                straight.add(KnobLine.atBaseline(results, across, column, by, level));
            }
        }
        boolean drawable = straight.stream().allMatch(line -> !line.points().isEmpty())
                && straight.stream().anyMatch(line -> line.points().size() > 1);
        return new KnobFamily(by, levels, drawable ? straight : averaged);
    }
}
