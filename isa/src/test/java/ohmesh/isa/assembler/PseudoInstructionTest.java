// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import ohmesh.isa.Codec;
import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;
import ohmesh.isa.Operand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudoInstructionTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void li32LoadsAny32Bits(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            int value = random.nextInt() >> random.nextInt(32) << random.nextInt(20);
            assertEquals(value, loaded(Integer.toString(value)));
            assertEquals(value, loaded(String.format("0x%08X", value)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                -1,
                0xFFF,
                0x1000,
                0x7FFFF,
                0x80000,
                -0x80000,
                -0x80001,
                0x7FFFF000,
                0x7FFFFFFF,
                0x80000000,
                0x80000FFF
            })
    void li32LoadsTheEdges(int value) {
        assertEquals(value, loaded(Integer.toString(value)));
    }

    @Test
    void li32TakesOneWordWhereOneIsEnough() {
        assertEquals(1, words("li32 r1, 0x7FFFF").size());
        assertEquals(2, words("li32 r1, 0x80001").size());
        assertEquals(1, words("li32 r1, 0x80000").size());
        assertEquals(1, words("li32 r1, -0x80000").size());
        assertEquals(2, words("li32 r1, -0x80001").size());
    }

    @Test
    void bothWordsOfLi32BelongToItsLine() {
        Assembly assembly = Assembler.assemble("text", "\nli32 r1, 0x12345678\nend: j end", Symbols.none());
        assertEquals(List.of(2, 2, 3), assembly.lines());
        assertEquals(words("jal r0, 0"), assembly.words().subList(2, 3));
    }

    @Test
    void theOthersStandForOneInstruction() {
        assertEquals(words("addi r1, r2, 0"), words("mov r1, r2"));
        assertEquals(words("nop\njal r0, -1"), words("start: nop\nj start"));
        assertEquals(words("jal r31, 7"), words("call 7"));
        assertEquals(words("jalr r0, r31, 0"), words("ret"));
    }

    private static int loaded(String text) {
        List<Integer> words = words("li32 r7, " + text);
        assertTrue(words.size() <= 2, text);
        int register = 0;
        for (int word : words) {
            Instruction instruction = Codec.decode(word).orElseThrow();
            assertEquals(7, instruction.a());
            register = execute(instruction, register);
        }
        return register;
    }

    private static int execute(Instruction instruction, int register) {
        if (instruction.opcode() == Opcode.ORI) {
            assertEquals(7, instruction.b());
            return register | instruction.get(Operand.IMM);
        }
        int immediate = instruction.get(Operand.IMM20);
        assertTrue(instruction.opcode() == Opcode.LI || instruction.opcode() == Opcode.LUI);
        return instruction.opcode() == Opcode.LI ? immediate : immediate << 12;
    }

    private static List<Integer> words(String text) {
        Assembly assembly = Assembler.assemble("text", text, Symbols.none());
        assertEquals(List.of(), assembly.diagnostics(), text);
        return assembly.words();
    }
}
