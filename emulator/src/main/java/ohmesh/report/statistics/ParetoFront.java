// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ohmesh.netlist.study.Study.Objective.Goal;

/**
 * The points that no other point dominates: none is at least as good in every objective and better in one. Equal
 * points are on the front together.
 */
public final class ParetoFront {
    private ParetoFront() {}

    /**
     * Indices of the points on the front, ascending.
     *
     * @param points values of every point, one for each goal, all finite
     */
    public static List<Integer> of(List<double[]> points, List<Goal> goals) {
        List<double[]> costs = points.stream().map(point -> costs(point, goals)).toList();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, costs.size()).boxed().toList());
        // Whoever dominates a point comes before it in this order, and is or was dominated by one on the front.
        order.sort(Comparator.comparing(costs::get, java.util.Arrays::compare));
        List<Integer> front = new ArrayList<>();
        for (int candidate : order) {
            double[] cost = costs.get(candidate);
            if (front.stream().noneMatch(member -> dominates(costs.get(member), cost))) {
                front.add(candidate);
            }
        }
        front.sort(Comparator.naturalOrder());
        return front;
    }

    /** All to be minimised; adding 0 turns -0 into 0, which compare as different otherwise. */
    private static double[] costs(double[] point, List<Goal> goals) {
        double[] costs = new double[goals.size()];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = (goals.get(i) == Goal.MAXIMIZE ? -point[i] : point[i]) + 0.0;
        }
        return costs;
    }

    private static boolean dominates(double[] a, double[] b) {
        boolean better = false;
        for (int i = 0; i < a.length; i++) {
            if (a[i] > b[i]) {
                return false;
            }
            better |= a[i] < b[i];
        }
        return better;
    }
}
