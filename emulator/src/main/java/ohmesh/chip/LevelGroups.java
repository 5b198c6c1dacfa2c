// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import ohmesh.netlist.Matrix;

/** Words grouped by the levels that they should have, in rising order of the levels. */
final class LevelGroups {
    private final List<Group> groups;

    private LevelGroups(List<Group> groups) {
        this.groups = groups;
    }

    /**
     * Groups the words of packets.
     *
     * @param packets as many words each as the levels have columns; packets beyond the levels are left out
     * @param levels packets x words; a negative level takes part in no group
     */
    static LevelGroups of(List<int[]> packets, Matrix levels) {
        TreeMap<Double, Group> groups = new TreeMap<>();
        for (int p = 0; p < Math.min(packets.size(), levels.rows()); p++) {
            for (int w = 0; w < levels.columns(); w++) {
                double level = levels.get(p, w);
                if (level >= 0) {
                    groups.computeIfAbsent(level, l -> new Group()).add(packets.get(p)[w]);
                }
            }
        }
        return new LevelGroups(new ArrayList<>(groups.values()));
    }

    /** Smallest distance from the largest word of a level to the smallest word of the next; empty with one level. */
    OptionalDouble gap() {
        OptionalDouble smallest = OptionalDouble.empty();
        for (int i = 1; i < groups.size(); i++) {
            smallest = least(smallest, groups.get(i).smallest - groups.get(i - 1).largest);
        }
        return smallest;
    }

    /**
     * Smallest distance of the means of neighbouring levels over the larger of their standard deviations (divisor n -
     * 1); pairs without any deviation do not count, so empty where no level spreads.
     */
    OptionalDouble separation() {
        OptionalDouble smallest = OptionalDouble.empty();
        for (int i = 1; i < groups.size(); i++) {
            double sigma = Math.max(groups.get(i).deviation(), groups.get(i - 1).deviation());
            if (sigma > 0) {
                smallest = least(
                        smallest, (groups.get(i).mean() - groups.get(i - 1).mean()) / sigma);
            }
        }
        return smallest;
    }

    private static OptionalDouble least(OptionalDouble a, double b) {
        return OptionalDouble.of(a.isPresent() ? Math.min(a.getAsDouble(), b) : b);
    }

    private static final class Group {
        private long count;
        private long sum;
        private double squares;
        private double smallest = Double.POSITIVE_INFINITY;
        private double largest = Double.NEGATIVE_INFINITY;

        void add(int word) {
            count++;
            sum += word;
            squares += (double) word * word;
            smallest = Math.min(smallest, word);
            largest = Math.max(largest, word);
        }

        double mean() {
            return (double) sum / count;
        }

        double deviation() {
            return count < 2 ? 0 : Math.sqrt(Math.max(0, (squares - sum * mean()) / (count - 1)));
        }
    }
}
