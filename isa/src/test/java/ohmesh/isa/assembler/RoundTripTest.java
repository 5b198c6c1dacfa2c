// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import ohmesh.isa.Codec;
import ohmesh.isa.Opcode;
import ohmesh.isa.Operand;
import ohmesh.isa.RandomOperands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void assemblingADisassembledWordGivesTheWord(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        for (Opcode opcode : Opcode.values()) {
            int word = Codec.encode(opcode, RandomOperands.draw(opcode, random));
            String text = Disassembler.text(word);
            Assembly assembly = Assembler.assemble("text", text + bodyFor(opcode, word), Symbols.none());
            assertEquals(List.of(), assembly.diagnostics(), text);
            assertEquals(word, assembly.words().get(0), text);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void assemblingAListingGivesTheProgram(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        List<Integer> words = new ArrayList<>();
        for (int size = random.nextInt(1, 200); size > 0; size--) {
            words.add(randomWord(random));
        }
        String listing = Disassembler.program(words);
        Assembly assembly = Assembler.assemble("listing", listing, Symbols.none());
        assertEquals(List.of(), assembly.diagnostics(), listing);
        assertEquals(words, assembly.words(), listing);
    }

    @Test
    void aProgramOfLoopsOnlyComesBack() {
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            words.add(Codec.encode(Opcode.LOOP, List.of(2, 12)));
        }
        String listing = Disassembler.program(words);
        assertEquals(
                words, Assembler.assemble("listing", listing, Symbols.none()).words(), listing);
    }

    @Test
    void illegalWordsStandAsNumbers() {
        assertEquals(".word 0x00000000 ; illegal", Disassembler.text(0));
        assertEquals(".word 0xffffffff ; illegal", Disassembler.text(-1));
        assertEquals(
                List.of(-1),
                Assembler.assemble("text", Disassembler.text(-1), Symbols.none())
                        .words());
    }

    @Test
    void wordsReadAsTheAssemblerWritesThem() {
        assertEquals("halt", Disassembler.text(Codec.encode(Opcode.HALT, List.of())));
        assertEquals("ld      r1, CYCLE_LOW(r0)", Disassembler.text(Codec.encode(Opcode.LD, List.of(1, -1, 0))));
        assertEquals("ld      r1, -1(r2)", Disassembler.text(Codec.encode(Opcode.LD, List.of(1, -1, 2))));
        assertEquals("vmuls.w v1, v2, r3", Disassembler.text(Codec.encode(Opcode.VMULS, List.of(1, 2, 3, 0, 4))));
        assertEquals(
                "vmuls   v1, v2, r3, 0, even", Disassembler.text(Codec.encode(Opcode.VMULS, List.of(1, 2, 3, 0, 2))));
        assertEquals("vadd.w  v1, v2, v3", Disassembler.text(Codec.encode(Opcode.VADD, List.of(1, 2, 3, 4))));
        assertEquals(
                "pulse   m1, m2, 3, 4, minus", Disassembler.text(Codec.encode(Opcode.PULSE, List.of(1, 2, 3, 4, 1))));
    }

    @Test
    void aListingHasLabelsAddressesAndWords() {
        int back = Codec.encode(Opcode.BNE, List.of(1, 0, -1));
        int loop = Codec.encode(Opcode.LOOP, List.of(3, 2));
        int nop = Codec.encode(Opcode.NOP, List.of());
        String expected = """
                    loop    3, L3                        ;     0  0x12003002
                L1:
                    nop                                  ;     1  0x04000000
                    bne     r1, r0, L1                   ;     2  0x0c107fff
                L3:
                """;
        assertEquals(expected, Disassembler.program(List.of(loop, nop, back)));
    }

    private static int randomWord(RandomGenerator random) {
        if (random.nextInt(10) == 0) {
            return random.nextInt();
        }
        Opcode[] rows = Opcode.values();
        Opcode opcode = random.nextInt(4) == 0
                ? List.of(Opcode.LOOP, Opcode.LOOPR, Opcode.BEQ, Opcode.JAL).get(random.nextInt(4))
                : rows[random.nextInt(rows.length)];
        return Codec.encode(opcode, RandomOperands.draw(opcode, random));
    }

    private static String bodyFor(Opcode opcode, int word) {
        boolean loops = opcode.operands().contains(Operand.BODY);
        return "\n" + "nop\n".repeat(loops ? Operand.BODY.field().get(word) : 0);
    }
}
