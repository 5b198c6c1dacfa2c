// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which share the batch script gives to a task, by the variables that Slurm sets. */
final class SlurmShareTest {
    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void launcher() throws IOException {
        log = folder.resolve("log");
        Path launcher = Files.writeString(folder.resolve("ohmesh"), "#!/bin/sh\necho \"ran $*\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private int task(int id, int first, int last, int step, int count) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "../netlists/studies/slurm.sh", "a study", "out", "--json")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        bash.environment()
                .putAll(Map.of(
                        "OHMESH_HOME", folder.toString(),
                        "SLURM_ARRAY_TASK_ID", Integer.toString(id),
                        "SLURM_ARRAY_TASK_MIN", Integer.toString(first),
                        "SLURM_ARRAY_TASK_MAX", Integer.toString(last),
                        "SLURM_ARRAY_TASK_STEP", Integer.toString(step),
                        "SLURM_ARRAY_TASK_COUNT", Integer.toString(count)));
        return bash.start().waitFor();
    }

    @ParameterizedTest(name = "task {0} of {1}-{2}:{3} has share {5} of {4}")
    @CsvSource({"1,1,8,1,8,1", "8,1,8,1,8,8", "0,0,7,1,8,1", "7,0,7,1,8,8", "5,1,7,2,4,3"})
    void taskOfAWholeArrayHasItsShare(int id, int first, int last, int step, int count, int part) throws Exception {
        assertEquals(0, task(id, first, last, step, count));
        String text = Files.readString(log);
        assertTrue(text.startsWith("task " + id + ": share " + part + " of " + count + " of a study\n"), text);
        assertTrue(text.contains("ran study run a study --out out --shard " + part + "/" + count + " "), text);
    }

    @ParameterizedTest(name = "task {0} of {4} in {1}-{2}:{3}")
    @CsvSource({"3,3,3,1,1", "1,1,1,1,1", "3,3,4,1,2", "1,1,5,1,3", "5,1,5,1,3"})
    void arrayOfSomeTasksIsRefused(int id, int first, int last, int step, int count) throws Exception {
        assertEquals(2, task(id, first, last, step, count));
        String text = Files.readString(log);
        assertTrue(text.contains("the array must be whole, as --array=1-8"), text);
        assertFalse(text.contains("ran study"), text);
    }

    @Test
    void missingArgumentsAreToldWithAnExample() throws Exception {
        Process bash = new ProcessBuilder("bash", "../netlists/studies/slurm.sh", "a")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertEquals(2, bash.waitFor());
        assertTrue(Files.readString(log).startsWith("usage: sbatch --array=1-N "));
    }
}
