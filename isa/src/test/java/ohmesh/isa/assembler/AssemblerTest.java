// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import ohmesh.isa.Codec;
import ohmesh.isa.Opcode;
import org.junit.jupiter.api.Test;

class AssemblerTest {
    private static final Symbols SYMBOLS = new Symbols(
            Map.of("STEPS", 30),
            Map.of("weights", 2, "my-array", 3),
            Map.of("set", 1),
            Map.of("x", 4),
            Map.of("tanh", 5));

    @Test
    void labelsAreKnownBeforeAndBehindTheirLine() {
        String text = """
                start: nop
                alone:
                       beq r1, r2, end
                       bne r1, r2, start
                       j alone
                end:   halt
                """;
        assertWords(
                text,
                word(Opcode.NOP),
                word(Opcode.BEQ, 1, 2, 3),
                word(Opcode.BNE, 1, 2, -2),
                word(Opcode.JAL, 0, -2),
                word(Opcode.HALT));
    }

    @Test
    void loopBodiesEndBeforeTheirLabel() {
        String text = """
                loop STEPS, end
                loopr r4, end   # both end at the same instruction
                nop
                nop
                end: loop 2, 1
                nop
                """;
        assertWords(
                text,
                word(Opcode.LOOP, 30, 3),
                word(Opcode.LOOPR, 4, 2),
                word(Opcode.NOP),
                word(Opcode.NOP),
                word(Opcode.LOOP, 2, 1),
                word(Opcode.NOP));
    }

    @Test
    void namesOfTheNetlistStandForNumbers() {
        assertWords("vmm v2, v1, weights", word(Opcode.VMM, 2, 1, 2));
        assertWords("vmm v2, v1, my-array", word(Opcode.VMM, 2, 1, 3));
        assertWords("vmm v2, v1, 1 + 6", word(Opcode.VMM, 2, 1, 7));
        assertWords("pulse m1, m2, weights, set, plus", word(Opcode.PULSE, 1, 2, 2, 1, 0));
        assertWords("pulse m1, m2, 0, 3, MINUS", word(Opcode.PULSE, 1, 2, 0, 3, 1));
        assertWords("send v1, x", word(Opcode.SEND, 1, 4));
        assertWords("vtab v1, v2, tanh", word(Opcode.VTAB, 1, 2, 5));
    }

    @Test
    void addressesHaveAnOffsetAndABase() {
        assertWords("ld r1, 4(r2)", word(Opcode.LD, 1, 4, 2));
        assertWords("ld r1, (r2)", word(Opcode.LD, 1, 0, 2));
        assertWords("st r1, -(1 + 2) * 2 (r2)", word(Opcode.ST, 1, -6, 2));
        assertWords("ld r1, CYCLE_HIGH(r0)", word(Opcode.LD, 1, -2, 0));
    }

    @Test
    void theWideFormSetsItsBitBesideTheRounding() {
        assertWords("vadd v1, v2, v3", word(Opcode.VADD, 1, 2, 3, 0));
        assertWords("vadd.w v1, v2, v3", word(Opcode.VADD, 1, 2, 3, 4));
        assertWords("vmul.w v1, v2, v3", word(Opcode.VMUL, 1, 2, 3, 0, 4));
        assertWords("VMUL.W v1, v2, v3, 8, Zero", word(Opcode.VMUL, 1, 2, 3, 8, 7));
        assertWords("vmul v1, v2, v3, 8", word(Opcode.VMUL, 1, 2, 3, 8, 0));
        assertWords("mul r1, r2, r3, 31, even", word(Opcode.MUL, 1, 2, 3, 31, 2));
        assertWords("wait r1", word(Opcode.WAIT, 1, 0));
    }

    @Test
    void mnemonicsAndRegistersMayBeInEitherCaseButOtherNamesNot() {
        assertWords("ADD R1, r2, R3", word(Opcode.ADD, 1, 2, 3));
        assertEquals(
                "unknown channel `X`; nearest is `x`",
                Assembler.assemble("t", "send v1, X", SYMBOLS)
                        .diagnostics()
                        .get(0)
                        .message());
    }

    @Test
    void constantsAreKnownBelowTheirLineAndToAllInstructions() {
        assertWords("""
                li r1, B
                .const A = 0x10
                .const B = (A << 1) + 0b11
                """, word(Opcode.LI, 1, 35));
    }

    @Test
    void labelsAreAddressesInImmediatesAndTheirDifferencesAreNumbers() {
        assertWords(
                "nop\na: nop\nb: nop\nli r1, b\nli r1, b - a\nli r1, (b - a) << 4\nbeq r0, r0, b - a",
                word(Opcode.NOP),
                word(Opcode.NOP),
                word(Opcode.NOP),
                word(Opcode.LI, 1, 2),
                word(Opcode.LI, 1, 1),
                word(Opcode.LI, 1, 16),
                word(Opcode.BEQ, 0, 0, 1));
    }

    @Test
    void anAddressExpressionIsATargetANumberADistance() {
        assertWords("a: nop\nj a + 1\nj -1", word(Opcode.NOP), word(Opcode.JAL, 0, 0), word(Opcode.JAL, 0, -1));
    }

    @Test
    void linesOfWordsCountBlankAndCommentLines() {
        Assembly assembly = Assembler.assemble("t", "\uFEFF; first\r\n\r\nnop\r\nl:\r\n  halt ; end\r\n", SYMBOLS);
        assertEquals(List.of(), assembly.diagnostics());
        assertEquals(List.of(3, 5), assembly.lines());
    }

    @Test
    void wordsTakeAny32Bits() {
        assertWords(".word 0xFFFFFFFF\n.word -1\n.word -2147483648", -1, -1, Integer.MIN_VALUE);
    }

    private static int word(Opcode opcode, Integer... operands) {
        return Codec.encode(opcode, List.of(operands));
    }

    private static void assertWords(String text, Integer... words) {
        Assembly assembly = Assembler.assemble("t", text, SYMBOLS);
        assertEquals(List.of(), assembly.diagnostics(), text);
        assertEquals(List.of(words), assembly.words(), text);
        assertEquals(words.length, assembly.lines().size());
    }
}
