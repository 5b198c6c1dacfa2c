// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import ohmesh.engine.Clock.Stop;
import ohmesh.isa.Codec;
import ohmesh.isa.Opcode;
import ohmesh.tile.TileFault;
import org.junit.jupiter.api.Test;

/** Programs that cannot go on: what is said, and in which cycle; every case in every way of running. */
class FaultAndDeadlockTest {
    @Test
    void anIllegalWordTrapsInTheCycleOfItsIssue() {
        List<Integer> words = List.of(encode(Opcode.NOP), encode(Opcode.MUL, 1, 1, 1, 0, 0), 0xFE000000);
        traps(
                new Bench().words(0, 0, words),
                2,
                "tile(0,0) in cycle 2 at address 2 (bench.oasm:1): 0xfe000000 is no instruction");
    }

    @Test
    void theWordZeroIsIllegal() {
        traps(
                new Bench().words(1, 0, List.of(0)),
                0,
                "tile(1,0) in cycle 0 at address 0 (bench.oasm:1): 0x00000000 is no instruction");
    }

    @Test
    void aMissingHaltTrapsBehindTheLastInstruction() {
        traps(
                Bench.of("li r1, 1\nnop"),
                2,
                "tile(0,0) in cycle 2 at address 2 of bench.oasm: no instruction there: the program has 2 (is a halt missing?)");
    }

    @Test
    void aJumpOutOfTheProgramTrapsAtItsTarget() {
        // Taken at 0, next issue at 3.
        traps(
                new Bench().words(0, 0, List.of(encode(Opcode.JAL, 0, -7))),
                3,
                "tile(0,0) in cycle 3 at address -7 of bench.oasm: no instruction there: the program has 1 (is a halt missing?)");
    }

    @Test
    void anAddressBehindTheScratchpadTrapsWhenItsBaseIsReady() {
        // mul at 1, visible at 5.
        traps(
                Bench.of("li r1, 32\nmul r1, r1, r1\nld r3, 0(r1)\nhalt"),
                5,
                "tile(0,0) in cycle 5 at address 2 (bench.oasm:3): address 1024 is outside the scratchpad 0..1023");
        traps(
                Bench.of("st r3, -100(r0)\nhalt"),
                0,
                "tile(0,0) in cycle 0 at address 0 (bench.oasm:1): address -100 is outside the scratchpad 0..1023");
    }

    @Test
    void theLastWordsOfTheScratchpadDoNotTrap() {
        Modes.inEach(
                Bench.of("li r1, 992\nld r2, 31(r1)\nvld v1, r1, 1\nli r1, 992\nvst v1, r1, 1\nhalt"),
                machine -> assertEquals(Stop.FINISHED, machine.clock().run(1000)));
    }

    @Test
    void aVectorThatEndsBehindTheScratchpadTraps() {
        traps(
                Bench.of("li r1, 993\nvld v1, r1, 0\nhalt"),
                1,
                "tile(0,0) in cycle 1 at address 1 (bench.oasm:2): address 993 (vector length 32) is outside the scratchpad 0..1023");
        traps(
                Bench.of("li r1, -1\nvst v1, r1, 0\nhalt"),
                1,
                "tile(0,0) in cycle 1 at address 1 (bench.oasm:2): address -1 (vector length 32) is outside the scratchpad 0..1023"
                        + " (a machine register is read-only)");
    }

    @Test
    void aStoreToAMachineRegisterTraps() {
        traps(
                Bench.of("nop\nst r1, -3(r0)\nhalt"),
                1,
                "tile(0,0) in cycle 1 at address 1 (bench.oasm:2): address -3 is outside the scratchpad 0..1023"
                        + " (a machine register is read-only)");
    }

    @Test
    void aFifthNestedLoopTrapsAndAFourthDoesNot() {
        List<Integer> words = new ArrayList<>();
        for (int loop = 0; loop < 5; loop++) {
            words.add(encode(Opcode.LOOP, 2, 6 - loop));
        }
        words.addAll(List.of(encode(Opcode.NOP), encode(Opcode.NOP), encode(Opcode.HALT)));
        traps(
                new Bench().words(0, 0, words),
                4,
                "tile(0,0) in cycle 4 at address 4 (bench.oasm:1): a fifth nested loop");
        words.set(4, encode(Opcode.NOP));
        Modes.inEach(
                new Bench().words(0, 0, words),
                machine -> assertEquals(Stop.FINISHED, machine.clock().run(1000)));
    }

