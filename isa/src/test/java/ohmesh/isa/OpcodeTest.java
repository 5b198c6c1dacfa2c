// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpcodeTest {
    @ParameterizedTest
    @EnumSource
    void everyRowStandsInOneBlock(Opcode opcode) {
        long blocks = Arrays.stream(Block.values())
                .filter(block -> block.opcodes().contains(opcode))
                .count();
        assertEquals(1, blocks);
    }

    @Test
    void blocksFollowEachOtherWithoutGap() {
        int next = 1;
        for (Block block : Block.values()) {
            assertEquals(next, block.first(), block.name());
            next = block.last() + 1;
        }
        assertEquals(Field.OPCODE.maximum() + 1, next);
    }

    @ParameterizedTest
    @EnumSource
    void theFormatHoldsEveryFieldOfTheRow(Opcode opcode) {
        for (Operand operand : opcode.operands()) {
            assertTrue(Format.of(opcode).fields().contains(operand.field()), operand.name());
        }
    }

    @Test
    void formatsFollowTheFields() {
        assertEquals(Format.R, Format.of(Opcode.HALT));
        assertEquals(Format.R, Format.of(Opcode.PULSE));
        assertEquals(Format.I, Format.of(Opcode.BEQ));
        assertEquals(Format.U, Format.of(Opcode.JAL));
        assertEquals(Format.L, Format.of(Opcode.LOOP));
        assertEquals(Format.LR, Format.of(Opcode.LOOPR));
    }

    @Test
    void machineRegistersStandBelowZeroEachAtItsOwnAddress() {
        Set<Integer> addresses = new HashSet<>();
        for (MachineRegister register : MachineRegister.values()) {
            assertTrue(register.address() < 0, register.name());
            assertTrue(addresses.add(register.address()), register.name());
        }
    }

    @Test
    void roundingsStandInTheOrderOfTheirValues() {
        assertEquals(Rounding.FLOOR, Rounding.ofField(0));
        assertEquals(Rounding.NEAREST, Rounding.ofField(1));
        assertEquals(Rounding.EVEN, Rounding.ofField(2));
        assertEquals(Rounding.ZERO, Rounding.ofField(3));
        assertEquals(Rounding.EVEN, Rounding.ofField(6));
    }
}
