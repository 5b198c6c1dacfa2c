// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ohmesh.netlist.study.Study.Objective.Goal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParetoFrontTest {
    private static final Goal LESS = Goal.MINIMIZE;
    private static final Goal MORE = Goal.MAXIMIZE;

    @Test
    void cheapAndGoodPointsAreOnTheFront() {
        List<double[]> energyAndAccuracy =
                List.of(new double[] {1, 0.5}, new double[] {2, 0.9}, new double[] {3, 0.9}, new double[] {2, 0.4});
        assertEquals(List.of(0, 1), ParetoFront.of(energyAndAccuracy, List.of(LESS, MORE)));
        assertEquals(List.of(2), ParetoFront.of(energyAndAccuracy, List.of(MORE, MORE)));
    }

    @Test
    void equalPointsShareTheFront() {
        List<double[]> points = List.of(new double[] {1, 0.0}, new double[] {1, -0.0}, new double[] {1, 1});
        assertEquals(List.of(0, 1), ParetoFront.of(points, List.of(LESS, LESS)));
        assertEquals(List.of(2), ParetoFront.of(points, List.of(LESS, MORE)));
    }

    @Test
    void noPointsHaveNoFront() {
        assertEquals(List.of(), ParetoFront.of(List.of(), List.of(LESS)));
    }

    /** Values from few levels, so that ties and duplicates are frequent. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theFrontIsThatOfComparingAllPairs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int objectives = random.nextInt(1, 5);
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < objectives; i++) {
            goals.add(random.nextBoolean() ? MORE : LESS);
        }
        List<double[]> points = new ArrayList<>();
        int levels = random.nextInt(2, 60);
        for (int i = 0; i < 400; i++) {
            points.add(random.doubles(objectives)
                    .map(x -> Math.floor(x * levels) - 20)
                    .toArray());
        }
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double[] one = points.get(i);
            if (points.stream().noneMatch(other -> dominates(other, one, goals))) {
                expected.add(i);
            }
        }
        assertEquals(expected, ParetoFront.of(points, goals));
    }

    private static boolean dominates(double[] a, double[] b, List<Goal> goals) {
        int better = 0;
        int worse = 0;
        for (int i = 0; i < a.length; i++) {
            int order = goals.get(i) == LESS ? Double.compare(b[i], a[i]) : Double.compare(a[i], b[i]);
            better += order > 0 ? 1 : 0;
            worse += order < 0 ? 1 : 0;
        }
        return worse == 0 && better > 0;
    }
}
