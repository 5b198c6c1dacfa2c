// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.study.StudyPoint;

/** What of a study is there: which unit has which result. */
final class StudyState {
    private final StudyFolder folder;
    private final Journal journal;
    private final String inputs;

    /**
     * The state of a folder.
     *
     * @param journal that of the same folder
     */
    StudyState(StudyFolder folder, Journal journal) {
        this.folder = folder;
        this.journal = journal;
        this.inputs = folder.facts().inputsHash();
    }

    /**
     * What became of a unit; empty where nothing is there, or nobody knows without reading its netlist: it names files
     * of its own, which may have changed since.
     */
    Optional<Status> known(Unit unit) {
        return entry(unit)
                .filter(entry -> entry.inputs().equals(inputs))
                .flatMap(entry -> folder.store().status(entry.hash()));
    }

    /** The row of a unit; empty where it is left. */
    Optional<Row> row(Unit unit) throws IOException {
        Optional<Journal.Entry> entry = entry(unit);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        String hash = entry.get().hash();
        Optional<Row> row = folder.store().row(hash);
        if (row.isEmpty()) {
            // Not whole since the host went down: the next call runs it again.
            folder.store().discard(hash, Status.DONE);
            folder.store().discard(hash, Status.FAILED);
        }
        return row;
    }

    private Optional<Journal.Entry> entry(Unit unit) {
        return journal.entry(unit.point(), unit.seed());
    }

    /** Counts what is there. */
    StudyStatus count(List<StudyPoint> points) throws IOException {
        StudyStatus.Tally tally = new StudyStatus.Tally();
        List<StudyStatus.Failure> failures = new ArrayList<>();
        for (Unit unit : Unit.all(points, folder.facts().seedList())) {
            Optional<Status> status =
                    entry(unit).flatMap(entry -> folder.store().status(entry.hash()));
            tally.add(status);
            if (status.equals(Optional.of(Status.FAILED))) {
                String message = row(unit).map(Row::message).orElse("");
                failures.add(new StudyStatus.Failure(unit.point(), unit.seed(), message));
            }
        }
        long excluded =
                points.stream().filter(point -> point.excluded() != null).count();
        return tally.status(excluded, failures);
    }
}
