// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ohmesh.netlist.study.StudyPoint;

/**
 * What a study leaves behind: {@code study.json} (facts), {@code points.csv}, {@code journal}, {@code points} and
 * {@code failed} (one folder for each content), and the tables {@code results*.csv}. Several processes may work in it at
 * once.
 */
public final class StudyFolder {
    private static final String FACTS = "study.json";
    private static final String NO_RESULTS = " holds files that are no results of a study; name another folder";

    private final Path root;
    private final StudyFacts facts;
    private final PointStore store;
    private String earlierBuild;

    /** Writes the text of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    private StudyFolder(Path root, StudyFacts facts) {
        this.root = root;
        this.facts = facts;
        this.store = new PointStore(root);
        this.earlierBuild = facts.build();
    }

    /**
     * The folder for the results of a study: a new one, or one that holds results of the same study.
     *
     * @param changed whether results of an earlier state of the same study may stand in it: equal points count as done,
     *     and its table and facts are kept under other names
     * @throws OtherStudy where it holds another study, or, unless consented to, another state of this one
     * @throws FileAlreadyExistsException where it holds something else
     */
    public static StudyFolder claim(Path root, StudyJob job, boolean changed) throws IOException {
        Path file = root.resolve(FACTS);
        StudyFolder folder = new StudyFolder(root, job.facts());
        Optional<StudyFacts> earlier = facts(file);
        boolean used = earlier.isEmpty() && isUsed(root);
        if (used) {
            // Perhaps by another process that has begun since: facts come before anything that counts as use.
            earlier = facts(file);
        }
        if (earlier.isPresent()) {
            folder.goOn(earlier.get(), changed);
            folder.earlierBuild = earlier.get().build();
        } else {
            create(root, job.facts(), used);
        }
        folder.store.sweep();
        if (earlier.isEmpty() || !Files.exists(root.resolve(PointsTable.NAME))) {
            folder.replace(PointsTable.NAME, out -> PointsTable.write(job.plan().points(), out));
        }
        // The facts of a new folder come last: where they stand, the points do too.
        folder.replace(FACTS, out -> out.write(job.facts().json()));
        return folder;
    }

    /** A folder for the same study as another: a new one, or one that holds results already. */
    static StudyFolder copy(StudyFolder model, Path root) throws IOException {
        if (Files.exists(root.resolve(FACTS))) {
            return open(root);
        }
        create(root, model.facts, isUsed(root));
        StudyFolder folder = new StudyFolder(root, model.facts);
        List<StudyPoint> points = model.points();
        folder.replace(PointsTable.NAME, out -> PointsTable.write(points, out));
        folder.replace(FACTS, out -> out.write(model.facts.json()));
        return folder;
    }

