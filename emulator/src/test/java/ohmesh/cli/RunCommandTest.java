// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ohmesh.engine.MachineFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RunCommandTest {
    private static final long LAST_CYCLE = (Console.STEPS - 1L) * ToyMachine.STEP_CYCLES + 3;

    @TempDir
    Path folder;

    private final Console console = Console.finishing();

    @BeforeEach
    void writeNetlist() throws IOException {
        Console.netlist(folder, Console.STEPS);
    }

    @Test
    void metExpectationExitsZeroWithAReadableSummary() {
        assertEquals(0, console.execute("run", folder));
        assertEquals("", console.err.toString());
        List<String> lines = console.out.toString().lines().toList();
        assertEquals("toy: 1 of 1 expectations met", lines.get(0));
        assertTrue(lines.get(1).matches("  pass  counter.worker.work +20000, expected exactly 20000"), lines.get(1));
        String all = console.out.toString();
        assertTrue(all.contains((LAST_CYCLE + 1) + " (140 us at 1 GHz)"), all);
        assertTrue(all.contains("packets collected            20 packets"), all);
        assertTrue(all.contains("stall cycles                 unit 120000"), all);
    }

    @Test
    void missedExpectationExitsOne() throws IOException {
        Console.netlist(folder, Console.STEPS + 1);
        assertEquals(1, console.execute("run", folder));
        assertTrue(console.out.toString().contains("FAIL  counter.worker.work"), console.out.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "counter.wrk|unknown counter \"wrk\"; nearest is \"counter.work\"",
                "counter.worker.wrok|unknown counter \"worker.wrok\"; nearest is \"counter.worker.work\"",
                "counter.worker.sleepiness|unknown counter \"worker.sleepiness\"; known: worker.work, worker.stallUnit",
                "counter.none|unknown counter \"none\"; sums over all components: packetsCollected, stallUnit, work"
            })
    void expectationOnAnUnknownCounterIsRefusedBeforeTheRun(String metric, String message) throws IOException {
        assertEquals(2, console.execute("run", folder, "--set", "/expect/0/metric=" + metric));
        assertEquals("ohmesh: --set /expect/0/metric: " + message + "\n", console.err.toString());
        assertEquals("", console.out.toString());
        Path netlist = folder.resolve("netlist.json");
        Files.writeString(netlist, Files.readString(netlist).replace("counter.worker.work", metric));
        assertEquals(2, console.execute("check", folder));
        assertEquals("ohmesh: " + netlist + ":6:25 /expect/0/metric: " + message + "\n", console.err.toString());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"counter.work", "counter.worker.work"})
    void counterAndSumOfCountersAreBothExpectable(String metric) {
        assertEquals(0, console.execute("run", folder, "--set", "/expect/0/metric=" + metric));
    }

    @Test
    void brokenNetlistExitsTwoWithAPointer() {
        assertEquals(2, console.execute("run", folder, "--set", "/chip/clock=-3"));
        assertTrue(console.err.toString().contains("/chip/"), console.err.toString());
        assertEquals("", console.out.toString());
    }

    @Test
    void twoSeedsExitTwo() {
        assertEquals(2, console.execute("run", folder, "--seed", "3", "--set", "/seed=4"));
        assertEquals(
                "ohmesh: --seed and --set /seed are both given; one of them would have no effect\n",
                console.err.toString());
    }

    @Test
    void settingWithoutEqualsSignExitsTwo() {
        assertEquals(2, console.execute("run", folder, "--set", "seed"));
        assertTrue(console.err.toString().contains("POINTER=VALUE"), console.err.toString());
    }

    @Test
    void faultOfTheProgramExitsTwoWithItsMessageAlone() {
        Console faulty = new Console(netlist -> {
            throw new MachineFault("tile(0,0) at address 7: illegal instruction 0xdeadbeef");
        });
        assertEquals(2, faulty.execute("run", folder));
        assertEquals("ohmesh: tile(0,0) at address 7: illegal instruction 0xdeadbeef\n", faulty.err.toString());
    }

    @Test
    void internalErrorIsOneLineAndAStackTraceOnlyOnRequest() {
        Console broken = new Console(netlist -> {
            throw new IllegalStateException("two\nlines");
        });
        assertEquals(3, broken.execute("run", folder));
        assertTrue(broken.err.toString().startsWith("ohmesh: internal error: IllegalStateException: two lines\n"));
        assertFalse(broken.err.toString().contains("\tat "));
        assertEquals(3, broken.execute("run", folder, "--debug"));
        assertTrue(broken.err.toString().contains("\tat ohmesh.cli."));
    }

    @Test
    void deadlockExitsFourWithTheCycleAndWhereTilesStand() {
        Console stuck = new Console(netlist -> new ToyMachine(1, 2000, ToyMachine.Ending.DEADLOCK));
        assertEquals(4, stuck.execute("run", folder));
        assertEquals(
                "ohmesh: deadlock: after cycle " + (1999 * 7 + 3) + " nothing can happen any more\n"
                        + "  worker at pc 2000, toy.oasm:4, `recv v1, x`: no packet has come\n",
                stuck.err.toString());
        assertTrue(stuck.out.toString().startsWith("toy: deadlock reached, 0 of 1"), stuck.out.toString());
    }

    @Test
    void endlessProgramExitsFourAtTheLimit() {
        Console endless = new Console(netlist -> new ToyMachine(1, 10, ToyMachine.Ending.NEVER));
        assertEquals(4, endless.execute("run", folder, "--max-cycles", 50_000));
        assertTrue(
                endless.err.toString().startsWith("ohmesh: cycle limit: stopped at the beginning of cycle 50000;"),
                endless.err.toString());
        assertEquals(4, endless.execute("run", folder, "--set", "/maximumCycles=777", "--json"));
        assertTrue(endless.out.toString().contains("\"outcome\" : \"cycle-limit\""), endless.out.toString());
        assertTrue(endless.out.toString().contains("\"cycles\" : 777,"), endless.out.toString());
    }

    @Test
    void limitIsTheFirstCycleNotRun() {
        assertEquals(4, console.execute("run", folder, "--max-cycles", LAST_CYCLE));
        assertEquals(0, console.execute("run", folder, "--max-cycles", LAST_CYCLE + 1));
    }

    @Test
    void jsonIsAloneOnStandardOutputAndEqualToTheFile() throws IOException {
        assertEquals(0, console.execute("run", folder, "--json", "--out", folder.resolve("a/b")));
        assertEquals("", console.err.toString());
        String report = Files.readString(folder.resolve("a/b/report.json"));
        assertEquals(report, console.out.toString());
        assertEquals(
                List.of(
                        "format",
                        "netlist",
                        "description",
                        "seed",
                        "version",
                        "outcome",
                        "cycles",
                        "simulatedSeconds",
                        "metrics",
                        "expectations",
                        "counters",
                        "cost",
                        "chip",
                        "outputs",
                        "observations",
                        "inputs",
                        "resolved"),
                fields(report));
        assertTrue(fields(Files.readString(folder.resolve("a/b/host.json"))).contains("wallSeconds"));
        try (var files = Files.list(folder.resolve("a/b"))) {
            assertEquals(3, files.count(), "no temporary file is left");
        }
    }

    @Test
    void existingResultIsRefusedBeforeTheRunUnlessForced() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("report.json"), "precious");
        Console never = new Console(netlist -> fail("the run began"));
        assertEquals(2, never.execute("run", folder, "--out", out));
        assertTrue(never.err.toString().contains("--force"), never.err.toString());
        assertEquals("precious", Files.readString(out.resolve("report.json")));
        assertEquals(0, console.execute("run", folder, "--out", out, "--force"));
        assertNotEquals("precious", Files.readString(out.resolve("report.json")));
    }

    @Test
    void existingTraceAndCheckpointAreRefusedBeforeTheRun() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "precious");
        Console never = new Console(netlist -> fail("the run began"));
        assertEquals(2, never.execute("run", folder, "--trace", "vcd=" + file));
        assertEquals(2, never.execute("run", folder, "--checkpoint", file));
        assertEquals(2, never.execute("run", folder, "--checkpoint", folder.resolve("no/such/folder")));
        assertEquals("precious", Files.readString(file));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void settingsOfSpeedChangeNoByteOfTheReport(long seed) throws IOException {
        String plain = report(seed);
        assertEquals(plain, report(seed, "--no-bursts"));
        assertEquals(plain, report(seed, "--no-sleep"));
        assertEquals(
                plain, report(seed, "--trace", "vcd=" + folder.resolve("t.vcd") + ",from=500,to=90000", "--force"));
        assertNotEquals(plain, report(seed + 100));
    }

    @Test
    void controlIsNamedInSummaryAndReport() {
        assertEquals(0, console.execute("run", folder, "--control", "other"));
        assertTrue(console.out.toString().startsWith("toy with negative control other:"), console.out.toString());
        assertEquals(0, console.execute("run", folder, "--control", "other", "--json"));
        assertTrue(console.out.toString().contains("\"control\" : \"other\""));
        assertTrue(console.out.toString().contains("\"seed\" : 7,"));
    }

    private String report(long seed, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("run", folder, "--json", "--seed", seed));
        arguments.addAll(List.of(more));
        assertEquals(0, console.execute(arguments.toArray()), console.err.toString());
        return console.out.toString();
    }

    private static List<String> fields(String text) throws IOException {
        List<String> names = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            assertEquals(JsonToken.START_OBJECT, parser.nextToken());
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                names.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            assertEquals(null, parser.nextToken());
        }
        return names;
    }
}
