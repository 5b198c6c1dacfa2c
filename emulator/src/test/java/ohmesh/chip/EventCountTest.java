// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import ohmesh.engine.Clock;
import ohmesh.engine.Counters;
import ohmesh.netlist.LogicalArray.Pairing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What digital units, routers and the host port count, by hand: 32 lanes, so a mask is one word of 32 bits. */
class EventCountTest {
    /** Digital counters that are not 0, as text, after the last of the instructions. */
    private static String digital(String program) {
        String[] text = new String[1];
        Bench bench = Bench.of(program + "\nhalt")
                .array("a", 8, 4, Pairing.TWO_ARRAYS)
                .table("t", 0, 16, 0, 16, 32)
                .pulse("p", 1.3, 100e-9);
        Modes.inEach(bench, machine -> {
            assertEquals(Clock.Stop.FINISHED, machine.clock().run(10_000));
            String counts = digital(machine);
            assertEquals(text[0] == null ? counts : text[0], counts, "in every way of running");
            text[0] = counts;
        });
        return text[0];
    }

    private static String digital(Machine machine) {
        Map<String, Long> counts = new TreeMap<>();
        Counters tile = machine.tiles().get(0).counters().get(0);
        for (String name : tile.names()) {
            if (name.matches("(scalar|lane|table|scratchpad)[A-Z].*") && tile.get(name) != 0) {
                counts.put(name, tile.get(name));
            }
        }
        return counts.toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nop | {}",
                "li r1, 5 | {scalarAccesses=1}",
                "li r0, 5 | {}",
                "add r3, r1, r2 | {scalarAccesses=3, scalarOperations=1}",
                "addi r3, r0, 2 | {scalarAccesses=1, scalarOperations=1}",
                "mul r3, r1, r2 | {scalarAccesses=3, scalarMultiplications=1}",
                "beq r1, r2, 1 | {scalarAccesses=2, scalarOperations=1}",
                "setvl r1, r0, 8 | {scalarAccesses=1, scalarOperations=1}",
                "ld r1, 4(r2) | {scalarAccesses=2, scalarOperations=1, scratchpadReads=1}",
                "ld r1, -1(r0) | {scalarAccesses=1, scalarOperations=1}",
                "st r1, 4(r2) | {scalarAccesses=2, scalarOperations=1, scratchpadWrites=1}",
                "vld v1, r1, 32 | {laneAccesses=32, scalarAccesses=2, scalarOperations=1, scratchpadReads=32}",
                "vst v1, r1, 32 | {laneAccesses=32, scalarAccesses=2, scalarOperations=1, scratchpadWrites=32}",
                "vadd v3, v1, v2 | {laneAccesses=96, laneOperations=32}",
                "vmul v3, v1, v2 | {laneAccesses=96, laneMultiplications=32}",
                "vmacs v3, v1, r1 | {laneAccesses=96, laneMultiplications=32, laneOperations=32, scalarAccesses=1}",
                "vbc v1, r1 | {laneAccesses=32, scalarAccesses=1}",
                "vget r1, v1, r2 | {laneAccesses=1, scalarAccesses=2}",
                "vsum r1, v1 | {laneAccesses=32, laneOperations=32, scalarAccesses=1}",
                "vtab v2, v1, t | {laneAccesses=64, tableLookups=32}",
                "vsel v3, v1, v2, m1 | {laneAccesses=96, laneOperations=32, scalarAccesses=1}",
                "mcgt m1, v1, r1 | {laneAccesses=32, laneOperations=32, scalarAccesses=2}",
                "mand m1, m2, m3 | {scalarAccesses=3, scalarOperations=1}",
                "vmm v2, v1, a | {laneAccesses=12}",
                "vmmt v2, v1, a | {laneAccesses=12}",
                "pulse m1, m2, a, p, plus | {scalarAccesses=2}"
            })
    void anInstructionCountsItsWork(String instruction, String counts) {
        assertEquals(counts, digital(instruction));
    }

    @Test
    void lanesBeyondTheVectorLengthDoNothing() {
        assertEquals(
                "{laneAccesses=24, laneOperations=8, scalarOperations=1}", digital("setvl r0, r0, 8\nvadd v3, v1, v2"));
    }

    @Test
    void workCountsInTheCycleOfItsIssueAndNotBefore() {
        // vbc at 0, the addition of what it gives at 6.
        Bench bench = Bench.of("vbc v1, r0\nvadd v2, v1, v1\nhalt");
        Modes.inEach(bench, machine -> {
            machine.clock().run(6);
            assertEquals("{laneAccesses=32}", digital(machine));
            machine.clock().run(7);
            assertEquals("{laneAccesses=128, laneOperations=32}", digital(machine));
        });
    }

    /** A packet of three words from the host is four flits, its credit back one; tile (1,0) is two routers away. */
    @Test
    void flitsCountAtEveryRouterAndWordsAtTheHost() {
        Bench bench = new Bench().tile(1, 0, "recv v1, x\nhalt");
        bench.input("x", Bench.at(1, 0), 1, new double[][] {{1, 2, 3}});
        Modes.inEach(bench, machine -> {
            assertEquals(Clock.Stop.FINISHED, machine.clock().run(10_000));
            Counters network = machine.counters().get(0);
            assertEquals(10, network.get("bufferWrites"));
            assertEquals(10, network.get("bufferReads"));
            assertEquals(10, network.get("switchFlits"));
            assertEquals(5, network.get("linkFlits"));
            assertEquals(4, network.get("allocations"), "two heads at two routers each");
            Counters host = machine.counters().get(machine.counters().size() - 1);
            assertEquals(3, host.get("wordsDelivered"));
            assertEquals(0, host.get("wordsCollected"));
        });
    }
}
