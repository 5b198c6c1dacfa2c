// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import ohmesh.netlist.Netlist;
import ohmesh.netlist.read.ReadResult;
import ohmesh.run.Emulation;

/**
 * Does one unit of a study and keeps what came out. A unit is a pure function of the study and its place in it: done
 * twice, at once, on other machines, by one thread or many, it leaves the same row, and the first one to finish stays.
 */
final class UnitOfWork {
    private static final String REPORT = "report.json";

    private final StudyJob job;
    private final PointStore store;
    private final Journal journal;
    private final UnitRun run;
    private final boolean retryFailed;

    /**
     * Work for a folder.
     *
     * @param journal told which unit has which hash
     * @param builder builds the machine of a netlist
     * @param retryFailed whether what failed before is run again
     * @param interrupted asked while a machine runs
     */
    UnitOfWork(
            StudyJob job,
            StudyFolder folder,
            Journal journal,
            Function<Netlist, Emulation> builder,
            boolean retryFailed,
            BooleanSupplier interrupted) {
        this.job = job;
        this.store = folder.store();
        this.journal = journal;
        this.run = new UnitRun(job.plan().study(), builder, interrupted);
        this.retryFailed = retryFailed;
    }

    /**
     * What a unit came to.
     *
     * @param status done or failed
     * @param ran whether it ran now, rather than being there
     */
    record Done(Status status, boolean ran) {}

    /**
     * Does a unit; empty where it was interrupted, which leaves nothing.
     *
     * @throws IOException where the result cannot be kept
     * @throws OutOfMemoryError where the memory is used up, perhaps by what runs beside it
     */
    Optional<Done> perform(Unit unit) throws IOException {
        Provenance provenance = new Provenance();
        ReadResult read = job.read(unit);
        String hash = ContentHash.of(read, unit, job);
        Optional<Status> there = store.status(hash);
        if (there.isPresent() && !(retryFailed && there.get() == Status.FAILED)) {
            enter(unit, hash, read);
            return Optional.of(new Done(there.get(), false));
        }
        store.discardTorn(hash);
        Optional<UnitRun.Outcome> outcome = run.of(read);
        if (outcome.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(keep(unit, read, hash, outcome.get(), provenance));
    }

    /** Keeps a unit as failed that has used up the memory with nothing beside it. */
    Done giveUp(Unit unit) throws IOException {
        ReadResult read = job.read(unit);
        UnitRun.Outcome outcome = UnitRun.Outcome.failed("out of memory; OHMESH_JAVA_OPTIONS=-Xmx8g gives more");
        return keep(unit, read, ContentHash.of(read, unit, job), outcome, new Provenance());
    }

    private Done keep(Unit unit, ReadResult read, String hash, UnitRun.Outcome outcome, Provenance provenance)
            throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (outcome.report().length > 0) {
            files.put(REPORT, outcome.report());
        }
        files.put(Provenance.NAME, provenance.bytes(job, unit, read));
        files.put(RowFile.NAME, RowFile.bytes(outcome.row()));
        Status status = outcome.row().status();
        if (retryFailed && status == Status.FAILED) {
            store.discard(hash, Status.FAILED);
        }
        store.keep(hash, status, files);
        if (retryFailed && status == Status.DONE) {
            // Not before: whoever is killed in between must not lose both.
            store.discard(hash, Status.FAILED);
        }
        enter(unit, hash, read);
        return new Done(status, true);
    }

    private void enter(Unit unit, String hash, ReadResult read) throws IOException {
        journal.add(unit.point(), unit.seed(), new Journal.Entry(hash, ContentHash.ofInputs(read.inputs())));
    }
}
