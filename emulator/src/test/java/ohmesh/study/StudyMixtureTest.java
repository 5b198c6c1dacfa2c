// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ohmesh.run.MachineEmulation;
import ohmesh.run.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of different builds, or from different contents of a file, do not mix unseen. */
class StudyMixtureTest {
    private static final String OTHER_BUILD = "0123456789ab";

    @TempDir
    Path folder;

    private Path study;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        study = StudyFixture.write(folder);
        out = folder.resolve("out");
    }

    private static StudyRun.Options share(int part) {
        return new StudyRun.Options(1, new Shard(part, 2), false, Long.MAX_VALUE);
    }

    /** Makes all that is in a folder the work of another build. */
    private static void rebuild(Path out) throws IOException {
        String mine = "\"build\": \"" + Versions.build() + "\"";
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file);
                if (text.contains(mine)) {
                    Files.writeString(file, text.replace(mine, "\"build\": \"" + OTHER_BUILD + "\""));
                }
            }
        }
    }

    @Test
    void everyResultTellsItsBuild() throws IOException {
        StudyStatus status = StudyFixture.run(study, out).status();
        assertTrue(Versions.build().matches("[0-9a-f]{12}"), Versions.build());
        assertEquals(Map.of(Versions.build(), 6L), status.builds());
        assertEquals(Versions.build(), StudyFolder.open(out).facts().build());
    }

    @Test
    void resultsOfAnotherBuildCountAsDone() throws IOException {
        StudyFixture.run(study, out, share(1), MachineEmulation::build);
        rebuild(out);
        StudyJob job = StudyFixture.job(study);
        StudyFolder claimed = StudyFolder.claim(out, job, false);
        assertEquals(OTHER_BUILD, claimed.earlierBuild());
        StudyRun run = new StudyRun(job, claimed, StudyFixture.options(1), MachineEmulation::build);
        StudyRun.Summary summary = run.run(() -> false, StudyFixture.quiet());
        assertEquals(3, summary.ran());
        assertEquals(
                Map.of(OTHER_BUILD, 3L, Versions.build(), 3L), summary.status().builds());
        Path plain = folder.resolve("plain");
        StudyFixture.run(study, plain);
        assertEquals(StudyFixture.results(plain), StudyFixture.results(out));
    }

    @Test
    void resultsWithoutABuildAreThoseOfAnUnknownOne() throws IOException {
        StudyFixture.run(study, out);
        try (Stream<Path> files = Files.walk(out)) {
            Path host =
                    files.filter(path -> path.endsWith("host.json")).findFirst().orElseThrow();
            Files.delete(host);
        }
        assertEquals(
                Map.of("unknown", 1L, Versions.build(), 5L),
                StudyFolder.open(out).status().builds());
    }

    @Test
    void sharesOfTwoBuildsAreMergedOnlyWithConsent() throws IOException {
        Path second = folder.resolve("second");
        Path merged = folder.resolve("merged");
        StudyFixture.run(study, out, share(1), MachineEmulation::build);
        rebuild(out);
        StudyFixture.run(study, second, share(2), MachineEmulation::build);
        String refusal = assertThrows(OtherStudy.class, () -> StudyMerge.merge(List.of(out, second), merged))
                .getMessage();
        assertTrue(refusal.startsWith("the results are of 2 builds of Ohmesh;"), refusal);
        assertTrue(refusal.contains("\n  " + OTHER_BUILD + " in " + out), refusal);
        assertTrue(refusal.contains("\n  " + Versions.build() + " in " + second), refusal);
        assertFalse(Files.exists(merged));
        StudyStatus status = StudyMerge.merge(List.of(out, second), merged, true);
        assertEquals(6, status.done());
        assertEquals(Map.of(OTHER_BUILD, 3L, Versions.build(), 3L), status.builds());
        assertThrows(OtherStudy.class, () -> StudyMerge.merge(List.of(second), merged));
    }

    /** A study whose knob names a file that only its second value reads. */
    private void nameFiles() throws IOException {
        Path netlist = folder.resolve("vmm");
        Files.copy(netlist.resolve("x.csv"), netlist.resolve("other.csv"));
        String text = Files.readString(study);
        String changed = text.replace(
                "\"offset\": {",
                "\"input\": {\"pointers\": [\"/host/inputs/x/data/csv\"], \"values\": [\"x.csv\", \"other.csv\"]},"
                        + " \"offset\": {");
        Files.writeString(study, changed);
    }

    private void changeOther() throws IOException {
        Path file = folder.resolve("vmm/other.csv");
        Files.writeString(file, Files.readString(file) + "\n");
    }

    @Test
    void fileThatOnlyALaterPointReadsIsOneOfTheStudy() throws IOException {
        nameFiles();
        assertEquals(12, StudyFixture.run(study, out).ran());
        assertTrue(StudyFolder.open(out).facts().inputs().containsKey("other.csv"));
        changeOther();
        OtherStudy refusal = assertThrows(OtherStudy.class, () -> StudyFixture.run(study, out));
        assertTrue(refusal.getMessage().contains("\n  the file other.csv has other contents\n"), refusal.getMessage());
    }

    @Test
    void secondCallKnowsPointsThatReadOtherFiles() throws IOException {
        nameFiles();
        StudyFixture.run(study, out);
        StudyJob job = StudyFixture.job(study);
        StudyFolder claimed = StudyFolder.claim(out, job, false);
        try (Journal journal = claimed.journal()) {
            StudyState state = new StudyState(claimed, journal, job.readings());
            for (Unit unit : job.units()) {
                assertEquals(Status.DONE, state.known(unit).orElseThrow());
            }
        }
    }

    @Test
    void sharesFromDifferentFilesAreNotMerged() throws IOException {
        nameFiles();
        Path second = folder.resolve("second");
        StudyFixture.run(study, out, share(1), MachineEmulation::build);
        changeOther();
        StudyFixture.run(study, second, share(2), MachineEmulation::build);
        String refusal = assertThrows(
                        OtherStudy.class, () -> StudyMerge.merge(List.of(out, second), folder.resolve("merged")))
                .getMessage();
        assertTrue(refusal.contains("the file other.csv has other contents"), refusal);
    }

    @Test
    void filesThatTheFactsDoNotNameAreComparedPointByPoint() throws IOException {
        nameFiles();
        Path second = folder.resolve("second");
        StudyFixture.run(study, out, share(1), MachineEmulation::build);
        StudyFixture.run(study, second, share(2), MachineEmulation::build);
        try (Stream<Path> files = Files.walk(second)) {
            for (Path host : files.filter(path -> path.endsWith("host.json")).toList()) {
                String text = Files.readString(host);
                Files.writeString(host, text.replaceAll("(\"other.csv\": \")[0-9a-f]{8}", "$1" + "00000000"));
            }
        }
        String refusal = assertThrows(
                        OtherStudy.class, () -> StudyMerge.merge(List.of(out, second), folder.resolve("merged"), true))
                .getMessage();
        assertTrue(refusal.startsWith("the results were read from different files;"), refusal);
        assertTrue(refusal.contains("\n  the file other.csv had other contents for point "), refusal);
    }
}
