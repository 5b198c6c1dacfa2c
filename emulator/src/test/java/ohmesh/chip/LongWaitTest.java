// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import ohmesh.engine.Checkpoint;
import ohmesh.engine.Clock.Stop;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.device.Imperfections;
import ohmesh.tile.Writes;
import org.junit.jupiter.api.Test;

/** Two hours of simulated time are one instruction: cells drift, and a write with verify brings them back. */
class LongWaitTest {
    private static final Imperfections.Drift DRIFT = new Imperfections.Drift(20, 0, 0.05, -1, 1, 0, 0, 0, 1, 0.001);
    /** 343,323 x 2^21 cycles of 10 ns are 7,199.99 s. */
    private static final long WAIT = 343_323L << 21;

    private static Bench bench() {
        return Bench.of("""
                        li r1, 100
                        vbc v1, r1
                        vmm v2, v1, a
                        li r2, 343323
                        wait r2, 21
                        vmm v3, v1, a
                        li r3, 40
                        vbc v4, r3
                        wrv v4, r0, a, fine, plus
                        halt
                        """)
                .array("a", 8, 4, Pairing.SINGLE)
                .pulse("fine", Writes.policy(60e-9, 0, 30))
                .imperfections(new Imperfections(null, DRIFT, null, null, null, null, null));
    }

    @Test
    void cellsDriftDuringOneInstruction() {
        Machine machine = bench().machine();
        assertEquals(Stop.FINISHED, machine.clock().run(2 * WAIT));
        assertTrue(machine.clock().lastActiveCycle() > WAIT);
        // 8 rows x 0.1 V x 40 uS = 32 uA, codes of 1 uA; after two hours 32 x 361^-0.05 = 23.84.
        assertEquals(32, machine.tiles().get(0).lane(2, 0));
        assertEquals(24, machine.tiles().get(0).lane(3, 0));
    }

    @Test
    void aWriteWithVerifySeesWhatDriftHasLeft() {
        Machine machine = bench().machine();
        assertEquals(Stop.FINISHED, machine.clock().run(2 * WAIT));
        // From 29.8 codes in steps of 1 to what rounds to 40.
        assertEquals(10, machine.tiles().get(0).lane(4, 0));
    }

    @Test
    void aCheckpointInTheMiddleOfTheWaitChangesNothing() throws IOException {
        Recording plain = new Recording(bench().netlist());
        assertEquals(Stop.FINISHED, plain.machine.clock().run(2 * WAIT));
        Recording first = new Recording(bench().netlist());
        assertEquals(Stop.CYCLE_LIMIT, first.machine.clock().run(WAIT / 3));
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        Checkpoint.save(saved, "wait", first.machine.clock().state());
        Recording second = new Recording(bench().netlist());
        Checkpoint.load(
                new ByteArrayInputStream(saved.toByteArray()),
                "wait",
                second.machine.clock().state());
        second.machine.clock().dropCaches();
        assertEquals(Stop.FINISHED, second.machine.clock().run(2 * WAIT));
        assertEquals(plain.dump(), second.dump());
    }
}
