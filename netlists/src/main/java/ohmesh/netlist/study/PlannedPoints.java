// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/** The points of a plan, each made when it is asked for: millions take no memory. */
final class PlannedPoints extends AbstractList<StudyPoint> implements RandomAccess {
    private final Grid grid;
    private final List<int[]> sample;
    private final Map<String, Level> extra;
    private final PointBuilder builder;

    /**
     * Points of a grid.
     *
     * @param sample indices of the points that are run in the order of the grid, or null for all
     * @param extra knobs of one more point at the end, or null
     */
    PlannedPoints(Grid grid, List<int[]> sample, Map<String, Level> extra, PointBuilder builder) {
        this.grid = grid;
        this.sample = sample;
        this.extra = extra;
        this.builder = builder;
    }

    @Override
    public int size() {
        return drawn() + (extra == null ? 0 : 1);
    }

    private int drawn() {
        return sample == null ? (int) grid.size() : sample.size();
    }

    @Override
    public StudyPoint get(int index) {
        try {
            return build(index);
        } catch (PointBuilder.Fault e) {
            throw new IllegalStateException("reading the study has built point " + index, e);
        }
    }

    /** The values of all knobs at a point. */
    Map<String, Level> knobs(int index) {
        if (index == drawn()) {
            return extra;
        }
        return grid.at(sample == null ? grid.indices(index) : sample.get(index));
    }

    StudyPoint build(int index) throws PointBuilder.Fault {
        java.util.Objects.checkIndex(index, size());
        return builder.build(index, knobs(index));
    }

    /** The place of a point of the grid, or -1 where it was not drawn. */
    static int find(Grid grid, List<int[]> sample, int[] indices) {
        if (sample != null) {
            for (int i = 0; i < sample.size(); i++) {
                if (Arrays.equals(sample.get(i), indices)) {
                    return i;
                }
            }
            return -1;
        }
        int point = 0;
        for (int i = 0; i < indices.length; i++) {
            point = point * grid.axes().get(i).size() + indices[i];
        }
        return point;
    }
}
