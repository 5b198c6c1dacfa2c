// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import ohmesh.engine.Checkpoint;
import ohmesh.engine.Clock;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Netlist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kept reads are part of the state: what was kept before a checkpoint is reported after it. */
class ObservedReadsTest {
    private static final int KEPT = 5;
    private static final int READS = 7;

    /** Reads with codes 10, 20 .. 70; each takes 3 cycles of drive and 4 of conversion. */
    private static Netlist netlist() {
        return Bench.of("""
                        loop %d, last
                        addi r1, r1, 10
                        vbc v1, r1
                        vmm v2, v1, a
                        last:
                        halt
                        """.formatted(READS))
                .array("a", 3, 2, Pairing.TWO_ARRAYS)
                .observe("first", 0, 0, "a", KEPT)
                .netlist();
    }

    @Test
    void theFirstReadsAreKeptWithTheirOwnValues() {
        Recording run = new Recording(netlist());
        assertEquals(Clock.Stop.FINISHED, run.machine.clock().run(10_000));
        List<ObservedRead> reads = run.machine.observed().get("first");
        assertEquals(KEPT, reads.size());
        for (int k = 0; k < KEPT; k++) {
            // DAC step 1 mV, three rows, 40 - 20 uS; ADC step 1 uA.
            double volts = (k + 1) * 10e-3;
            double amps = 3 * volts * 20e-6;
            assertArrayEquals(new double[] {volts, volts, volts}, reads.get(k).driveVolts(), 1e-15);
            assertArrayEquals(new double[] {amps, amps}, reads.get(k).lineCurrentsAmps(), 1e-18);
            int code = (int) Math.rint(amps / 1e-6);
            assertArrayEquals(new int[] {code, code}, reads.get(k).codes());
        }
        assertEquals(5, reads.stream().map(ObservedRead::cycle).distinct().count());
    }

    static LongStream cuts() {
        return LongStream.rangeClosed(1, 60).filter(cycle -> cycle % 3 == 0);
    }

    @ParameterizedTest(name = "cut at cycle {0}")
    @MethodSource("cuts")
    void readsBeforeACheckpointAreReportedAfterIt(long cut) throws IOException {
        Recording plain = new Recording(netlist());
        assertEquals(Clock.Stop.FINISHED, plain.machine.clock().run(10_000));
        Recording first = new Recording(netlist());
        assertEquals(Clock.Stop.CYCLE_LIMIT, first.machine.clock().run(cut));
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        Checkpoint.save(saved, "reads", first.machine.clock().state());
        Recording second = new Recording(netlist());
        // A machine that has run must forget its own reads.
        second.machine.clock().run(cut / 2);
        Checkpoint.load(
                new ByteArrayInputStream(saved.toByteArray()),
                "reads",
                second.machine.clock().state());
        second.machine.clock().dropCaches();
        assertEquals(first.observed(), second.observed());
        assertEquals(Clock.Stop.FINISHED, second.machine.clock().run(10_000));
        assertEquals(plain.observed(), second.observed());
    }

    @Test
    void aDumpShowsEveryValueOfAReadAndHowFullAPacketIs() {
        Recording run = new Recording(netlist());
        run.machine.clock().run(10_000);
        String dump = run.dump();
        run.machine.observed().get("first").forEach(read -> {
            assertTrue(dump.contains("cycle " + read.cycle()), dump);
            assertTrue(dump.contains(Arrays.toString(read.driveVolts())), dump);
            assertTrue(dump.contains(Arrays.toString(read.lineCurrentsAmps())), dump);
            assertTrue(dump.contains(Arrays.toString(read.codes())), dump);
        });
        PacketLog log = new PacketLog("y", 2);
        String empty = log.text();
        log.add(0);
        String half = log.text();
        log.add(0);
        assertEquals(3, Set.of(empty, half, log.text()).size());
    }
}
