// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.ArrayList;
import java.util.List;
import ohmesh.netlist.study.StudyPoint;

/**
 * What is run at once and kept or lost as a whole: one point with one seed.
 *
 * @param number place among all units of the study, from 0
 * @param point place of its point in the plan
 * @param seed of all random draws
 */
public record Unit(int number, int point, long seed) {
    /** All units in the order of the results: by point, then by seed; excluded points have none. */
    public static List<Unit> all(List<StudyPoint> points, List<Long> seeds) {
        List<Unit> units = new ArrayList<>();
        for (StudyPoint point : points) {
            if (point.excluded() == null) {
                for (long seed : seeds) {
                    units.add(new Unit(units.size(), point.index(), seed));
                }
            }
        }
        return units;
    }
}
