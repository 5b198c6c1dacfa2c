// SPDX-License-Identifier: Apache-2.0
package ohmesh.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar submitted to a cluster of two executors on this machine, beside a plain run of the same study. */
class StudyOnSparkTest {
    private static final String MASTER = "local-cluster[2,1,1024]";
    private static final String EXECUTOR = "CoarseGrainedExecutorBackend";
    private static final int UNITS = 24;
    private static final long MINUTES = 5;

    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.base/java.util.concurrent.atomic",
            "java.base/sun.nio.ch",
            "java.base/sun.nio.cs",
            "java.base/sun.security.action",
            "java.base/sun.util.calendar");

    @TempDir
    Path folder;

    private Path study() throws IOException {
        Path file = folder.resolve("study.json");
        String letters =
                folder.toAbsolutePath()
                .relativize(Path.of("../../netlists/letters").toAbsolutePath().normalize())
                .toString();
        Files.writeString(file, """
                {
                  "name": "spark",
                  "netlist": "%s",
                  "seeds": {"first": 1, "count": 6},
                  "knobs": {"bits": {"pointers": ["/chip/tile/adc/bits"], "values": [5, 6, 7, 8]}}
                }
                """.formatted(letters.replace("\\", "\\\\")));
        return file;
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path application() {
        return Path.of(System.getProperty("spark.application"));
    }

    private Process start(String log, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        builder.environment().put("SPARK_HOME", System.getProperty("spark.home.folder"));
        builder.environment().put("SPARK_SCALA_VERSION", System.getProperty("spark.scala"));
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder.start();
    }

    private String log(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    private byte[] plainRun(Path study) throws IOException, InterruptedException {
        Path out = folder.resolve("plain");
        Process plain = start(
                "plain.log",
                List.of(
                        java().toString(),
                        "-cp",
                        application().toString(),
                        "ohmesh.cli.Main",
                        "study",
                        "run",
                        study.toString(),
                        "--out",
                        out.toString()));
        assertTrue(plain.waitFor(MINUTES, TimeUnit.MINUTES));
        assertEquals(0, plain.exitValue(), log("plain.log"));
        return Files.readAllBytes(out.resolve("results.csv"));
    }

    private Process submit(Path study, Path out) throws IOException {
        List<String> command = new ArrayList<>(List.of(java().toString()));
        OPENED.forEach(name -> command.add("--add-opens=" + name + "=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("spark.home.folder") + "/jars/*"));
        command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", MASTER));
        command.addAll(List.of("--conf", "spark.ui.enabled=false"));
        command.addAll(List.of(
                application().toString(),
                study.toString(),
                "--out",
                out.toString(),
                "--tasks",
                Integer.toString(UNITS / 2)));
        return start("spark.log", command);
    }

    private static long done(Path out) throws IOException {
        Path points = out.resolve("points");
        if (!Files.isDirectory(points)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(points)) {
            return files.filter(file -> file.getFileName().toString().equals("report.json"))
                    .count();
        } catch (java.io.UncheckedIOException e) {
            return 0; // a folder was renamed on the way
        }
    }

    /** Kills one executor as soon as some units are done; how many were done then. */
    private static long killAnExecutor(Process driver, Path out) throws IOException, InterruptedException {
        while (driver.isAlive()) {
            long done = done(out);
            Optional<ProcessHandle> executor =
                    driver.descendants().filter(process -> isExecutor(process)).findFirst();
            if (done >= 3 && executor.isPresent()) {
                assertTrue(executor.get().destroyForcibly());
                return done;
            }
            Thread.sleep(50);
        }
        return -1;
    }

    private static boolean isExecutor(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.stream(arguments).anyMatch(argument -> argument.endsWith(EXECUTOR)))
                .orElse(false);
    }

    @Test
    void aKilledExecutorChangesNoByteOfTheTable() throws IOException, InterruptedException {
        Path study = study();
        Path out = folder.resolve("spark");
        Process driver = submit(study, out);
        long doneWhenKilled = killAnExecutor(driver, out);
        assertTrue(driver.waitFor(MINUTES, TimeUnit.MINUTES), () -> "still running");
        assertEquals(0, driver.exitValue(), log("spark.log"));
        assertTrue(doneWhenKilled >= 0 && doneWhenKilled < UNITS, "killed after " + doneWhenKilled);
        assertTrue(log("spark.log").contains("Lost executor"), log("spark.log"));
        assertArrayEquals(plainRun(study), Files.readAllBytes(out.resolve("results.csv")));
    }

    @Test
    void aStudyThatIsWrongIsSaidWithoutACluster() throws IOException, InterruptedException {
        Path wrong = folder.resolve("wrong.json");
        Files.writeString(wrong, Files.readString(study()).replace("/chip/tile/adc/bits", "/chip/tile/adc/bitz"));
        Process driver = submit(wrong, folder.resolve("none"));
        assertTrue(driver.waitFor(MINUTES, TimeUnit.MINUTES));
        assertNotEquals(0, driver.exitValue());
        assertTrue(log("spark.log").contains("bits"), log("spark.log"));
        assertTrue(!Files.exists(folder.resolve("none")));
    }
}
