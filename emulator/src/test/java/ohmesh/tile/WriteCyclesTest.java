// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import static ohmesh.tile.IssueCyclesTest.check;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import ohmesh.chip.Bench;
import ohmesh.chip.Machine;
import ohmesh.engine.Clock.Stop;
import ohmesh.engine.Counters;
import ohmesh.netlist.AdcSpec.Kind;
import ohmesh.netlist.DacSpec.Coding;
import ohmesh.netlist.LogicalArray.Pairing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Golden cycles of writes, by hand. Plus cells start at code 40, minus cells at 20; a SET is 10 cycles and 1 code, a
 * RESET of 60 ns 6 cycles and 0.6 codes. A verification drives for 3 cycles, converts two columns in 4 and compares
 * in 1. The write issues at 7, when its targets are there; the vget stands at the first cycle with the status.
 */
class WriteCyclesTest {
    private static final long ISSUE = 7;
    private static final int VERIFY = 3 + 2 * 2 + 1;
    private static final int SET = 10;
    private static final int RESET = 6;

    @ParameterizedTest(name = "target {0}: {1} cycles, status {2}")
    @CsvSource({
        "40, 8, 0", // one look
        "41, 26, 1", // 8 + 10 + 8
        "42, 44, 2", // 8 + 10 + 8 + 10 + 8
        "39, 22, 1", // 8 + 6 + 8: 39.4 is code 39
        "50, 98, -6", // five tries of 18, and the look that finds them over
        "-1, 8, 0", // left alone
    })
    void aWriteWithVerifyEndsWithTheLookThatFindsItsCellsInside(int target, int cycles, int status) {
        Bench bench = write(target, "fine");
        check(bench, 0, 1, ISSUE, ISSUE + cycles, ISSUE + cycles + 3);
        assertEquals(status, status(bench));
    }

    @Test
    void theStatusIsThereInCycleNAndNotBefore() {
        Machine machine = write(42, "fine").machine();
        machine.clock().run(ISSUE + 44 - 1);
        assertEquals(42, machine.tiles().get(0).lane(1, 0), "still the target");
        machine.clock().run(ISSUE + 44);
        assertEquals(2, machine.tiles().get(0).lane(1, 0), "the pulses it took");
        assertEquals(2, machine.tiles().get(0).lane(1, 3));
        assertEquals(0, machine.tiles().get(0).lane(1, 4), "no such column");
    }

    @ParameterizedTest(name = "{1} uS at {0}, {2} uS at {3}")
    @CsvSource({"17, 40, 41, 18", "35, 41, 42, 36"})
    void aSetMovesItsCellsAtItsEndAndNotBefore(long before, double from, double to, long at) {
        Machine machine = write(42, "fine").machine();
        machine.clock().run(ISSUE + before);
        assertEquals(from * 1e-6, plus(machine), 1e-12);
        machine.clock().run(ISSUE + at);
        assertEquals(to * 1e-6, plus(machine), 1e-12);
    }

    @Test
    void cellsBelowAreSetTogetherThenCellsAboveReset() {
        // Column 0 to 41, the others to 39: look, SET, RESET, look.
        int cycles = VERIFY + SET + RESET + VERIFY;
        Bench bench = array(Bench.of(
                "li r1, 39\nvbc v1, r1\nli r2, 41\nvput v1, r2, r0\nwrv v1, r0, a, fine, plus\nvget r2, v1, r0\nhalt"));
        // vput waits for the vbc until 7 and is there at 10.
        check(bench, 0, 1, 2, 7, 10, 10 + cycles, 10 + cycles + 3);
        Machine machine = finished(bench);
        assertArrayEquals(new int[] {1, 1, 1, 1, 0}, lanes(machine, 5));
        assertEquals(41e-6, plus(machine), 1e-12);
    }

    @Test
    void averagedReadsFollowEachOther() {
        // 3 x 7 + 1.
        check(write(40, "averaging"), 0, 1, ISSUE, ISSUE + 22, ISSUE + 25);
    }

    @Test
    void aBlindWriteLooksOncePulsesOnceAndFailsNowhere() {
        Bench bench = write(50, "blind");
        check(bench, 0, 1, ISSUE, ISSUE + VERIFY + SET, ISSUE + VERIFY + SET + 3);
        assertEquals(1, status(bench));
    }

    @Test
    void aVerificationConvertsItsOwnBitsAndDrivesOneSlot() {
        // Successive approximation: 8 bits x 2 x 2 columns = 32; a count of 7 slots drives for 3 cycles all the same.
        Bench bench = write(40, "fine").converters(Coding.PULSE_COUNT, 4, Kind.SAR);
        check(bench, 0, 1, ISSUE, ISSUE + 3 + 32 + 1, ISSUE + 39);
    }

