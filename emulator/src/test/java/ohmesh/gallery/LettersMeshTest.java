// SPDX-License-Identifier: Apache-2.0
package ohmesh.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ohmesh.chip.Machine;
import ohmesh.engine.Clock;
import ohmesh.netlist.read.NetlistReader;
import ohmesh.netlist.read.ReadOptions;
import ohmesh.netlist.read.ReadResult;
import ohmesh.netlist.read.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters on a mesh with a dead router: learned in every seed, with exact packets and cycles. */
class LettersMeshTest {
    private static final Path FOLDER = Path.of("..", "netlists", "letters-1s1m-mesh");
    private static final int PATTERNS = 30;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void lettersAreLearnedAroundADeadRouter(long seed) {
        Machine machine = run(ReadOptions.none().withSeed(seed));
        Map<String, Double> metrics = machine.metrics();
        assertEquals(30, metrics.get("correct"));
        assertTrue(metrics.get("correctLater") >= 29, "after five more epochs");
        long epochs = metrics.get("epochs").longValue();
        assertTrue(epochs >= 1 && epochs <= 80, () -> "epochs " + epochs);
        packets(machine, epochs + 8);
        assertEquals(3_041_015 + 605_014 * epochs, machine.clock().cycle(), "every epoch takes the same cycles");
    }

    /**
     * One pass before every epoch and one that finds all right, an inference pass, one after each of five more epochs and
     * the last inference pass: epochs + 8.
     */
    private static void packets(Machine machine, long passes) {
        long inside = passes * (4 * PATTERNS + 2); // sums and errors of two halves a pattern, an order each a pass
        long learning = passes - 7; // how many were wrong, before every epoch and once more when all were right
        long host = 3 * PATTERNS + 2 * PATTERNS + 1 + learning;
        assertEquals(2 * (inside + host), network(machine, "packetsEjected"), "each with its credit");
        assertEquals(network(machine, "flitsInjected"), network(machine, "flitsEjected"));
    }

    @Test
    void noCellMovesThatIsNotSelected() {
        Machine machine = run(ReadOptions.none());
        assertEquals(0, total(machine, "disturbs"));
        assertTrue(total(machine, "halfSelectedEvents") > 1000);
    }

    @Test
    void theWayAroundTheDeadRouterIsAsLongAsTheDirectOne() {
        Machine healthy = run(ReadOptions.none()
                .withSettings(List.of(Setting.parse("/faults=[]"), Setting.parse("/chip/network/routing=xy"))));
        Machine around = run(ReadOptions.none());
        assertEquals(healthy.metrics(), around.metrics());
        assertEquals(healthy.clock().cycle(), around.clock().cycle());
    }

    @Test
    void withXyTheDeadRouterCutsAllChannelsBetweenTheHostSideAndTheOutputs() {
        ReadOptions options = ReadOptions.none().withSettings(List.of(Setting.parse("/chip/network/routing=xy")));
        List<String> problems = Machine.problems(read(options).netlist());
        assertEquals(
                List.of("labels", "partialLow", "errorsLow", "ordersLow", "epochs", "wrong", "inference", "later"),
                problems.stream()
                        .map(problem -> problem.substring("/channels/".length(), problem.indexOf(':')))
                        .toList());
    }

    @Test
    void aRouterThatDiesWhileTheArraysAreWrittenIsNotNoticed() {
        Machine machine = run(strike(1_000_000));
        assertEquals(1, network(machine, "strikes"));
        assertEquals(0, network(machine, "packetsCut"));
        Machine dead = run(ReadOptions.none());
        assertEquals(dead.metrics(), machine.metrics());
        assertEquals(dead.clock().cycle(), machine.clock().cycle());
    }

    @Test
    void aRouterThatDiesWithAPacketInItEndsTheRunInADeadlock() {
        Machine machine = Machine.build(read(strike(3050)).netlist());
        assertEquals(Clock.Stop.DEADLOCK, machine.clock().run(machine.netlist().maximumCycles()));
        assertEquals(1, network(machine, "packetsCut"));
    }

    private static ReadOptions strike(long cycle) {
        return ReadOptions.none().withSettings(List.of(Setting.parse("/faults/0/atCycle=" + cycle)));
    }

    private static long network(Machine machine, String name) {
        return machine.counters().stream()
                .filter(counters -> counters.owner().equals("network"))
                .findFirst()
                .orElseThrow()
                .get(name);
    }

    private static long total(Machine machine, String name) {
        return machine.counters().stream()
                .filter(counters -> counters.names().contains(name))
                .mapToLong(counters -> counters.get(name))
                .sum();
    }

    private static Machine run(ReadOptions options) {
        Machine machine = Machine.build(read(options).netlist());
        assertEquals(Clock.Stop.FINISHED, machine.clock().run(machine.netlist().maximumCycles()));
        return machine;
    }

    private static ReadResult read(ReadOptions options) {
        ReadResult result = NetlistReader.read(FOLDER, options);
        assertTrue(result.isValid(), () -> result.problems().toString());
        return result;
    }
}
