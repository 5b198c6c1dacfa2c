// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import ohmesh.netlist.read.InputFile;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.Setting;

/**
 * A study with all its points.
 *
 * @param study what was asked
 * @param folder the folder of the study, from which its netlist may read data too
 * @param netlist folder or file of the netlist, ready to be read
 * @param common settings of the command line, made at all points before those of the study
 * @param points in the order of the results, excluded ones among them; of a large study each is made when it is asked
 *     for, so keep none longer than needed
 * @param baseline index of the point that others are compared with, or -1
 * @param isBaselineAdded whether that point is the last one and none of the grid or the sample
 * @param readings the files that the netlist is read from, each set of them once: those of all values of all knobs,
 *     or, where they are more than can be tried, of their ends
 * @param identity SHA-256 of what decides the rows: the resolved study without its name, description and objectives
 */
public record StudyPlan(
        Study study,
        Path folder,
        Path netlist,
        List<Setting> common,
        List<StudyPoint> points,
        int baseline,
        boolean isBaselineAdded,
        List<List<InputFile>> readings,
        String identity) {
    /** The seeds of every point. */
    public List<Long> seeds() {
        return LongStream.range(0, study.seeds().count())
                .mapToObj(i -> study.seeds().first() + i)
                .toList();
    }

    /** How the netlist of a point is read, without the settings of the command line. */
    public ReadOptions options(StudyPoint point, long seed) {
        return new ReadOptions(List.of(folder), point.settings(), null, seed);
    }

    /** {@code 60 points and the baseline, which is none of them, x 5 seeds}. */
    public String sizeText() {
        int drawn = points.size() - (isBaselineAdded ? 1 : 0);
        int seeds = study.seeds().count();
        return drawn + (drawn == 1 ? " point" : " points")
                + (isBaselineAdded ? " and the baseline, which is none of them," : "")
                + " x " + seeds + (seeds == 1 ? " seed" : " seeds");
    }

    /** The names of all knobs and derived values, in the order of their columns. */
    public List<String> knobs() {
        return points.isEmpty() ? List.of() : List.copyOf(points.get(0).knobs().keySet());
    }
}
