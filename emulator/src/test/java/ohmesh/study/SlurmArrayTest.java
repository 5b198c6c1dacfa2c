// SPDX-License-Identifier: Apache-2.0
package ohmesh.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example batch script as a job array of a real Slurm leaves the bytes that one process leaves. */
@Tag("slurm")
final class SlurmArrayTest {
    @TempDir
    Path folder;

    @Test
    void arrayOfFourMergesToThePlainRun() throws Exception {
        assertTrue(PrivateSlurm.isInstalled(), "the profile slurm needs Slurm and munge, such as Debian's slurm-wlm");
        Path study = StudyFixture.write(folder);
        Path out = folder.resolve("array");
        try (PrivateSlurm slurm = new PrivateSlurm(Files.createDirectory(folder.resolve("slurm")))) {
            assertEquals(0, submit(slurm, study, out, "0-3"), this::logs);
        }
        assertFalse(Files.exists(out.resolve("results.csv")));
        for (int part = 1; part <= 4; part++) {
            assertTrue(Files.exists(out.resolve("results-" + part + "-of-4.csv")), this::logs);
        }
        assertEquals(StudyFixture.UNITS, StudyMerge.merge(List.of(out), out).done());
        Path plain = folder.resolve("plain");
        StudyFixture.run(study, plain);
        assertEquals(StudyFixture.comparable(plain), StudyFixture.comparable(out));
    }

    private int submit(PrivateSlurm slurm, Path study, Path out, String array) throws Exception {
        Path script = Path.of("../netlists/studies/slurm.sh").toRealPath();
        ProcessBuilder builder = slurm.command(
                "sbatch",
                "--wait",
                "--array=" + array,
                "--cpus-per-task=1",
                "--output=" + folder.resolve("task-%a.log"),
                script.toString(),
                study.toString(),
                out.toString());
        builder.environment().put("OHMESH_HOME", launcher().toString());
        return builder.start().waitFor();
    }

    /** A folder whose ./ohmesh has the classes of this test. */
    private Path launcher() throws IOException {
        Path file = Files.writeString(
                folder.resolve("ohmesh"),
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                        + System.getProperty("java.class.path") + "' ohmesh.cli.Main \"$@\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    private String logs() {
        StringBuilder text = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                text.append(log).append('\n').append(Files.readString(log)).append('\n');
            }
        } catch (IOException e) {
            text.append(e);
        }
        return text.toString();
    }
}
