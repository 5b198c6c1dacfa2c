// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is killed at a random moment, without a chance to say goodbye, leaves whole rows only. */
final class KilledStudyTest {
    private static final int UNITS = 12;

    @TempDir
    Path folder;

    private Path study;
    private Path out;

    private void write() throws IOException {
        study = StudyFixture.write(folder);
        Files.writeString(study, Files.readString(study).replace("\"count\": 2", "\"count\": " + UNITS));
        out = folder.resolve("out");
    }

    /** Lets a child run until it has kept some results, then kills it; how many there are. */
    private long runAndKill(RandomGenerator random, long there) throws IOException, InterruptedException {
        Process child = StudyChild.start(study, out, 2);
        long wanted = there + 1 + random.nextInt(UNITS / 4);
        while (child.isAlive() && kept() < wanted) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        // Anywhere within the next few units: while it reads, runs, writes or renames.
        TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
        child.destroyForcibly().waitFor();
        return kept();
    }

    private long kept() throws IOException {
        Path points = out.resolve("points");
        if (!Files.isDirectory(points)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(points, 2)) {
            return files.filter(file -> file.getNameCount() == points.getNameCount() + 2)
                    .count();
        }
    }

    private void killAndCompare(int seed, int kills) throws Exception {
        write();
        Path plain = folder.resolve("plain");
        StudyFixture.run(study, plain, StudyFixture.options(2), ohmesh.run.MachineEmulation::build);
        Set<String> rows = new HashSet<>(StudyFixture.results(plain).lines().toList());
        RandomGenerator random = new SplittableRandom(seed);
        long there = 0;
        for (int i = 0; i < kills; i++) {
            there = runAndKill(random, there);
            StudyStatus status = StudyFolder.open(out).status();
            assertTrue(status.done() <= there && status.done() >= there - 2, status + " of " + there);
            StudyMerge.merge(List.of(out), out);
            // A table without any result does not know the components that energies are of.
            assertTrue(status.done() == 0
                    || rows.containsAll(StudyFixture.results(out).lines().toList()));
        }
        StudyRun.Summary summary =
                StudyFixture.run(study, out, StudyFixture.options(2), ohmesh.run.MachineEmulation::build);
        assertTrue(there > 0 && summary.ran() < 3 * UNITS, there + " were there, " + summary.ran() + " ran");
        assertEquals(StudyFixture.comparable(plain), StudyFixture.comparable(out));
    }

    @Test
    void killedOnceItGoesOnWithTheSameRows() throws Exception {
        killAndCompare(1, 1);
    }

    @Tag("long")
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {2, 3, 4, 5})
    void killedOftenItGoesOnWithTheSameRows(int seed) throws Exception {
        killAndCompare(seed, 5);
    }

    @Test
    void processesInOneFolderLeaveWhatOneLeaves() throws Exception {
        write();
        Process first = StudyChild.start(study, out, 1);
        Process second = StudyChild.start(study, out, 1);
        assertEquals(0, first.waitFor());
        assertEquals(0, second.waitFor());
        Path plain = folder.resolve("plain");
        StudyFixture.run(study, plain, StudyFixture.options(2), ohmesh.run.MachineEmulation::build);
        assertEquals(StudyFixture.comparable(plain), StudyFixture.comparable(out));
    }
}
