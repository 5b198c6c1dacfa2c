// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import ohmesh.engine.Checkpoint;
import ohmesh.engine.Clock;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Netlist;
import ohmesh.tile.Writes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A machine loaded from a checkpoint goes on as if nothing had been, wherever the cut falls: reads that wait for a
 * hold or for the converters, pulses, products, branches and packets are in flight all the time. A random cut
 * would meet the few cycles in which a forgotten plane matters only by luck.
 */
class CutAtEveryCycleTest {
    private static Netlist netlist(int holds) {
        return Bench.of("""
                        li r1, 9
                        vbc v1, r1
                        li r3, 2
                        mrange m1, r0, r3
                        loop 2, end
                        vmm v2, v1, a
                        vmm v3, v1, a
                        vmm v4, v1, a
                        vmm v5, v1, a
                        vmmt v6, v1, b
                        vmm v7, v1, b
                        mul r2, r1, r1
                        send v5, out
                        pulse m1, m1, a, set, plus
                        addi r1, r2, 3
                        vbc v1, r1
                        pulse m1, m1, b, set, minus
                        end:
                        halt
                        """)
                .holdDepth(holds)
                .cycleToCycle(0.2)
                .array("a", 8, 4, Pairing.TWO_ARRAYS)
                .array("b", 5, 3, Pairing.NEIGHBOURING_COLUMNS)
                .pulse("set", 1.3, 100e-9)
                .observe("a", 0, 0, "a", 3)
                .output("out", 4, 1)
                .netlist();
    }

    /** Writes with verify of both directions with a ramp, a refresh and an outer product, on both layouts of pairs. */
    private static Netlist writes(int array) {
        String name = array == 0 ? "a" : "b";
        return Bench.of("""
                        li r1, 42
                        vbc v1, r1
                        vput v1, r0, r0
                        vput v2, r1, r0
                        wrv v1, r0, %1$s, fine, plus
                        vmm v3, v2, %1$s
                        outer v2, v1, %1$s, set
                        vmm v4, v2, other
                        refresh v1, r0, %1$s, coarse
                        send v1, out
                        halt
                        """.formatted(name))
                .cycleToCycle(0.2)
                .array("a", 8, 4, Pairing.TWO_ARRAYS)
                .array("b", 5, 3, Pairing.NEIGHBOURING_COLUMNS)
                .array("other", 3, 2, Pairing.TWO_ARRAYS)
                .pulse("set", 1.3, 100e-9)
                .pulse("fine", Writes.policy(60e-9, 0, 3, 2, 0.05))
                .pulse("coarse", Writes.policy(900e-9, 8, 3))
                .observe("a", 0, 0, name, 3)
                .output("out", 4, 1)
                .netlist();
    }

    @ParameterizedTest(name = "{0} holds")
    @ValueSource(ints = {1, 2, 3})
    void aFreshMachineGoesOnFromEveryCycle(int holds) throws IOException {
        goesOnFromEveryCycle(netlist(holds));
    }

    @ParameterizedTest(name = "array {0}")
    @ValueSource(ints = {0, 1})
    void aFreshMachineGoesOnWithItsWrites(int array) throws IOException {
        goesOnFromEveryCycle(writes(array));
    }

    private static void goesOnFromEveryCycle(Netlist netlist) throws IOException {
        Recording plain = new Recording(netlist);
        assertEquals(Clock.Stop.FINISHED, plain.machine.clock().run(10_000));
        long end = plain.machine.clock().lastActiveCycle();
        assertTrue(end > 70, () -> "only " + end + " cycles");
        for (long cut = 1; cut <= end; cut++) {
            Recording first = new Recording(netlist);
            assertEquals(Clock.Stop.CYCLE_LIMIT, first.machine.clock().run(cut));
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            Checkpoint.save(saved, "bench", first.machine.clock().state());
            Recording second = new Recording(netlist);
            Checkpoint.load(
                    new ByteArrayInputStream(saved.toByteArray()),
                    "bench",
                    second.machine.clock().state());
            second.machine.clock().dropCaches();
            assertEquals(Clock.Stop.FINISHED, second.machine.clock().run(10_000));
            assertEquals(plain.log(cut), second.log(cut), "cut at " + cut);
            assertEquals(plain.dump(), second.dump(), "cut at " + cut);
            assertEquals(plain.counters(), second.counters(), "cut at " + cut);
            assertEquals(plain.observed(), second.observed(), "cut at " + cut);
        }
    }
}
