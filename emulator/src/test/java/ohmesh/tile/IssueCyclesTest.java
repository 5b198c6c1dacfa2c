// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import ohmesh.chip.Bench;
import ohmesh.chip.Machine;
import ohmesh.engine.Clock;
import ohmesh.netlist.LogicalArray.Pairing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Golden cycles, computed by hand from {@link Bench#TIMING}: before every instruction the cycle in which it
 * issues. An instruction that needs a result stands right behind the one that gives it, so the number is the
 * first cycle in which the result is visible: issued at n, not at n - 1.
 */
class IssueCyclesTest {
    private static final int MULTIPLY = 4;

    @Test
    void aScalarResultIsVisibleInTheNextCycle() {
        check("""
                0 li r1, 5
                1 addi r2, r1, 1
                2 add r3, r2, r1
                3 halt
                """);
    }

    @Test
    void aProductTakesFourCyclesAndBlocksReadersAndWriters() {
        // mul at 1: visible at 1 + 4 = 5; the unit itself is free at 2.
        check("""
                0 li r1, 5
                1 mul r2, r1, r1
                2 mul r3, r1, r1
                5 add r4, r2, r1
                6 mul r5, r1, r1
                10 li r5, 1
                11 halt
                """);
    }

    @Test
    void aVectorOfThirtyTwoLanesOccupiesItsUnitForFourBeats() {
        // 32 lanes at 8 a cycle: 4 beats; latency 3 beats + 3 cycles = 6.
        check("""
                0 vbc v1, r0
                4 vbc v2, r0
                10 vadd v3, v1, v2
                16 vsum r1, v3
                22 addi r1, r1, 1
                23 halt
                """);
    }

    @Test
    void aShorterVectorLengthShortensTheBeats() {
        // 8 lanes: 1 beat, latency 0 + 3.
        check("""
                0 setvl r0, r0, 8
                1 vbc v1, r0
                2 vbc v2, r0
                5 vadd v3, v1, v2
                8 vget r1, v3, r0
                11 addi r1, r1, 1
                12 halt
                """);
    }

    @Test
    void aLoadMovesFourWordsACycleAndItsBaseIsReadyAtOnce() {
        // 32 words at 4 a cycle: 8 beats; latency 7 + 2 = 9; base register after 1 cycle.
        check("""
                0 vld v1, r1, 32
                1 addi r2, r1, 0
                8 vst v2, r1, 0
                16 ld r3, 0(r0)
                18 addi r3, r3, 1
                19 halt
                """);
    }

    @Test
    void aTableLookUpTakesItsOwnUnit() {
        // 4 beats each; vector latency 6, table latency 3 + 5 = 8.
        check(
                Bench.of("vbc v1, r0\nvtab v2, v1, line\nvadd v3, v1, v1\nvadd v4, v2, v2\nhalt")
                        .table("line", 0, 16, 0, 16, 32),
                0,
                6,
                7,
                14,
                20);
    }

    @Test
    void compareMasksTakeLanesAndMaskLogicOneCycle() {
        check("""
                0 mcgt m1, v1, r0
                4 mclt m2, v1, r0
                10 mor m3, m1, m2
                11 mpop r1, m3
                12 addi r1, r1, 1
                13 halt
                """);
    }

    @Test
    void aTakenBranchCostsTwoCyclesMoreAndOneNotTakenNothing() {
        check("""
                0 li r1, 1
                1 beq r1, r0, 2
                2 bne r1, r0, 2
                - nop
                5 jal r31, 2
                - nop
                8 halt
                """);
    }

    @Test
    void aHardwareLoopLosesNoCycle() {
        List<Long> issues = issues(Bench.of("loop 3, end\naddi r1, r1, 1\naddi r2, r2, 1\nend: halt"));
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L), issues);
    }

    @Test
    void aLoopOfZeroTurnsIsATakenBranch() {
        List<Long> issues = issues(Bench.of("loopr r1, end\naddi r2, r2, 1\nend: halt"));
        assertEquals(List.of(0L, 3L), issues);
    }

    @Test
    void waitLetsTheCyclesPass() {
        // wait at 1 for 5 << 1 = 10 cycles: next at 11.
        check("""
                0 li r1, 5
                1 wait r1, 1
                11 halt
                """);
    }

    @Test
    void syncAndHaltWaitForEveryResult() {
        check("""
                0 li r1, 5
                1 mul r2, r1, r1
                5 sync
                6 mul r2, r1, r1
                10 halt
                """);
    }

    @Test
    void aReadDrivesThreeCyclesAndConvertsTwoColumnsInFour() {
        // sampled at 3, converted at 3 + 2 x 2 = 7; the second waits for the only hold: 7 - 3 = 4.
        check(
                Bench.of("vmm v2, v1, a\nvmm v3, v1, a\nsetvl r0, r0, 8\nvadd v4, v2, v2\nvadd v5, v3, v3\nhalt")
                        .array("a", 8, 4, Pairing.TWO_ARRAYS),
                0,
                4,
                5,
                7,
                11,
                14);
    }

    @Test
    void asManyReadsAsAreHeldOverlapWithConversions() {
        // Depth 2: second sampled at 6, converted 7..11; third needs the first hold, free at 7: 7 - 3 = 4 < 6.
        check(
                Bench.of("vmm v2, v1, a\nvmm v3, v1, a\nvmm v4, v1, a\nsetvl r0, r0, 8\nvadd v5, v4, v4\nhalt")
                        .array("a", 8, 4, Pairing.TWO_ARRAYS)
                        .holdDepth(2),
                0,
                3,
                6,
                7,
                15,
                18);
    }

    @Test
    void digitalSubtractionOfASingleColumnConvertsTwice() {
        Bench analog = Bench.of("vmm v2, v1, a\nvadd v3, v2, v2\nhalt").array("a", 8, 1, Pairing.TWO_ARRAYS);
        Bench digital = Bench.of("vmm v2, v1, a\nvadd v3, v2, v2\nhalt")
                .array("a", 8, 1, Pairing.TWO_ARRAYS)
                .digitalSubtraction();
        check(analog, 0, 3 + 2, 5 + 6);
        check(digital, 0, 3 + 4, 7 + 6);
    }

    @Test
    void aTransposedReadConvertsRows() {
        check(Bench.of("vmmt v2, v1, a\nvadd v3, v2, v2\nhalt").array("a", 1, 4, Pairing.TWO_ARRAYS), 0, 3 + 2, 5 + 6);
    }

    @Test
    void aPulseKeepsItsArrayForItsWidthAndOtherArraysFree() {
        // 100 ns = 10 cycles.
        check(
                Bench.of("pulse m1, m1, a, set, plus\npulse m1, m1, b, set, plus\nvmm v2, v1, a\nhalt")
                        .array("a", 8, 4, Pairing.TWO_ARRAYS)
                        .array("b", 8, 4, Pairing.TWO_ARRAYS)
                        .pulse("set", 1.3, 100e-9),
                0,
                1,
                10,
                17);
    }

    @Test
    void aSendKeepsThePortForItsFlits() {
        // 1 head + 4 words: the port is free again after 5 cycles.
        check(Bench.of("send v1, a\nsend v1, a\nhalt").output("a", 4, 2).mesh(1, 1), 0, 5, 10);
    }

    @ParameterizedTest(name = "n = {0}")
    @ValueSource(ints = {MULTIPLY})
    void aProductIsInItsRegisterFromCycleNOnAndNotBefore(int latency) {
        Machine machine = Bench.of("li r1, 7\nmul r2, r1, r1\nhalt").machine();
        machine.clock().run(1 + latency - 1);
        assertEquals(0, machine.tiles().get(0).scalar(2), "still hidden in the cycle before");
        machine.clock().run(1 + latency);
        assertEquals(49, machine.tiles().get(0).scalar(2), "visible in cycle n");
    }

    private static void check(String listing) {
        List<String> program = new ArrayList<>();
        List<Long> expected = new ArrayList<>();
        for (String line : listing.lines().toList()) {
            int space = line.indexOf(' ');
            program.add(line.substring(space + 1));
            if (!line.startsWith("-")) {
                expected.add(Long.parseLong(line.substring(0, space)));
            }
        }
        assertEquals(expected, issues(Bench.of(String.join("\n", program))));
    }

    /** Checks the issue cycles of a bench, with bursts and without. */
    static void check(Bench bench, long... expected) {
        List<Long> cycles = new ArrayList<>();
        for (long cycle : expected) {
            cycles.add(cycle);
        }
        assertEquals(cycles, issues(bench));
    }

    /** The issue cycles in order, the same with bursts and without. */
    private static List<Long> issues(Bench bench) {
        List<Long> bursts = issues(bench.machine(), true);
        assertEquals(bursts, issues(bench.machine(), false), "bursts change no cycle");
        return bursts;
    }

    private static List<Long> issues(Machine machine, boolean bursts) {
        List<Long> cycles = new ArrayList<>();
        machine.clock().bursts(bursts);
        machine.probe().listen((cycle, component, kind, detail) -> {
            if (kind.equals("issue")) {
                cycles.add(cycle);
            }
        });
        assertEquals(Clock.Stop.FINISHED, machine.clock().run(1_000_000));
        return cycles;
    }
}
