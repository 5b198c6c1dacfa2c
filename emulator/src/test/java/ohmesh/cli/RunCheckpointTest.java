// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ohmesh.engine.MachineFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints of a run, and names on the command line that cannot be used. */
final class RunCheckpointTest {
    private static final long LAST_CYCLE = (Console.STEPS - 1L) * ToyMachine.STEP_CYCLES + 3;

    @TempDir
    Path folder;

    private final Console console = Console.finishing();

    @BeforeEach
    void writeNetlist() throws IOException {
        Console.netlist(folder, Console.STEPS);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void continuingFromACheckpointGivesTheSameBytes(long seed) throws IOException {
        long cycle = new SplittableRandom(seed).nextLong(LAST_CYCLE);
        Path file = folder.resolve("state");
        String plain = report(seed);
        assertEquals(plain, report(seed, "--checkpoint", file + "@" + cycle));
        assertTrue(console.err.toString().contains("beginning of cycle " + cycle + " saved"), console.err.toString());
        assertEquals(plain, report(seed, "--resume", file));
    }

    @Test
    void runStoppedAtItsLimitCanGoOn() {
        Path file = folder.resolve("state");
        assertEquals(0, console.execute("run", folder, "--json"));
        String plain = console.out.toString();
        assertEquals(4, console.execute("run", folder, "--max-cycles", 5000, "--checkpoint", file));
        assertEquals(4, console.execute("run", folder, "--max-cycles", 9000, "--checkpoint", file, "--resume", file));
        assertEquals(0, console.execute("run", folder, "--resume", file, "--json"));
        assertEquals(plain, console.out.toString());
    }

    @Test
    void checkpointOfAnotherRunIsRefused() throws IOException {
        Path file = folder.resolve("state");
        assertEquals(0, console.execute("run", folder, "--checkpoint", file + "@100"));
        assertEquals(2, console.execute("run", folder, "--resume", file, "--seed", 2));
        assertTrue(console.err.toString().contains("belongs to toy"), console.err.toString());
        assertEquals(2, console.execute("run", folder, "--resume", folder.resolve("nothing")));
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 60));
        assertEquals(2, console.execute("run", folder, "--resume", file));
        assertTrue(console.err.toString().contains("cannot resume from"), console.err.toString());
    }

    @Test
    void checkpointBeyondTheEndIsSaid() {
        assertEquals(0, console.execute("run", folder, "--checkpoint", folder.resolve("state") + "@900000000"));
        assertTrue(console.err.toString().contains("no checkpoint written"), console.err.toString());
        assertFalse(Files.exists(folder.resolve("state")));
    }

    @Test
    void checkpointOfARunThatFinishesIsSaidNotToBeWritten() {
        assertEquals(0, console.execute("run", folder, "--checkpoint", folder.resolve("state")));
        assertTrue(
                console.err.toString().startsWith("ohmesh: no checkpoint written: the run finished"),
                console.err.toString());
        assertFalse(Files.exists(folder.resolve("state")));
    }

    @ParameterizedTest(name = "--checkpoint FILE@{0}")
    @ValueSource(strings = {"1e3", "abc", "-5", ""})
    void checkpointAtWhatIsNoCycleExitsTwo(String cycle) throws IOException {
        assertEquals(2, console.execute("run", folder, "--checkpoint", folder.resolve("state") + "@" + cycle));
        assertTrue(console.err.toString().contains("\"" + cycle + "\" is not a cycle"), console.err.toString());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "only the netlist");
        }
    }

    @Test
    void folderOfACheckpointMayHoldAnAtSign() throws IOException {
        Path file = Files.createDirectory(folder.resolve("a@b")).resolve("state");
        assertEquals(0, console.execute("run", folder, "--checkpoint", file + "@100"));
        assertTrue(Files.exists(file));
        assertEquals(4, console.execute("run", folder, "--checkpoint", file, "--force", "--max-cycles", 50));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--checkpoint", "--resume", "--out", "--data"})
    void emptyNameIsRefused(String option) {
        assertEquals(2, console.execute("run", folder, option, ""));
        assertTrue(console.err.toString().contains("'" + option + "'"), console.err.toString());
        assertEquals("", console.out.toString());
    }

    @Test
    void folderIsNoCheckpointWhateverIsForced() {
        assertEquals(2, console.execute("run", folder, "--checkpoint", folder));
        assertTrue(console.err.toString().contains("it is a folder"), console.err.toString());
        assertEquals(2, console.execute("run", folder, "--checkpoint", folder, "--force"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"run", "check"})
    void dataFolderThatIsNotThereIsRefused(String command) {
        assertEquals(2, console.execute(command, folder, "--data", folder.resolve("none")));
        assertTrue(console.err.toString().contains("none: no such folder"), console.err.toString());
        assertEquals(2, console.execute(command, folder, "--data", folder.resolve("netlist.json")));
        assertTrue(console.err.toString().contains("is a file, not a folder"), console.err.toString());
    }

    @Test
    void resultFolderThatCannotBeCreatedIsRefusedBeforeTheRunAndNothingIsLeft() throws IOException {
        Console never = new Console(netlist -> fail("the run began"));
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(2, never.execute("run", folder, "--out", file.resolve("a/b")));
        assertEquals(
                "ohmesh: " + file.resolve("a/b") + " cannot be written: " + file + " is a file, not a folder\n",
                never.err.toString());
        Console faulty = new Console(netlist -> {
            throw new MachineFault("no machine");
        });
        assertEquals(2, faulty.execute("run", folder, "--out", folder.resolve("a/b")));
        assertFalse(Files.exists(folder.resolve("a")));
    }

    @ParameterizedTest(name = "--seed {0}")
    @ValueSource(strings = {"abc", "-5", "1.5", "9007199254740992", "99999999999999999999"})
    void seedThatIsNoWholeNumberExitsTwo(String seed) {
        assertEquals(2, console.execute("run", folder, "--seed", seed));
        assertTrue(
                console.err.toString().contains("\"" + seed + "\" is not an integer 0..9007199254740991"),
                console.err.toString());
    }

    @Test
    void onlyTheFirstLineOfAProblemNamesTheProgram() throws IOException {
        Path netlist = folder.resolve("netlist.json");
        Files.writeString(netlist, Files.readString(netlist).replace("\"halt\"", "\"hlat\", \"hlta\""));
        assertEquals(2, console.execute("run", folder));
        String problems = console.err.toString();
        assertEquals(
                2, problems.lines().filter(line -> line.startsWith("ohmesh: ")).count(), problems);
        assertTrue(problems.lines().count() > 2, problems);
        assertEquals(2, console.execute("check", folder));
        assertEquals(problems, console.err.toString());
    }

    private String report(long seed, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("run", folder, "--json", "--seed", seed));
        arguments.addAll(List.of(more));
        assertEquals(0, console.execute(arguments.toArray()), console.err.toString());
        return console.out.toString();
    }
}