    @Test
    void digitalSubtractionLeavesEveryOtherLineOfAConverterOut() {
        // The two lines that share a converter are plus and minus of one column: one conversion of 2 cycles.
        check(write(40, "fine").digitalSubtraction(), 0, 1, ISSUE, ISSUE + 3 + 2 + 1, ISSUE + 9);
    }

    @Test
    void aWriteWaitsForTheConvertersAndKeepsArrayAndConverters() {
        // The read at 0 is converted at 7; the write ends at 15 and lets the next read go; another array is free.
        check(
                array(Bench.of("vmm v2, v3, a\nwrv v1, r0, a, fine, plus\nvmm v4, v3, b\nvmm v5, v3, a\nhalt"))
                        .array("b", 8, 4, Pairing.TWO_ARRAYS),
                0,
                7,
                8,
                // v1 is all 0: five RESETs.
                7 + 5 * (VERIFY + RESET) + VERIFY,
                7 + 5 * (VERIFY + RESET) + VERIFY + 7);
    }

    @Test
    void waitsForAWriteCountAsTheArrayOrTheRegister() {
        Machine machine = finished(array(Bench.of("wrv v1, r0, a, blind, plus\nvmm v5, v3, a\nvget r1, v1, r0\nhalt")));
        // v1 is all 0, a RESET of 6: the vmm could go at 1 and goes at 8 + 6; the vget finds its register ready.
        Counters counters = machine.tiles().get(0).counters().get(0);
        assertEquals(13, counters.get("stallArray"));
        assertEquals(0, counters.get("stallRegister"));
        Machine waiting = finished(array(Bench.of("wrv v1, r0, a, blind, plus\nvget r1, v1, r0\nhalt")));
        assertEquals(13, waiting.tiles().get(0).counters().get(0).get("stallRegister"));
    }

    @Test
    void aRefreshClearsBothCellsAndWritesTheDifference() {
        // RESETs of 600 ns: 60 cycles, 6 codes. Plus: 40 34 28 22 16 10 4 1, minus: 20 14 8 2; lowest code 1, tolerance
        // 2.
        int look = 2 * 7 + 1;
        int clear = 3 * (look + 60 + 60) + 4 * (look + 60) + look;
        // Then plus from 1 to the difference 20 plus what is left of minus, 2; from 20 on it is inside: 19 SETs.
        int write = 19 * (VERIFY + SET) + VERIFY;
        Bench bench = array(Bench.of("refresh v1, r0, a, refresh\nvget r2, v1, r0\nhalt"));
        check(bench, 0, clear + write, clear + write + 3);
        assertEquals(7 + 3 + 19, status(bench));
        Machine machine = finished(bench);
        assertEquals(20e-6, plus(machine), 1e-12);
        Counters counters = machine.tiles().get(0).counters().get(0);
        assertEquals(1, counters.get("refreshes"));
        assertEquals(8 + 20, counters.get("verifyIterations"));
        assertEquals(0, counters.get("verifyFailures"));
    }

    @Test
    void failuresAreCountedByCell() {
        Counters counters =
                finished(write(50, "fine")).tiles().get(0).counters().get(0);
        assertEquals(4, counters.get("verifyFailures"));
        assertEquals(6, counters.get("verifyIterations"));
    }

    private static Bench write(int target, String policy) {
        return array(Bench.of(
                "li r1, %d\nvbc v1, r1\nwrv v1, r0, a, %s, plus\nvget r2, v1, r0\nhalt".formatted(target, policy)));
    }

    private static Bench array(Bench bench) {
        return bench.array("a", 8, 4, Pairing.TWO_ARRAYS)
                .pulse("fine", Writes.policy(60e-9, 0, 5))
                .pulse("averaging", Writes.policy(60e-9, 0, 5, 3, 0))
                .pulse("blind", Writes.policy(60e-9, 0, 0))
                .pulse("refresh", Writes.policy(600e-9, 2, 20));
    }

    private static int status(Bench bench) {
        return finished(bench).tiles().get(0).scalar(2);
    }

    private static Machine finished(Bench bench) {
        Machine machine = bench.machine();
        assertEquals(Stop.FINISHED, machine.clock().run(100_000));
        return machine;
    }

    private static int[] lanes(Machine machine, int count) {
        return IntStream.range(0, count)
                .map(lane -> machine.tiles().get(0).lane(1, lane))
                .toArray();
    }

    private static double plus(Machine machine) {
        return Cells.conductance(machine, "a.plus", 0);
    }
}
