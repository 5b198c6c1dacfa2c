// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ohmesh.netlist.study.StudyPlan;
import ohmesh.netlist.study.StudyPoint;
import ohmesh.run.MachineEmulation;
import ohmesh.run.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of a study depend on the study alone: not on threads, shares, order, interruptions or other processes. */
final class StudyRunTest {
    @TempDir
    Path folder;

    private Path study;
    private Path plain;

    @BeforeEach
    void runUndisturbed() throws IOException {
        study = StudyFixture.write(folder);
        plain = folder.resolve("plain");
        StudyFixture.run(study, plain);
    }

    private static StudyRun.Options share(int part, int parts) {
        return new StudyRun.Options(1, new Shard(part, parts), false, Long.MAX_VALUE);
    }

    @Test
    void tableHasARowForEveryUnitAndOneForAnExcludedPoint() throws IOException {
        List<String> lines = StudyFixture.results(plain).lines().toList();
        assertTrue(
                lines.get(0)
                        .startsWith("point,seed,gain,offset,status,pass,currentError,outputs.y.packets,wrongCodes,"
                                + "counter.conversions,cycles,simulatedSeconds,energyJoules,"),
                lines.get(0));
        assertTrue(lines.get(0).endsWith(",message"), lines.get(0));
        assertEquals(1 + StudyFixture.UNITS + 1, lines.size());
        assertTrue(lines.get(1).startsWith("0,3,0.004,0.1,done,false,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("0,4,0.004,0.1,done,false,"), lines.get(2));
        assertTrue(lines.get(7).startsWith("3,,0.02,1,excluded,,,"), lines.get(7));
        assertTrue(lines.get(7).endsWith(",both errors at once"), lines.get(7));
        int columns = lines.get(0).split(",").length;
        lines.forEach(line -> assertEquals(columns, line.split(",", -1).length, line));
    }

    @Test
    void seedsAndKnobsBothMatter() throws IOException {
        List<String> codes = StudyFixture.results(plain)
                .lines()
                .skip(1)
                .limit(StudyFixture.UNITS)
                .toList();
        List<String> wrong = codes.stream().map(line -> line.split(",")[8]).toList();
        assertEquals(StudyFixture.UNITS, wrong.stream().distinct().count(), wrong.toString());
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {2, 5})
    void threadsChangeNothing(int threads) throws IOException {
        Path out = folder.resolve("threads");
        StudyRun.Summary summary = StudyFixture.run(study, out, StudyFixture.options(threads), MachineEmulation::build);
        assertEquals(StudyFixture.UNITS, summary.ran());
        assertEquals(StudyFixture.comparable(plain), StudyFixture.comparable(out));
    }

    @Test
    void sharesInFoldersOfTheirOwnMergeToTheSame() throws IOException {
        List<Path> parts = new ArrayList<>();
        for (int part = 4; part >= 1; part--) {
            Path out = folder.resolve("part" + part);
            StudyFixture.run(study, out, share(part, 4), MachineEmulation::build);
            assertTrue(Files.exists(out.resolve("results-" + part + "-of-4.csv")));
            assertFalse(Files.exists(out.resolve("results.csv")));
            parts.add(out);
        }
        Path merged = folder.resolve("merged");
        StudyStatus status = StudyMerge.merge(parts, merged);
        assertEquals(new StudyStatus(6, 6, 6, 0, 0, 1, List.of(), Map.of(Versions.build(), 6L)), status);
        assertEquals(StudyFixture.comparable(plain), StudyFixture.comparable(merged));
        StudyMerge.merge(parts, merged);
        assertEquals(StudyFixture.comparable(plain), StudyFixture.comparable(merged));
    }

    @Test
    void sharesInOneFolderMergeToTheSame() throws IOException {
        Path out = folder.resolve("shared");
        int rows = 0;
        for (int part = 1; part <= 3; part++) {
            StudyFixture.run(study, out, share(part, 3), MachineEmulation::build);
            rows += (int) Files.readString(out.resolve("results-" + part + "-of-3.csv"))
                    .lines()
                    .skip(1)
                    .count();
        }
        assertEquals(StudyFixture.UNITS + 1, rows);
        StudyMerge.merge(List.of(out), out);
        assertEquals(StudyFixture.comparable(plain), StudyFixture.comparable(out));
    }

    @Test
    void mergeOfSomeSharesSaysWhatIsLeft() throws IOException {
        Path out = folder.resolve("some");
        StudyFixture.run(study, out, share(2, 3), MachineEmulation::build);
        StudyStatus status = StudyMerge.merge(List.of(out), folder.resolve("merged"));
        assertEquals(new StudyStatus(6, 2, 2, 0, 4, 1, List.of(), Map.of(Versions.build(), 2L)), status);
    }

    @Test
    void secondCallRunsNothingAndReadsNoNetlist() throws IOException {
        AtomicInteger built = new AtomicInteger();
        String before = StudyFixture.results(plain);
        StudyJob job = StudyFixture.job(study);
        StudyFolder claimed = StudyFolder.claim(plain, job, false);
        try (Journal journal = claimed.journal()) {
            StudyState state = new StudyState(claimed, journal, job.readings());
            for (Unit unit : job.units()) {
                assertEquals(Status.DONE, state.known(unit).orElseThrow());
            }
        }
        StudyRun.Summary summary = new StudyRun(job, claimed, StudyFixture.options(2), netlist -> {
                    built.incrementAndGet();
                    return MachineEmulation.build(netlist);
                })
                .run(() -> false, StudyFixture.quiet());
        assertEquals(0, summary.ran());
        assertEquals(0, built.get());
        assertEquals(before, StudyFixture.results(plain));
    }

    @Test
    void runsAtOnceInOneFolderLeaveWhatOneLeaves() throws Exception {
        Path out = folder.resolve("both");
        ExecutorService pool = Executors.newFixedThreadPool(3);
        List<Future<StudyRun.Summary>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(pool.submit(() -> StudyFixture.run(study, out)));
        }
        for (Future<StudyRun.Summary> one : all) {
            assertEquals(StudyFixture.UNITS, one.get().status().done());
        }
        pool.shutdown();
        assertEquals(StudyFixture.comparable(plain), StudyFixture.comparable(out));
        try (Stream<Path> left = Files.list(out.resolve("tmp"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void whatIsInterruptedLeavesNoHalfRowAndGoesOn() throws IOException {
        Path out = folder.resolve("interrupted");
        StudyJob job = StudyFixture.job(study);
        AtomicInteger built = new AtomicInteger();
        StudyRun run = new StudyRun(job, StudyFolder.claim(out, job, false), StudyFixture.options(1), netlist -> {
            built.incrementAndGet();
            return MachineEmulation.build(netlist);
        });
        StudyRun.Summary summary = run.run(() -> built.get() == 3, StudyFixture.quiet());
        assertTrue(summary.interrupted());
        assertEquals(2, summary.status().done());
        assertEquals(4, summary.status().left());
        List<String> partial = StudyFixture.results(out).lines().toList();
        assertEquals(1 + 2 + 1, partial.size());
        assertTrue(StudyFixture.results(plain).lines().toList().containsAll(partial));
        assertEquals(4, StudyFixture.run(study, out).ran());
        assertEquals(StudyFixture.comparable(plain), StudyFixture.comparable(out));
    }

    @Test
    void limitRunsThatMany() throws IOException {
        Path out = folder.resolve("limited");
        StudyRun.Options two = new StudyRun.Options(2, Shard.WHOLE, false, 2);
        assertEquals(
                2, StudyFixture.run(study, out, two, MachineEmulation::build).ran());
        assertEquals(
                2, StudyFixture.run(study, out, two, MachineEmulation::build).ran());
        assertEquals(2, StudyFixture.run(study, out).ran());
        assertEquals(StudyFixture.comparable(plain), StudyFixture.comparable(out));
    }

    @Test
    void equalPointsShareTheirResult() throws IOException {
        StudyPlan plan = StudyFixture.job(study).plan();
        StudyPoint first = plan.points().get(0);
        StudyPoint twin = new StudyPoint(1, first.knobs(), first.settings(), null);
        StudyPlan twins = StudyFixture.withPoints(plan, List.of(first, twin));
        StudyJob job = StudyJob.of(twins, "{}", List.of());
        Path out = folder.resolve("equal");
        StudyRun run =
                new StudyRun(job, StudyFolder.claim(out, job, false), StudyFixture.options(1), MachineEmulation::build);
        StudyRun.Summary summary = run.run(() -> false, StudyFixture.quiet());
        assertEquals(4, summary.status().done());
        assertEquals(2, summary.ran());
        List<String> lines = StudyFixture.results(out).lines().toList();
        assertEquals(lines.get(1).replaceFirst("0,", "1,"), lines.get(3));
    }

    @Test
    void resultThatCannotBeKeptStopsTheStudyAndLosesNothing() throws IOException {
        Path out = folder.resolve("full");
        StudyJob job = StudyFixture.job(study);
        StudyFolder claimed = StudyFolder.claim(out, job, false);
        Files.writeString(out.resolve("points"), "a file where a folder must be");
        StudyRun run = new StudyRun(job, claimed, StudyFixture.options(2), MachineEmulation::build);
        assertThrows(IOException.class, () -> run.run(() -> false, StudyFixture.quiet()));
        Files.delete(out.resolve("points"));
        assertEquals(StudyFixture.UNITS, StudyFixture.run(study, out).ran());
        assertEquals(StudyFixture.comparable(plain), StudyFixture.comparable(out));
    }
}
