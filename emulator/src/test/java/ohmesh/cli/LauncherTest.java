// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher with a jar that is none: what the virtual machine itself says reaches the user. */
final class LauncherTest {
    private static final Path BASH = Path.of("/bin/bash");

    @TempDir
    Path folder;

    @BeforeEach
    void putABrokenJar() throws IOException {
        assumeTrue(Files.isExecutable(BASH), "needs bash");
        Files.copy(Path.of("../ohmesh"), folder.resolve("ohmesh"));
        Files.writeString(
                Files.createDirectories(folder.resolve("emulator/target")).resolve("ohmesh.jar"), "no jar");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"run", "list"})
    void optionThatTheVirtualMachineRefusesExitsThreeWithItsMessage(String command) throws Exception {
        assertEquals(3, launch(command, "-Xbogus"));
        String said = Files.readString(folder.resolve("err"));
        assertTrue(said.startsWith("ohmesh: the Java virtual machine does not start with"), said);
        assertTrue(said.contains("-Xbogus\n"), said);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"run", "list"})
    void virtualMachineThatFailsLaterIsNotSilentEither(String command) throws Exception {
        assertEquals(1, launch(command, "-Xmx64m"));
        String said = Files.readString(folder.resolve("err"));
        assertTrue(said.contains("ohmesh.jar"), said);
    }

    private int launch(String command, String options) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(BASH.toString(), folder.resolve("ohmesh").toString(), command, "x");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("OHMESH_JAVA_OPTIONS", options);
        builder.redirectOutput(new File("/dev/null"));
        Process process = builder.start();
        // Read to its end, which comes when the last writer is gone.
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("err"), said);
        return process.waitFor();
    }
}
