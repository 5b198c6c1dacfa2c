// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.ArrayList;
import java.util.List;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.ReadResult;
import ohmesh.netlist.read.Setting;
import ohmesh.netlist.study.StudyPlan;

/**
 * A study that is to be run: its points and what is common to all of them. Equal on every machine that reads the same
 * files.
 *
 * @param plan the points
 * @param common settings of all points, which those of a point come after
 * @param facts what the results are identified by
 * @param units in the order of the results
 */
public record StudyJob(StudyPlan plan, List<Setting> common, StudyFacts facts, List<Unit> units) {
    /**
     * The job of a plan; reads the netlist once, at the first point.
     *
     * @param resolvedStudy the study as JSON with everything filled in
     */
    public static StudyJob of(StudyPlan plan, String resolvedStudy, List<Setting> common) {
        List<Unit> units = Unit.all(plan.points(), plan.seeds());
        ReadResult first = units.isEmpty()
                ? NetlistReader.read(plan.netlist(), new ReadOptions(List.of(), common, null, null))
                : read(plan, common, units.get(0));
        return new StudyJob(plan, common, StudyFacts.of(plan, resolvedStudy, common, first), units);
    }

    /** What makes the netlist of a unit out of that of the study. */
    public List<Setting> settings(Unit unit) {
        return settings(plan, common, unit);
    }

    /** Reads the netlist of a unit. */
    public ReadResult read(Unit unit) {
        return read(plan, common, unit);
    }

    private static ReadResult read(StudyPlan plan, List<Setting> common, Unit unit) {
        return NetlistReader.read(
                plan.netlist(), new ReadOptions(List.of(), settings(plan, common, unit), null, unit.seed()));
    }

    private static List<Setting> settings(StudyPlan plan, List<Setting> common, Unit unit) {
        List<Setting> all = new ArrayList<>(common);
        all.addAll(plan.points().get(unit.point()).settings());
        return all;
    }
}
