// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Points drawn from a grid, in its order. Only {@link SplittableRandom#nextLong} is used, whose numbers are those of
 * SplitMix64 on every JDK; how they become bounded numbers is fixed here.
 */
final class Sample {
    private static final Comparator<int[]> ORDER = Arrays::compare;

    private final List<Axis> axes;
    private final SplittableRandom random;

    private Sample(Grid grid, long seed) {
        this.axes = grid.axes();
        this.random = new SplittableRandom(seed);
    }

    /** Different points, all choices being equally likely; at most as many as the grid has. */
    static List<int[]> random(Grid grid, int points, long seed) {
        Sample sample = new Sample(grid, seed);
        TreeSet<int[]> drawn = new TreeSet<>(ORDER);
        while (drawn.size() < points) {
            drawn.add(sample.axes.stream()
                    .mapToInt(axis -> sample.below(axis.size()))
                    .toArray());
        }
        return List.copyOf(drawn);
    }

    /**
     * A Latin hypercube: every axis is cut into as many strata as there are points, each used once. Strata of an axis
     * with fewer values share values, as evenly as can be; points that come out equal count once.
     */
    static List<int[]> latinHypercube(Grid grid, int points, long seed) {
        Sample sample = new Sample(grid, seed);
        int[][] columns =
                sample.axes.stream().map(axis -> sample.strata(axis, points)).toArray(int[][]::new);
        TreeSet<int[]> drawn = new TreeSet<>(ORDER);
        for (int point = 0; point < points; point++) {
            int row = point;
            drawn.add(Arrays.stream(columns).mapToInt(column -> column[row]).toArray());
        }
        return List.copyOf(drawn);
    }

    /** A value out of every stratum, in random order. */
    private int[] strata(Axis axis, int points) {
        int[] values = IntStream.range(0, points)
                .map(stratum -> {
                    int first = (int) ((long) stratum * axis.size() / points);
                    int next = (int) ((stratum + 1L) * axis.size() / points);
                    return next > first ? first + below(next - first) : first;
                })
                .toArray();
        for (int i = points - 1; i > 0; i--) {
            int other = below(i + 1);
            int kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
        return values;
    }

    /** A number in 0..bound-1; the few draws that would favour small numbers are drawn again. */
    private int below(int bound) {
        long bits = random.nextLong() >>> 1;
        while (bits - bits % bound + (bound - 1) < 0) {
            bits = random.nextLong() >>> 1;
        }
        return (int) (bits % bound);
    }
}
