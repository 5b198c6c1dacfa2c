// SPDX-License-Identifier: Apache-2.0
package ohmesh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ohmesh.trace.TraceValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces that {@code ohmesh run} writes: their windows, scopes and files. */
final class RunTraceTest {
    @TempDir
    Path folder;

    private final Console console = Console.finishing();

    @BeforeEach
    void writeNetlist() throws IOException {
        Console.netlist(folder, Console.STEPS);
    }

    @Test
    void unknownScopeOfATraceNamesTheKnownOnes() {
        assertEquals(2, console.execute("run", folder, "--trace", "vcd=" + folder.resolve("x") + ",scope=wroker"));
        assertTrue(console.err.toString().contains("known: listener, worker"), console.err.toString());
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void severalTracesAtOnceHaveTheirOwnWindows() throws IOException {
        Console real = Console.real();
        String netlist = Path.of("..", "netlists", "ping-pong").toString();
        Path whole = folder.resolve("whole.json");
        Path part = folder.resolve("part.json");
        Path messages = folder.resolve("messages.csv");
        Path spikes = folder.resolve("spikes.csv");
        Path waves = folder.resolve("waves.vcd");
        String options = "perfetto=" + whole + " messages=" + messages + " spikes=" + spikes + ",from=10 vcd=" + waves
                + ",scope=tile(0,0),from=50,to=60 perfetto=" + part + ",from=100,to=200,scope=tile(0,0)";
        List<Object> arguments = new ArrayList<>(List.of("run", netlist, "--max-cycles", 300));
        for (String option : options.split(" ")) {
            arguments.addAll(List.of("--trace", option));
        }
        assertEquals(4, real.execute(arguments.toArray()), real.err.toString());
        assertEquals(List.of(), TraceValidator.problems(Files.readString(whole)));
        assertEquals(List.of(), TraceValidator.problems(Files.readString(part)));
        assertTrue(Files.size(part) < Files.size(whole));
        assertTrue(Files.readAllLines(messages).size() > 10);
        assertEquals(1, Files.readAllLines(spikes).size(), "a header");
        assertTrue(Files.readString(waves).contains("#60\n"));
        assertFalse(Files.readString(waves).contains("#61\n"));
    }

    @Test
    void twoTracesIntoOneFileAreRefused() {
        Path file = folder.resolve("one");
        assertEquals(2, console.execute("run", folder, "--trace", "vcd=" + file, "--trace", "vcd=" + file));
        assertTrue(console.err.toString().contains("is named for two traces"), console.err.toString());
    }

    @Test
    void unknownScopeOfATimelineNamesTheKnownOnes() {
        Console real = Console.real();
        String netlist = Path.of("..", "netlists", "ping-pong").toString();
        Path file = folder.resolve("x");
        assertEquals(2, real.execute("run", netlist, "--trace", "perfetto=" + file + ",scope=tile(9,9)"));
        assertTrue(real.err.toString().contains("known: host, network, tile(0,0)"), real.err.toString());
        assertFalse(Files.exists(file));
    }

    @Test
    void traceShowsItsWindowAndScopeOnly() throws IOException {
        Path file = folder.resolve("x.vcd");
        assertEquals(0, console.execute("run", folder, "--trace", "vcd=" + file + ",scope=worker,from=700,to=1400"));
        List<String> lines = Files.readAllLines(file);
        assertFalse(lines.contains("$scope module listener $end"));
        assertEquals(
                "#700",
                lines.stream().filter(line -> line.startsWith("#")).findFirst().orElseThrow());
        assertEquals("#1400", lines.get(lines.size() - 1));
        // A step in cycle 700 shows from 701 on: 700, 707, .. 1393 are 100 steps, and two other times.
        assertEquals(102, lines.stream().filter(line -> line.startsWith("#")).count());
    }
}
