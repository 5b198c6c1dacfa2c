// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ohmesh.netlist.study.StudyPoint;

/** What of a study is there: which unit has which result. */
final class StudyState {
    private final StudyFolder folder;
    private final Journal journal;
    private final Set<String> readings;

    /**
     * The state of a folder.
     *
     * @param journal that of the same folder
     */
    StudyState(StudyFolder folder, Journal journal) {
        this(folder, journal, Set.of());
    }

    /**
     * The state of a folder for those who go on.
     *
     * @param readings digests of the files that netlists are read from now
     */
    StudyState(StudyFolder folder, Journal journal, Set<String> readings) {
        this.folder = folder;
        this.journal = journal;
        this.readings = readings;
    }

    /**
     * What became of a unit; empty where nothing is there, or nobody knows without reading its netlist: it names files
     * of its own, which may have changed since.
     */
    Optional<Status> known(Unit unit) throws IOException {
        Optional<Journal.Entry> entry = entry(unit).filter(line -> readings.contains(line.inputs()));
        return entry.isPresent() ? folder.store().status(entry.get().hash()) : Optional.empty();
    }

    /** The row of a unit; empty where it is left. */
    Optional<Row> row(Unit unit) throws IOException {
        Optional<Journal.Entry> entry = entry(unit);
        return entry.isPresent() ? folder.store().row(entry.get().hash()) : Optional.empty();
    }

    private Optional<Journal.Entry> entry(Unit unit) {
        return journal.entry(unit.point(), unit.seed());
    }

    /** Counts what is there. */
    StudyStatus count(List<StudyPoint> points) throws IOException {
        StudyStatus.Tally tally = new StudyStatus.Tally();
        List<StudyStatus.Failure> failures = new ArrayList<>();
        for (Unit unit : Unit.all(points, folder.facts().seedList())) {
            Optional<Row> row = row(unit);
            tally.add(row);
            if (row.isPresent()) {
                tally.addBuild(folder.store().build(entry(unit).orElseThrow().hash()));
            }
            if (row.isPresent() && row.get().status() == Status.FAILED) {
                failures.add(new StudyStatus.Failure(
                        unit.point(), unit.seed(), row.get().message()));
            }
        }
        long excluded =
                points.stream().filter(point -> point.excluded() != null).count();
        return tally.status(excluded, failures);
    }
}
