// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ohmesh.netlist.read.NetlistSource;
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
 * @param source the netlist, ready to be read for every unit
 * @param facts what the results are identified by
 * @param units in the order of the results
 * @param readings digests of the files of netlists, as they are now: a unit whose netlist was read from other ones may
 *     have to be run again
 */
public record StudyJob(
        StudyPlan plan,
        List<Setting> common,
        NetlistSource source,
        StudyFacts facts,
        List<Unit> units,
        Set<String> readings) {
    /**
     * The job of a plan; reads the netlist once, at the first point.
     *
     * @param resolvedStudy the study as JSON with everything filled in
     */
    public static StudyJob of(StudyPlan plan, String resolvedStudy, List<Setting> common) {
        List<Unit> units = Unit.all(plan.points(), plan.seeds());
        NetlistSource source = NetlistSource.open(plan.netlist());
        ReadResult first = source.read(
                units.isEmpty()
                        ? new ReadOptions(List.of(plan.folder()), common, null, null)
                        : options(plan, common, units.get(0)));
        Set<String> readings = new HashSet<>();
        readings.add(ContentHash.ofInputs(first.inputs()));
        plan.readings().forEach(files -> readings.add(ContentHash.ofInputs(files)));
        StudyFacts facts = StudyFacts.of(plan, resolvedStudy, common, first);
        return new StudyJob(plan, common, source, facts, units, Set.copyOf(readings));
    }

    /** What makes the netlist of a unit out of that of the study. */
    public List<Setting> settings(Unit unit) {
        return options(unit).settings();
    }

    /** Reads the netlist of a unit; what is wrong with it is said in the same words on every machine. */
    public ReadResult read(Unit unit) {
        return source.readByName(options(unit));
    }

    private ReadOptions options(Unit unit) {
        return options(plan, common, unit);
    }

    private static ReadOptions options(StudyPlan plan, List<Setting> common, Unit unit) {
        ReadOptions point = plan.options(plan.points().get(unit.point()), unit.seed());
        List<Setting> all = new ArrayList<>(common);
        all.addAll(point.settings());
        return point.withSettings(all);
    }
}
