// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ohmesh.chip.Machine;
import ohmesh.engine.Clock;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.ReadResult;
import ohmesh.netlist.read.Setting;
import ohmesh.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of the README of fault-bypass, and what its negative control takes away. */
class FaultBypassTest {
    private static final Path FOLDER = Path.of("..", "netlists", "fault-bypass");

    @ParameterizedTest(name = "faults {0}, routing {1}")
    @CsvSource({
        "none, xy, 719, 13944",
        "none, level-first, 719, 13944",
        "four routers, odd-even, 1063, 18504",
        "four routers, negative-first, 1096, 19224",
        "four routers, level-first, 1103, 19224",
        "four routers, level-first-free, 1117, 19624",
        "four routers, bypass, 1172, 19704"
    })
    void aRowOfTheReadmeIsMeasured(String faults, String routing, long cycles, long flits) throws IOException {
        Stream<String> settings = faults.equals("none") ? Stream.of("/faults=[]") : Stream.of();
        Machine machine = build(Stream.concat(settings, Stream.of("/chip/network/routing=" + routing)));
        assertEquals(Clock.Stop.FINISHED, run(machine));
        assertTrue(met(machine));
        assertEquals(cycles, machine.clock().cycle());
        assertEquals(flits, network(machine, "linkFlits"));
        String row = String.format(Locale.ROOT, "| %s | %s | %,d | %,d |", faults, routing, cycles, flits);
        assertTrue(readme().contains(row), () -> "the README has no row " + row);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"xy", "west-first"})
    void aRoutingWithoutAWayIsRefused(String routing) {
        assertFalse(Machine.problems(
                        read(Stream.of("/chip/network/routing=" + routing)).netlist())
                .isEmpty());
    }

    @Test
    void levelFirstMeetsAllExpectationsUnderTheFaultsOfTheControl() {
        Machine machine =
                Machine.build(read(ReadOptions.none().withControl("xy"), Stream.of("/chip/network/routing=level-first"))
                        .netlist());
        assertEquals(1, machine.netlist().faults().get(0).atCycle());
        assertEquals(Clock.Stop.FINISHED, run(machine));
        assertTrue(met(machine), () -> "metrics " + machine.metrics());
        assertEquals(1103, machine.clock().cycle(), "nothing was under way");
    }

    @Test
    void aStrikeUnderWayLosesWhatTheReadmeSays() throws IOException {
        Machine machine = build(Stream.of("/faults/0/atCycle=200"));
        assertEquals(Clock.Stop.DEADLOCK, run(machine));
        long received = machine.counters().stream()
                .filter(counters -> counters.names().contains("packetsReceived"))
                .mapToLong(counters -> counters.get("packetsReceived"))
                .sum();
        assertEquals(5, network(machine, "packetsCut"));
        assertEquals(15, network(machine, "packetsUndeliverable"));
        String sentence = received + " of 320 packets come, 5 are cut and 15 cannot be delivered";
        assertTrue(readme().replaceAll("\\s+", " ").contains(sentence), () -> "the README does not say " + sentence);
    }

    private static boolean met(Machine machine) {
        return Verdict.judge(machine.expectations(), machine.metrics(), machine.counters()).stream()
                .allMatch(Verdict::pass);
    }

    private static long network(Machine machine, String name) {
        return machine.counters().stream()
                .filter(counters -> counters.owner().equals("network"))
                .findFirst()
                .orElseThrow()
                .get(name);
    }

    private static Clock.Stop run(Machine machine) {
        return machine.clock().run(machine.netlist().maximumCycles());
    }

    private static Machine build(Stream<String> settings) {
        return Machine.build(read(settings).netlist());
    }

    private static ReadResult read(Stream<String> settings) {
        return read(ReadOptions.none(), settings);
    }

    private static ReadResult read(ReadOptions options, Stream<String> settings) {
        List<Setting> changes = settings.map(Setting::parse).toList();
        ReadResult result = NetlistReader.read(FOLDER, options.withSettings(changes));
        assertTrue(result.isValid(), () -> result.problems().toString());
        return result;
    }

    private static String readme() throws IOException {
        return Files.readString(FOLDER.resolve("README.md"));
    }
}
