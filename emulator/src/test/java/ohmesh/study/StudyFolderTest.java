// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.Stream;
import ohmesh.netlist.study.StudyPlan;
import ohmesh.netlist.study.StudyPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder of results refuses, survives and remembers. */
final class StudyFolderTest {
    @TempDir
    Path folder;

    private Path study;
    private Path out;

    @BeforeEach
    void run() throws IOException {
        study = StudyFixture.write(folder);
        out = folder.resolve("out");
        StudyFixture.run(study, out);
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(from), text);
        Files.writeString(path, text.replace(from, to));
    }

    private String refusal() {
        return assertThrows(OtherStudy.class, () -> StudyFixture.run(study, out))
                .getMessage();
    }

    private StudyRun.Summary runChanged() throws IOException {
        StudyJob job = StudyFixture.job(study);
        StudyRun.Options options = StudyFixture.options(1);
        return new StudyRun(job, StudyFolder.claim(out, job, true), options, ohmesh.run.MachineEmulation::build)
                .run(() -> false, StudyFixture.quiet());
    }

    @Test
    void otherStudyIsRefusedByName() throws IOException {
        edit("study.json", "\"errors\",", "\"other\",");
        assertEquals(out + " holds the study \"errors\", not \"other\"; name another folder", refusal());
    }

    @Test
    void changedKnobIsNamedWithItsPlace() throws IOException {
        edit("study.json", "[0.1, 1]", "[0.1, 2]");
        String message = refusal();
        assertTrue(message.contains("\n  /knobs/offset/values/1: 1 before, 2 now\n"), message);
        assertTrue(message.contains("--changed"), message);
    }

    @Test
    void changedInputIsNamed() throws IOException {
        edit("vmm/netlist.json", "\"maximumCycles\": 1000000", "\"maximumCycles\": 1000001");
        assertTrue(refusal().contains("\n  the file netlist.json has other contents\n"));
    }

    @Test
    void changedDescriptionIsTakenOver() throws IOException {
        edit("study.json", "how exact a converter must be", "how exact?");
        assertEquals(0, StudyFixture.run(study, out).ran());
        assertEquals("how exact?", StudyFolder.open(out).facts().description());
    }

    @Test
    void changedStudyGoesOnWithConsentAndKeepsTheTableOfBefore() throws IOException {
        String before = StudyFixture.results(out);
        edit("study.json", "[0.1, 1]", "[0.1, 0.3, 1]");
        StudyRun.Summary summary = runChanged();
        assertEquals(4, summary.ran());
        assertEquals(10, summary.status().done());
        try (Stream<Path> files = Files.list(out)) {
            Path old = files.filter(file -> file.getFileName().toString().startsWith("results-before-"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(before, Files.readString(old));
        }
        Path plain = folder.resolve("plain");
        StudyFixture.run(study, plain);
        assertEquals(StudyFixture.results(plain), StudyFixture.results(out));
    }

    @Test
    void changedCountersAreRunAgain() throws IOException {
        edit("study.json", "counter.conversions", "counter.reads");
        assertEquals(6, runChanged().ran());
        assertTrue(StudyFixture.results(out).contains(",counter.reads,"));
    }

    @Test
    void folderWithOtherFilesIsRefused() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.tex"), "dear");
        assertThrows(FileAlreadyExistsException.class, () -> StudyFixture.run(study, other));
        assertThrows(FileAlreadyExistsException.class, () -> StudyFixture.run(study, study));
        assertThrows(FileAlreadyExistsException.class, () -> StudyMerge.merge(List.of(out), other));
        assertThrows(NoSuchFileException.class, () -> StudyFolder.open(other));
    }

    @Test
    void mixturesAreNotMerged() throws IOException {
        Path second = folder.resolve("second");
        edit("study.json", "\"errors\",", "\"other\",");
        StudyFixture.run(study, second);
        OtherStudy refusal =
                assertThrows(OtherStudy.class, () -> StudyMerge.merge(List.of(out, second), folder.resolve("merged")));
        assertTrue(refusal.getMessage().contains("\"errors\" and " + second + " \"other\""), refusal.getMessage());
        assertFalse(Files.exists(folder.resolve("merged")));
    }

    @Test
    void statesOfOneStudyAreNotMerged() throws IOException {
        Path second = folder.resolve("second");
        edit("study.json", "[0.1, 1]", "[0.1, 2]");
        StudyFixture.run(study, second);
        OtherStudy refusal =
                assertThrows(OtherStudy.class, () -> StudyMerge.merge(List.of(out, second), folder.resolve("merged")));
        assertTrue(refusal.getMessage().contains("/knobs/offset/values/1"), refusal.getMessage());
    }

    @Test
    void lostJournalCostsOnlyReading() throws IOException {
        String before = StudyFixture.results(out);
        delete(out.resolve("journal"));
        Files.delete(out.resolve("results.csv"));
        assertEquals(0, StudyFixture.run(study, out).ran());
        assertEquals(before, StudyFixture.results(out));
    }

    @Test
    void tornLineOfAJournalIsPassedOver() throws IOException {
        String before = StudyFixture.results(out);
        try (Stream<Path> files = Files.walk(out.resolve("journal"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(
                        file, java.util.Arrays.copyOf(bytes, bytes.length - 30), StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
        assertEquals(5, StudyFolder.open(out).status().done());
        assertEquals(0, StudyFixture.run(study, out).ran());
        assertEquals(before, StudyFixture.results(out));
    }

    @Test
    void rowThatIsNotWholeIsRunAgain() throws IOException {
        String before = StudyFixture.results(out);
        List<Path> rows;
        try (Stream<Path> files = Files.walk(out.resolve("points"))) {
            rows = files.filter(file -> file.endsWith("row.csv")).sorted().toList();
        }
        Files.write(rows.get(0), new byte[0]);
        assertEquals(5, StudyFolder.open(out).status().done());
        assertEquals(1, StudyFixture.run(study, out).ran());
        assertEquals(before, StudyFixture.results(out));
        byte[] half = Files.readAllBytes(rows.get(1));
        Files.write(rows.get(1), java.util.Arrays.copyOf(half, half.length / 2));
        assertEquals(5, StudyFolder.open(out).status().done());
        assertEquals(1, StudyFixture.run(study, out).ran());
        assertEquals(before, StudyFixture.results(out));
    }

    /** As on a network disk whose host is gone: nobody knows whether the row is whole. */
    @Test
    void resultThatCannotBeReadIsNotTakenAway() throws IOException {
        Path row;
        try (Stream<Path> files = Files.walk(out.resolve("points"))) {
            row = files.filter(file -> file.endsWith("row.csv")).findFirst().orElseThrow();
        }
        Path away = Files.move(row, folder.resolve("row.csv"));
        Files.createSymbolicLink(row, row.getFileName());
        assertThrows(IOException.class, () -> StudyFixture.run(study, out));
        assertTrue(Files.exists(row.resolveSibling("report.json")));
        Files.delete(row);
        Files.move(away, row);
        assertEquals(0, StudyFixture.run(study, out).ran());
    }

    @Test
    void readersTakeNothingAway() throws IOException {
        Path row;
        try (Stream<Path> files = Files.walk(out.resolve("points"))) {
            row = files.filter(file -> file.endsWith("row.csv")).findFirst().orElseThrow();
        }
        Files.writeString(row, "group,name,va");
        assertEquals(1, StudyFolder.open(out).status().left());
        String table = StudyFixture.results(out);
        StudyFolder damaged = StudyFolder.open(out);
        assertThrows(OtherStudy.class, () -> damaged.writeResults(Shard.WHOLE));
        assertEquals(table, StudyFixture.results(out));
        assertEquals(1, StudyMerge.merge(List.of(out), folder.resolve("merged")).left());
        assertEquals("group,name,va", Files.readString(row));
        Files.write(row, new byte[] {(byte) 0xff, '\n'});
        assertEquals(1, StudyFolder.open(out).status().left());
        assertEquals(1, StudyFixture.run(study, out).ran());
    }

    @Test
    void changeThatIsKilledLeavesAFolderThatGoesOn() throws IOException {
        String before = StudyFixture.results(out);
        edit("study.json", "[0.1, 1]", "[0.1, 0.3, 1]");
        StudyJob job = StudyFixture.job(study);
        assertThrows(IllegalStateException.class, () -> StudyFolder.claim(out, dying(job), true));
        assertEquals(job.facts().identity(), StudyFolder.open(out).facts().identity());
        assertEquals(4, StudyFixture.run(study, out).ran());
        Path plain = folder.resolve("plain");
        StudyFixture.run(study, plain);
        assertEquals(StudyFixture.results(plain), StudyFixture.results(out));
        edit("study.json", "[0.1, 0.3, 1]", "[0.1, 1]");
        assertEquals(0, runChanged().ran());
        assertEquals(before, StudyFixture.results(out));
    }

    /** A job whose process dies when it comes to write the points. */
    private static StudyJob dying(StudyJob job) {
        StudyPlan plan = job.plan();
        List<StudyPoint> points = new AbstractList<>() {
            @Override
            public StudyPoint get(int index) {
                throw new IllegalStateException("killed");
            }

            @Override
            public int size() {
                return plan.points().size();
            }
        };
        StudyPlan dying = StudyFixture.withPoints(plan, points);
        return new StudyJob(dying, job.common(), job.source(), job.facts(), job.units(), job.readings());
    }

    @Test
    void resultsThatWereTakenAwayAreRunAgain() throws IOException {
        String before = StudyFixture.results(out);
        delete(out.resolve("points"));
        assertEquals(6, StudyFixture.run(study, out).ran());
        assertEquals(before, StudyFixture.results(out));
    }

    @Test
    void leavingsOfADeadProcessAreSweptAway() throws IOException {
        Path dead = Files.createDirectories(out.resolve("tmp/" + ProcessName.host() + "-999999999-18c-1"));
        Files.writeString(dead.resolve("row.csv"), "group");
        Path file = Files.writeString(out.resolve("tmp/" + ProcessName.host() + "-999999999-18c-2"), "point");
        Path living = Files.createDirectories(out.resolve("tmp/" + ProcessName.next()));
        Path elsewhere = Files.createDirectories(out.resolve("tmp/another-1-18c-1"));
        StudyFixture.run(study, out);
        assertFalse(Files.exists(dead));
        assertFalse(Files.exists(file));
        assertTrue(Files.exists(living));
        assertTrue(Files.exists(elsewhere));
    }

    @Test
    void pointsAreRememberedWithTheirNumbers() throws IOException {
        List<StudyPoint> asked = StudyFixture.job(study).plan().points();
        List<StudyPoint> kept = StudyFolder.open(out).points();
        assertEquals(asked.size(), kept.size());
        for (int i = 0; i < kept.size(); i++) {
            assertEquals(asked.get(i).knobs(), kept.get(i).knobs());
            assertEquals(asked.get(i).excluded(), kept.get(i).excluded());
        }
        StudyFacts facts = StudyFolder.open(out).facts();
        assertEquals(StudyFixture.job(study).facts(), facts);
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
