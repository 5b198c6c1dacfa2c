// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ohmesh.netlist.read.InputFile;
import ohmesh.netlist.read.NetlistSource;
import ohmesh.netlist.read.Problem;
import ohmesh.netlist.read.ReadResult;
import ohmesh.netlist.read.RecordFile;
import ohmesh.netlist.read.Setting;

/**
 * Tries every value of every knob on the netlist, the other knobs standing at one point. Of many values only the ends
 * are read; all others are held against the kind, the unit and the range of their fields.
 */
final class ValueTrial {
    /** Most values that are all read. */
    static final int MOST_READ = 300;

    private final Study study;
    private final Grid grid;
    private final NetlistCheck netlist;
    private final PointBuilder builder;
    private final ProblemPlaces places;
    private final Set<List<InputFile>> readings = new LinkedHashSet<>();
    private final Set<Problem> known = new HashSet<>();

    /**
     * A trial.
     *
     * @param baseline the values of the baseline, or null
     */
    ValueTrial(
            RecordFile file,
            Study study,
            Grid grid,
            NetlistCheck netlist,
            PointBuilder builder,
            Map<String, Level> baseline) {
        this.study = study;
        this.grid = grid;
        this.netlist = netlist;
        this.builder = builder;
        this.places = new ProblemPlaces(file, study, netlist.common(), grid, baseline);
    }

    /**
     * Tries all values.
     *
     * @param others the point at which knobs stand while another one moves
     */
    void run(Map<String, Level> others) {
        List<Problem> first = readKept(others).map(ReadResult::problems).orElse(List.of());
        known.addAll(first);
        if (!first.isEmpty() && !netlist.common().isEmpty() && isOfOption(first, others)) {
            return;
        }
        places.report(first, others, null);
        boolean all = grid.axes().stream().mapToInt(Axis::size).sum() <= MOST_READ;
        for (Axis axis : grid.axes()) {
            for (int i = 0; i < axis.size(); i++) {
                Map<String, Level> knobs = new LinkedHashMap<>(others);
                int at = i;
                axis.knobs()
                        .forEach(name -> knobs.put(name, grid.levels().get(name).get(at)));
                boolean end = i == 0 || i == axis.size() - 1;
                if (!knobs.equals(others) && !((all || end) && isRead(knobs, axis))) {
                    compare(knobs, axis);
                }
            }
        }
        places.say();
    }

    /** The files that the netlists were read from, each set of them once. */
    Set<List<InputFile>> readings() {
        return readings;
    }

    /** Says those problems that are not there without the settings of the command line; whether there are some. */
    private boolean isOfOption(List<Problem> found, Map<String, Level> knobs) {
        List<Problem> without =
                read(knobs, netlist::readPlain).map(ReadResult::problems).orElse(List.of());
        List<Problem> caused =
                found.stream().filter(problem -> !without.contains(problem)).toList();
        places.reportOption(caused);
        return !caused.isEmpty();
    }

    /** Reads the netlist at a point and says its problems; whether the point is not excluded. */
    private boolean isRead(Map<String, Level> knobs, Axis moved) {
        Optional<ReadResult> read = readKept(knobs);
        read.ifPresent(result -> {
            List<Problem> found = new ArrayList<>(result.problems());
            found.removeAll(known);
            places.report(found, knobs, moved);
        });
        return read.isPresent();
    }

    private Optional<ReadResult> readKept(Map<String, Level> knobs) {
        Optional<ReadResult> read = read(knobs, netlist::read);
        read.ifPresent(result -> readings.add(result.inputs()));
        return read;
    }

    private Optional<ReadResult> read(Map<String, Level> knobs, Function<StudyPoint, ReadResult> how) {
        try {
            StudyPoint point = builder.build(0, knobs);
            return point.excluded() == null ? Optional.of(how.apply(point)) : Optional.empty();
        } catch (PointBuilder.Fault e) {
            return Optional.empty(); // said when the points are counted
        }
    }

    /** Holds values that nobody has read against their fields. */
    private void compare(Map<String, Level> knobs, Axis moved) {
        for (String name : moved.knobs()) {
            for (String pointer : study.knobs().get(name).pointers()) {
                NetlistSource.misfit(new Setting(pointer, knobs.get(name).json()))
                        .ifPresent(message -> places.reportValue(name, knobs.get(name), pointer, message));
            }
        }
    }
}
