// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether results in several folders are of one kind: all from the same contents of the files that they were read from,
 * and from one build of Ohmesh. The facts of the folders tell less: of a large study they name only some files, and they
 * know only the build that came last.
 */
final class MergeCheck {
    private static final int MOST = 12;

    private final boolean mixed;
    private final Map<String, Read> files = new LinkedHashMap<>();
    private final Map<String, Set<Path>> builds = new LinkedHashMap<>();
    private final Set<String> differences = new LinkedHashSet<>();

    /** Who read a file first, and what. */
    private record Read(String sha256, Path folder, Unit unit) {}

    /**
     * A check of nothing yet.
     *
     * @param mixed whether different builds are agreed to
     */
    MergeCheck(boolean mixed) {
        this.mixed = mixed;
    }

    /** Looks at all results of a folder. */
    void add(StudyFolder folder) throws IOException {
        try (Journal journal = folder.journal()) {
            for (Unit unit : Unit.all(folder.points(), folder.facts().seedList())) {
                Optional<Journal.Entry> entry = journal.entry(unit.point(), unit.seed());
                if (entry.isPresent() && folder.store().row(entry.get().hash()).isPresent()) {
                    add(
                            folder.root(),
                            unit,
                            folder.store().provenance(entry.get().hash()));
                }
            }
        }
    }

    private void add(Path folder, Unit unit, Provenance.Told told) {
        builds.computeIfAbsent(told.build(), build -> new LinkedHashSet<>()).add(folder);
        told.inputs().forEach((path, hash) -> {
            Read first = files.putIfAbsent(path, new Read(hash, folder, unit));
            if (first != null && !first.sha256.equals(hash)) {
                differences.add("  the file " + path + " had other contents for point " + unit.point() + " in " + folder
                        + " than for point " + first.unit.point() + " in " + first.folder);
            }
        });
    }

    /** Says what differs. */
    void run() {
        List<String> lines = new ArrayList<>();
        if (!differences.isEmpty()) {
            lines.add("the results were read from different files; run the points of one of them again:");
            differences.stream().limit(MOST).forEach(lines::add);
            if (differences.size() > MOST) {
                lines.add("  and " + (differences.size() - MOST) + " more");
            }
        } else if (builds.size() > 1 && !mixed) {
            lines.add("the results are of " + builds.size()
                    + " builds of Ohmesh; run all shares with one, or give --mixed if you know that they agree:");
            builds.forEach((build, folders) -> lines.add("  " + build + " in "
                    + String.join(", ", folders.stream().map(Path::toString).toList())));
        }
        if (!lines.isEmpty()) {
            throw new OtherStudy(lines);
        }
    }
}
