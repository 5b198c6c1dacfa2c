// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A study with all its points.
 *
 * @param study what was asked
 * @param netlist folder or file of the netlist, ready to be read
 * @param points in the order of the results, excluded ones among them
 * @param baseline index of the point that others are compared with, or -1
 * @param identity SHA-256 of what decides the points: the resolved study
 */
public record StudyPlan(Study study, Path netlist, List<StudyPoint> points, int baseline, String identity) {
    /** The seeds of every point. */
    public List<Long> seeds() {
        return LongStream.range(0, study.seeds().count())
                .mapToObj(i -> study.seeds().first() + i)
                .toList();
    }
}