    /** Makes the folder where it is not; one that lost its facts but has a journal of the same study goes on. */
    private static void create(Path root, StudyFacts facts, boolean used) throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new FileAlreadyExistsException(root + " is a file, not a folder");
        }
        if (used && !Journal.isThere(root, facts.identity())) {
            throw new FileAlreadyExistsException(root
                    + (Journal.isThere(root)
                            ? " holds results of another study, or another state of this one, whose " + FACTS
                                    + " is missing or damaged; name another folder"
                            : NO_RESULTS));
        }
        try {
            Files.createDirectories(root);
        } catch (FileSystemException e) {
            throw (IOException) new FileAlreadyExistsException("cannot create the folder " + root).initCause(e);
        }
    }

    /**
     * A folder that a study has left.
     *
     * @throws NoSuchFileException where there is none; the message says what there is instead
     */
    public static StudyFolder open(Path root) throws IOException {
        Path file = root.resolve(FACTS);
        Optional<StudyFacts> facts = facts(file);
        if (facts.isEmpty()) {
            throw new NoSuchFileException(root + " holds no results of a study: " + instead(root, file));
        }
        return new StudyFolder(root, facts.get());
    }

    private static Optional<StudyFacts> facts(Path file) throws IOException {
        return Files.isRegularFile(file) ? StudyFactsReader.read(file) : Optional.empty();
    }

    /** Whether a folder says that it holds results of a study. */
    public static boolean isThere(Path root) {
        return Files.exists(root.resolve(FACTS));
    }

    private static String instead(Path root, Path file) {
        if (!Files.isDirectory(root)) {
            return Files.exists(root) ? "it is a file" : "there is no such folder";
        }
        return Files.isRegularFile(file)
                ? "its " + FACTS + " is none that ohmesh study run wrote"
                : "there is no " + FACTS + " in it";
    }

    /** The build of Ohmesh that worked here before, or this one. */
    public String earlierBuild() {
        return earlierBuild;
    }

    public Path root() {
        return root;
    }

    /** What the folder says about its study. */
    public StudyFacts facts() {
        return facts;
    }

    /** All points, excluded ones among them, without their settings. */
    public List<StudyPoint> points() throws IOException {
        return PointsTable.read(root.resolve(PointsTable.NAME));
    }

    /**
     * Writes the table of a share from what is there, and counts it.
     *
     * @throws OtherStudy where the table that stands there has more rows: results were lost, and the table is all that is
     *     left of them
     */
    public StudyStatus writeResults(Shard shard) throws IOException {
        long earlier = ResultsTable.rows(root.resolve(shard.resultsFile()));
        // The journal is read anew: other processes may have written to theirs, before they wrote their table.
        try (Journal journal = journal()) {
            StudyState state = new StudyState(this, journal);
            List<StudyPoint> points = points();
            new ResultsTable(this, state, points, shard).write(earlier);
            return state.count(points);
        }
    }

    /** Counts what is there. */
    public StudyStatus status() throws IOException {
        try (Journal journal = journal()) {
            return new StudyState(this, journal).count(points());
        }
    }

    PointStore store() {
        return store;
    }

    /** The journal of the study with all that is written so far. */
    Journal journal() throws IOException {
        return new Journal(root, facts.identity());
    }

    /** Writes a file under a temporary name and renames it; equal contents leave the file alone. */
    void replace(String name, Content content) throws IOException {
        Path temporary = store.temporary();
        try {
            try (BufferedWriter out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                content.writeTo(out);
            }
            Path file = root.resolve(name);
            if (!Files.exists(file) || Files.mismatch(temporary, file) >= 0) {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void goOn(StudyFacts earlier, boolean changed) throws IOException {
        if (!earlier.name().equals(facts.name())) {
            throw new OtherStudy(List.of(root + " holds the study \"" + earlier.name() + "\", not \"" + facts.name()
                    + "\"; name another folder"));
        }
        List<String> differences = StudyDifference.between(earlier, facts);
        if (differences.isEmpty()) {
            return;
        }
        if (!changed) {
            List<String> lines = new ArrayList<>(
                    List.of(root + " holds results of \"" + earlier.name() + "\" as it was before these changes:"));
            lines.addAll(differences);
            lines.add("name another folder, or give --changed: equal points count as done, and the table of before is"
                    + " kept");
            throw new OtherStudy(lines);
        }
        putAside(earlier.identity().substring(0, 8));
        // The points of before are gone already: at no time do they stand beside facts that are not theirs.
        replace(FACTS, out -> out.write(facts.json()));
    }

    private void putAside(String suffix) throws IOException {
        // A copy: without its facts the folder would be that of nobody.
        String old = Files.readString(root.resolve(FACTS));
        replace(before(FACTS, suffix), out -> out.write(old));
        List<Path> tables;
        try (Stream<Path> files = Files.list(root)) {
            tables = files.filter(file -> file.getFileName().toString().matches("(results.*|points)\\.csv"))
                    .filter(file -> !file.getFileName().toString().contains("-before-"))
                    .toList();
        }
        for (Path table : tables) {
            aside(table, suffix);
        }
    }

    private static void aside(Path file, String suffix) throws IOException {
        Path old = file.resolveSibling(before(file.getFileName().toString(), suffix));
        try {
            Files.move(file, old, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // Another process that goes on with the same change was faster.
            return;
        }
    }

    private static String before(String name, String suffix) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "-before-" + suffix + name.substring(dot);
    }

    private static boolean isUsed(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> files = Files.list(root)) {
            // What another process that begins right now has made already.
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> !name.equals("tmp") && !name.equals(PointsTable.NAME));
        }
    }
}
