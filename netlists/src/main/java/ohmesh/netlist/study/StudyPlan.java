// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import ohmesh.netlist.read.ReadOptions;

/**
 * A study with all its points.
 *
 * @param study what was asked
 * @param folder the folder of the study, from which its netlist may read data too
 * @param netlist folder or file of the netlist, ready to be read
 * @param points in the order of the results, excluded ones among them; of a large study each is made when it is asked
 *     for, so keep none longer than needed
 * @param baseline index of the point that others are compared with, or -1
 * @param identity SHA-256 of what decides the rows: the resolved study without its name, description and objectives
 */
public record StudyPlan(
        Study study, Path folder, Path netlist, List<StudyPoint> points, int baseline, String identity) {
    /** The seeds of every point. */
    public List<Long> seeds() {
        return LongStream.range(0, study.seeds().count())
                .mapToObj(i -> study.seeds().first() + i)
                .toList();
    }

    /** How the netlist of a point is read. */
    public ReadOptions options(StudyPoint point, long seed) {
        return new ReadOptions(List.of(folder), point.settings(), null, seed);
    }

    /** The names of all knobs and derived values, in the order of their columns. */
    public List<String> knobs() {
        return points.isEmpty() ? List.of() : List.copyOf(points.get(0).knobs().keySet());
    }
}
