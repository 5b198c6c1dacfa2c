// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ohmesh.cli.Console;
import ohmesh.netlist.json.JsonTree;
import ohmesh.netlist.json.PlainData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NocRunCommandTest {
    @TempDir
    Path folder;

    private final Console console = Console.real();

    private int noc(String words, Object... more) {
        List<Object> all = new ArrayList<>(List.of("noc", "run"));
        all.addAll(Arrays.asList((Object[]) words.split(" ")));
        all.addAll(Arrays.asList(more));
        return console.execute(all.toArray());
    }

    private Map<?, ?> json(String words, Object... more) {
        assertEquals(0, noc(words + " --json", more), () -> console.err.toString());
        return (Map<?, ?>) PlainData.of(
                JsonTree.parse("", console.out.toString(), (where, message) -> {})
                        .orElseThrow(),
                (where, message) -> {
                    throw new AssertionError(message);
                });
    }

    private static double number(Map<?, ?> json, String name) {
        return ((Number) json.get(name)).doubleValue();
    }

    @Test
    void jsonHasTheNumbersOfTheRun() {
        Map<?, ?> json = json("--mesh 4x4 --rate 0.1 --cycles 5000 --pipeline B --packet-flits 2 --buffers 4");
        assertEquals(4 * 3.5 + 3, number(json, "packetLatencyMeanCycles"), 1.5);
        assertTrue(number(json, "packetLatencyMaxCycles") >= number(json, "packetLatencyP99Cycles"));
        assertTrue(number(json, "networkLatencyMeanCycles") <= number(json, "packetLatencyMeanCycles"));
        assertEquals(0.1, number(json, "acceptedFlitsPerNodePerCycle"), 0.01);
        assertEquals(3.5, number(json, "hopsMeanRouters"), 0.15);
        assertEquals(true, json.get("stable"));
        assertTrue(number(json, "simulatedCycles") >= 15_000);
        assertTrue(number(json, "cyclesPerSecond") > 0);
        assertEquals(48, ((List<?>) json.get("links")).size());
    }

    @Test
    void theSameCommandPrintsTheSameButForItsSpeed() {
        String words = "--mesh 4x4 --rate 0.3 --cycles 2000 --seed 5 --faults router:1,1";
        Map<Object, Object> first = new HashMap<>(json(words));
        Map<Object, Object> second = new HashMap<>(json(words));
        first.remove("cyclesPerSecond");
        second.remove("cyclesPerSecond");
        assertEquals(first, second);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--mesh 0x4 --rate 0.1|a mesh of 0x4 cannot be: columns and rows are 1..64",
                "--mesh 4 --rate 0.1|\"4\" is not a mesh such as 8x8",
                "--mesh 4x4|--rate is missing",
                "--mesh 4x4 --rate 1.01|a rate of 1.01 flits a cycle and node cannot be",
                "--mesh 4x4 --rate 0|a rate of 0.0 flits",
                "--mesh 4x4 --rate NaN|a rate of NaN flits",
                "--mesh 4x4 --rate 0.1 --faults router:4,0|router 4,0 is outside",
                "--mesh 2x1 --rate 0.1 --faults ##|leave no router alive",
                "--mesh 2x1 --rate 0.1 --faults k=2,samples=3|leave no router of 2 alive",
                "--mesh 4x4 --rate 0.1 --traffic hotspot=5 --faults router:1,1|hotspot node 5 at 1,1 is dead",
                "--mesh 6x6 --rate 0.1 --traffic bitrev|bitrev needs a number of nodes that is a power of two",
                "--mesh 4x4 --rate 0.1 --traffic foo|there is no traffic \"foo\"; there are bitcomp, bitrev, hotspot, neighbor, shuffle, tornado, transpose, uniform, trace=FILE",
                "--mesh 4x4 --rate 0.1 --traffic unifrom|there is no traffic \"unifrom\"; nearest is `uniform`",
                "--mesh 4x4 --rate 0.1 --routing level-frist|there is no routing \"level-frist\"; nearest is `level-first`",
                "--mesh 4x4 --rate 0.1 --routing fault-ring|routing fault-ring needs --vcs 4 or more",
                "--mesh 4x4 --rate 0.1 --pipeline D|there is no pipeline \"D\"; there are A, B, C",
                "--mesh 4x4 --rate 0.1 --packet-flits 0|--packet-flits is 0; allowed are 1..65536",
                "--mesh 4x4 --rate 0.1 --plot x.svg|--plot belongs to --sweep",
                "--mesh 4x4 --rate 0.1 --map x.gif|--map needs a file that ends in .png or .svg",
                "--mesh 4x4 --rate 0.1 --traffic trace=none.csv|none.csv",
                "--mesh 4x4 --traffic trace=t --cycles 5|--cycles is for patterns",
                "--mesh 4x4 --traffic trace=t --warm-up 5|--warm-up is for patterns",
                "--mesh 4x4 --traffic trace=t --packet-flits 1|--packet-flits is for patterns",
                "--mesh 4x4 --traffic trace=t --faults k=1,samples=2|k=N,samples=M is for patterns",
                "--mesh 64x64 --rate 0.1 --vcs 16 --buffers 1024|all channels together hold at most 33554432 flits",
                "--mesh 4x4 --rate 0.1 --strike router:1,1|is not of the form FAULTS@CYCLE",
                "--mesh 4x4 --rate 0.1 --strike router:4,1@5|--strike at cycle 5: fault \"router:4,1\"",
                "--mesh 4x4 --sweep --strike router:1,1@5|--strike belongs to a single run",
            })
    void badInputIsOneMessage(String words, String message) {
        assertEquals(2, noc(words));
        assertTrue(console.err.toString().contains(message), console.err.toString());
        assertEquals("", console.out.toString());
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        assertEquals(
                2, noc("--mesh 4x4 --rate 2 --traffic transpos --routing yx --vcs 17 --buffers 0 --faults router:9,9"));
        assertEquals(6, console.err.toString().lines().count(), console.err.toString());
    }

    @Test
    void aTraceIsCheckedLineByLine() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), """
                cycle,source,destination,flits
                3,0,1,1
                2,0,9,1
                4,1,0,0
                5,3,0,1
                """);
        assertEquals(2, noc("--mesh 2x2 --faults router:1,1 --traffic trace=" + file));
        String err = console.err.toString();
        assertTrue(err.contains("t.csv:3: time goes back: cycle 2 stands behind cycle 3"), err);
        assertTrue(err.contains("t.csv:3: destination is 9; allowed are whole numbers 0..3"), err);
        assertTrue(err.contains("t.csv:4: flits is 0; allowed are whole numbers 1..65536"), err);
        assertTrue(err.contains("t.csv:5: source 3 is dead"), err);
    }

    /** Pipeline C: 2 + 3 (H + 1) + L - 1. */
    @Test
    void packetsOfATraceAreWrittenWithTheirRoutes() throws IOException {
        Path trace = Files.writeString(folder.resolve("t.csv"), """
                cycle,source,destination,flits
                0,0,8,1
                100,8,8,3
                """);
        Path out = folder.resolve("packets.csv");
        Map<?, ?> json = json("--mesh 3x3 --traffic trace=" + trace, "--packets", out);
        assertEquals("""
                source,destination,flits,born,injected,ejected,hops,route
                0,8,1,0,0,17,5,0 1 2 5 8
                8,8,3,100,100,107,1,8
                """, Files.readString(out));
        assertEquals(12.0, number(json, "packetLatencyMeanCycles"));
        assertEquals(2, noc("--mesh 3x3 --traffic trace=" + trace, "--packets", out));
        assertTrue(console.err.toString().contains("is there already; --force overwrites it"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"map.png, \u0089PNG", "map.svg, <?xml"})
    void linksAreDrawn(String name, String start) throws IOException {
        Path file = folder.resolve(name);
        assertEquals(0, noc("--mesh 4x3 --rate 0.1 --cycles 500 --faults router:1,1", "--map", file));
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(bytes.startsWith(start), bytes.substring(0, 20));
    }

    @Test
    void samplesOfFaultsGiveMeansWithIntervals() {
        Map<?, ?> json = json("--mesh 4x4 --rate 0.05 --cycles 1000 --faults k=2,samples=4,seed=9");
        assertEquals(4, ((List<?>) json.get("sets")).size());
        for (String name : List.of("packetLatencyMeanCycles", "acceptedAtOverloadFlitsPerNodePerCycle", "unsentPart")) {
            Map<?, ?> estimate = (Map<?, ?>) json.get(name);
            assertTrue(number(estimate, "mean") > 0 && number(estimate, "halfWidth95") > 0, name + estimate);
        }
    }

    @Test
    void aStrikeLosesPacketsAndTheRunGoesOn() {
        String words = "--mesh 4x4 --rate 0.2 --packet-flits 4 --cycles 3000 --warm-up 0 --routing level-first";
        Map<?, ?> json = json(words + " --strike router:1,1@1000 --strike link:2,2-2,3@2000");
        assertTrue(number(json, "lostPackets") > 0);
        assertTrue(number(json, "unsentPackets") > 0);
        assertEquals(0.0, number(json, "unfinishedPackets"));
        assertEquals(false, json.get("deadlock"));
    }

    @Test
    void aStrikeThatDoesNotComeIsNoted() {
        String words = "--mesh 4x4 --rate 0.1 --cycles 200 --warm-up 0 --routing level-first";
        assertEquals(0, noc(words + " --strike router:1,1@15000"), console.err::toString);
        assertTrue(
                console.err.toString().startsWith("ohmesh: note: the strike of cycle 15000 did not come: "),
                console.err.toString());
        assertEquals(0, noc(words + " --strike router:1,1@50"), console.err::toString);
        assertEquals("", console.err.toString());
    }

    /** XY from 0,0 to 1,1 goes through 1,0. */
    @Test
    void aTraceOfWhichNothingCanBeSentIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "cycle,source,destination,flits\n0,0,3,1\n");
        assertEquals(2, noc("--mesh 2x2 --faults router:1,0 --traffic trace=" + file));
        assertTrue(console.err.toString().contains("none of the 1 packets"), console.err.toString());
    }

    /** Packets of the last cycles have time to arrive. */
    @Test
    void shortWindowsAreNotTakenForOverload() {
        assertEquals(
                true, json("--mesh 16x16 --rate 0.01 --cycles 20 --warm-up 0").get("stable"));
    }

    /** The examples of the help, in the folder of the module. */
    @Test
    void examplesOfTheHelpWork() throws IOException {
        Path trace = Files.writeString(folder.resolve("t.csv"), "cycle,source,destination,flits\n0,1,2,3\n");
        assertEquals(0, noc("--help"));
        List<String> examples = console.out
                .toString()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("./ohmesh noc run "))
                .map(line -> line.split(" {3,}")[0].substring("./ohmesh noc run ".length()))
                .toList();
        assertEquals(7, examples.size());
        for (String example : examples) {
            String words = example.replace("trace=t.csv", "trace=" + trace).replace("results/", folder + "/o-");
            String cycles = words.contains("--cycles") || words.contains("trace=") ? "" : " --cycles 500";
            assertEquals(0, noc(words + cycles), () -> example + ": " + console.err);
        }
    }
}
