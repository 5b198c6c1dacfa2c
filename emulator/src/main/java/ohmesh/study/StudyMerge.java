// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ohmesh.netlist.study.StudyPoint;

/** Joins what shares of one study have left in folders of their own. */
public final class StudyMerge {
    private final List<StudyFolder> sources;
    private final StudyFolder target;

    private StudyMerge(List<StudyFolder> sources, StudyFolder target) {
        this.sources = sources;
        this.target = target;
    }

    /**
     * Brings all results into one folder and writes its table.
     *
     * @param folders results of the same study
     * @param out a new folder, one of them, or another one with results of the same study
     * @return how far the study is
     * @param mixed whether results of different builds of Ohmesh may be joined
     * @throws OtherStudy where the folders hold different studies, different states of one, or results of different
     *     builds or from different files
     * @throws FileAlreadyExistsException where the folder to write holds something else
     */
    public static StudyStatus merge(List<Path> folders, Path out, boolean mixed) throws IOException {
        List<StudyFolder> sources = new ArrayList<>();
        for (Path folder : folders) {
            sources.add(StudyFolder.open(folder));
        }
        StudyFolder first = sources.get(0);
        for (StudyFolder other : sources) {
            requireSame(first, other);
        }
        MergeCheck check = new MergeCheck(mixed);
        for (StudyFolder source : sources) {
            check.add(source);
        }
        if (StudyFolder.isThere(out)) {
            StudyFolder there = StudyFolder.open(out);
            requireSame(first, there);
            check.add(there);
        }
        check.run();
        StudyFolder target = StudyFolder.copy(first, out);
        requireSame(first, target);
        new StudyMerge(sources, target).join();
        return target.writeResults(Shard.WHOLE);
    }

    /** The same, refusing results of different builds of Ohmesh. */
    public static StudyStatus merge(List<Path> folders, Path out) throws IOException {
        return merge(folders, out, false);
    }

    private static void requireSame(StudyFolder one, StudyFolder other) {
        if (!one.facts().name().equals(other.facts().name())) {
            throw new OtherStudy(
                    List.of(one.root() + " holds the study \"" + one.facts().name() + "\" and " + other.root() + " \""
                            + other.facts().name() + "\"; only results of one study can be merged"));
        }
        List<String> differences = StudyDifference.between(one.facts(), other.facts());
        if (!differences.isEmpty()) {
            List<String> lines = new ArrayList<>(List.of(one.root() + " and " + other.root()
                    + " hold different states of the study \"" + one.facts().name() + "\", the second being \"now\":"));
            lines.addAll(differences);
            throw new OtherStudy(lines);
        }
    }

    private void join() throws IOException {
        List<StudyPoint> points = target.points();
        try (Journal into = target.journal()) {
            for (StudyFolder source : sources) {
                if (!Files.isSameFile(source.root(), target.root())) {
                    try (Journal from = source.journal()) {
                        join(source, from, into, points);
                    }
                }
            }
        }
    }

    private void join(StudyFolder source, Journal from, Journal into, List<StudyPoint> points) throws IOException {
        for (Unit unit : Unit.all(points, source.facts().seedList())) {
            Optional<Journal.Entry> entry = from.entry(unit.point(), unit.seed());
            Optional<Status> status =
                    entry.isPresent() ? source.store().status(entry.get().hash()) : Optional.empty();
            if (status.isPresent()) {
                target.store().adopt(source.store(), entry.get().hash(), status.get());
                into.add(unit.point(), unit.seed(), entry.get());
            }
        }
    }
}
