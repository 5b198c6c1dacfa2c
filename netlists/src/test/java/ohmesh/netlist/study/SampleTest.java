// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTest {
    private static Grid grid(int... sizes) {
        List<Axis> axes = new ArrayList<>();
        for (int size : sizes) {
            axes.add(new Axis(List.of("k" + axes.size()), size));
        }
        return new Grid(Map.of(), axes);
    }

    private static List<List<Integer>> lists(List<int[]> points) {
        return points.stream()
                .map(point -> Arrays.stream(point).boxed().toList())
                .toList();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void randomPointsAreDifferentAndInTheGrid(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Grid grid = grid(random.nextInt(1, 6), random.nextInt(1, 6), random.nextInt(1, 6));
        int points = random.nextInt(1, (int) grid.size() + 1);
        List<int[]> drawn = Sample.random(grid, points, seed);
        assertEquals(points, new HashSet<>(lists(drawn)).size());
        assertEquals(lists(drawn), lists(Sample.random(grid, points, seed)));
        for (int[] point : drawn) {
            assertArrayEquals(point, grid.indices(PlannedPoints.find(grid, null, point)));
        }
    }

    @Test
    void wholeGridCanBeDrawn() {
        List<int[]> drawn = Sample.random(grid(3, 4), 12, 5);
        for (int i = 0; i < 12; i++) {
            assertArrayEquals(new int[] {i / 4, i % 4}, drawn.get(i));
        }
    }

    /** Each of the 15 pairs out of 6 comes up 300 times on average; 5 standard deviations are 84. */
    @Test
    void allChoicesAreEquallyLikely() {
        Map<List<List<Integer>>, Integer> counts = new java.util.HashMap<>();
        for (int seed = 0; seed < 4500; seed++) {
            counts.merge(lists(Sample.random(grid(3, 2), 2, seed)), 1, Integer::sum);
        }
        assertEquals(15, counts.size());
        counts.forEach((choice, count) -> assertTrue(Math.abs(count - 300) < 84, choice + " " + count));
    }

    /** The numbers themselves: they must be the same on every JDK, or a study would change with it. */
    @Test
    void drawsArePinned() {
        assertEquals(
                List.of(List.of(32, 59), List.of(80, 24), List.of(95, 17)), lists(Sample.random(grid(100, 100), 3, 1)));
        assertEquals(
                List.of(List.of(26, 49), List.of(42, 94), List.of(83, 28)),
                lists(Sample.latinHypercube(grid(100, 100), 3, 1)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyStratumOfEveryAxisIsUsedOnce(long seed) {
        int points = new SplittableRandom(seed).nextInt(1, 30);
        Grid grid = grid(30, 100, 30 * 7);
        List<int[]> drawn = Sample.latinHypercube(grid, points, seed);
        assertEquals(points, drawn.size());
        for (int axis = 0; axis < 3; axis++) {
            Set<Integer> strata = new HashSet<>();
            for (int[] point : drawn) {
                int size = grid.axes().get(axis).size();
                strata.add((int) (((point[axis] + 1L) * points - 1) / size));
            }
            assertEquals(points, strata.size(), "axis " + axis);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fewValuesShareTheStrataEvenly(long seed) {
        int points = 23;
        Grid grid = grid(50, 4);
        int[] counts = new int[4];
        Sample.latinHypercube(grid, points, seed).forEach(point -> counts[point[1]]++);
        Arrays.sort(counts);
        assertArrayEquals(new int[] {5, 6, 6, 6}, counts);
    }

    @Test
    void otherSeedsGiveOtherPoints() {
        assertNotEquals(
                lists(Sample.latinHypercube(grid(50, 50), 10, 1)), lists(Sample.latinHypercube(grid(50, 50), 10, 2)));
    }

    @Test
    void sizeIsTheProductOrTheLargestLong() {
        assertEquals(24, grid(2, 3, 4).size());
        assertEquals(1L << 62, grid(1 << 16, 1 << 16, 1 << 16, 1 << 14).size());
        assertEquals(Long.MAX_VALUE, grid(1 << 16, 1 << 16, 1 << 16, 1 << 15).size());
        assertEquals(Long.MAX_VALUE, grid(1 << 20, 1 << 20, 1 << 20, 1 << 20).size());
        assertEquals(
                5, Sample.random(grid(10000, 10000, 10000, 10000, 10000), 5, 1).size());
    }
}