    @Test
    void twoTilesThatWaitForPacketsOfEachOtherAreADeadlock() {
        Bench bench = Bench.of("mul r1, r1, r1\nrecv v1, ba\nhalt")
                .tile(1, 0, "li r1, 40\nwait r1, 0\nrecv v1, ab\nhalt")
                .channel("ab", Bench.at(0, 0), Bench.at(1, 0), 2, 1)
                .channel("ba", Bench.at(1, 0), Bench.at(0, 0), 2, 1);
        Modes.inEach(bench, machine -> {
            // wait at 1 for 40 cycles: the second tile begins to wait at 41.
            assertEquals(Stop.CYCLE_LIMIT, machine.clock().run(41));
            assertEquals(Stop.DEADLOCK, machine.clock().run(1000));
            assertEquals(41, machine.clock().lastActiveCycle());
            assertEquals(
                    List.of(
                            "tile(0,0) at 1 recv v1, 1: waits for a packet on channel ba",
                            "tile(1,0) at 2 recv v1, 0: waits for a packet on channel ab"),
                    status(machine));
        });
    }

    @Test
    void twoTilesWithoutRoomForEachOtherAreADeadlock() {
        Bench bench = Bench.of("send v1, ab\nsend v1, ab\nhalt")
                .tile(1, 0, "send v1, ba\nsend v1, ba\nhalt")
                .channel("ab", Bench.at(0, 0), Bench.at(1, 0), 2, 1)
                .channel("ba", Bench.at(1, 0), Bench.at(0, 0), 2, 1);
        Modes.inEach(bench, machine -> {
            // Sent at 0..2; the last word is there at 2 + 1 + 2 + 3 x 2 = 11.
            assertEquals(Stop.DEADLOCK, machine.clock().run(1000));
            assertEquals(11, machine.clock().lastActiveCycle());
            assertEquals(
                    List.of(
                            "tile(0,0) at 1 send v1, 0: waits for room at the receiver of channel ab",
                            "tile(1,0) at 1 send v1, 1: waits for room at the receiver of channel ba"),
                    status(machine));
        });
    }

    @Test
    void aTileThatNeverHaltsReachesTheCycleLimit() {
        Modes.inEach(Bench.of("nop\nagain: beq r0, r0, again\nhalt"), machine -> {
            assertEquals(Stop.CYCLE_LIMIT, machine.clock().run(1000));
            assertEquals(1000, machine.clock().cycle());
            // Issues at 1, 4, ..., 997, then 1000.
            assertEquals(List.of("tile(0,0) at 1 beq r0, r0, 0: running, next issue in cycle 1000"), status(machine));
        });
    }

    @Test
    void aSendWithoutRoomGoesOnInTheCycleOfTheCredit() {
        // First packet sent at 0..2, complete at 2 + 9 = 11; received at 11, in its register at 12; the credit
        // is sent at 12 and seen at 12 + 9 = 21. The second packet comes at 21 + 2 + 9 = 32.
        Bench bench = Bench.of("send v1, ab\nsend v1, ab\nhalt")
                .tile(1, 0, "recv v1, ab\nrecv v2, ab\nhalt")
                .channel("ab", Bench.at(0, 0), Bench.at(1, 0), 2, 1);
        Modes.inEach(bench, machine -> {
            List<String> issues = Modes.issues(machine);
            machine.clock().run(21);
            assertEquals(1, machine.tiles().get(0).pc(), "in cycle 20 it still waits");
            machine.clock().run(22);
            assertEquals(2, machine.tiles().get(0).pc(), "in cycle 21 it goes on");
            machine.clock().run(32);
            assertEquals(1, machine.tiles().get(1).pc(), "in cycle 31 it still waits");
            machine.clock().run(33);
            assertEquals(2, machine.tiles().get(1).pc(), "in cycle 32 it goes on");
            assertEquals(Stop.FINISHED, machine.clock().run(1000));
            assertEquals(List.of(0L, 21L, 24L), Modes.cycles(issues, "tile(0,0)"));
            assertEquals(List.of(11L, 32L, 34L), Modes.cycles(issues, "tile(1,0)"));
            assertEquals(21 - 1, machine.tiles().get(0).counters().get(0).get("stallSend"));
            assertEquals(11 + 32 - 12, machine.tiles().get(1).counters().get(0).get("stallReceive"));
        });
    }

    /** Nothing before the cycle, then the fault with exactly this message. */
    private static void traps(Bench bench, long cycle, String message) {
        Modes.inEach(bench, machine -> {
            assertEquals(Stop.CYCLE_LIMIT, machine.clock().run(cycle));
            TileFault fault =
                    assertThrows(TileFault.class, () -> machine.clock().run(cycle + 1));
            assertEquals(message, fault.getMessage());
        });
        Modes.inEach(bench, machine -> {
            TileFault fault =
                    assertThrows(TileFault.class, () -> machine.clock().run(1000));
            assertEquals(message, fault.getMessage());
        });
    }

    private static List<String> status(Machine machine) {
        return machine.tileStatus().stream()
                .map(tile -> tile.tile() + " at " + tile.pc() + " " + tile.instruction() + ": " + tile.state())
                .toList();
    }

    private static int encode(Opcode opcode, Integer... operands) {
        return Codec.encode(opcode, List.of(operands));
    }
}
