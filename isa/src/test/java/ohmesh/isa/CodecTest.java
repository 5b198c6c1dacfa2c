// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodecTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void decodeIsTheInverseOfEncode(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Opcode opcode : Opcode.values()) {
            List<Integer> values = RandomOperands.draw(opcode, random);
            Instruction instruction = Codec.decode(Codec.encode(opcode, values)).orElseThrow();
            assertEquals(opcode, instruction.opcode());
            assertEquals(values, operands(instruction), opcode.mnemonic());
        }
    }

    @Test
    void noTwoEncodingsOverlap() {
        int pairs = 0;
        for (Opcode a : Opcode.values()) {
            for (Opcode b : Opcode.values()) {
                if (a != b) {
                    assertTrue((a.mask() & b.mask() & (a.match() ^ b.match())) != 0, a + " and " + b + " overlap");
                    pairs++;
                }
            }
        }
        assertEquals(Opcode.values().length * (Opcode.values().length - 1), pairs);
    }

    @ParameterizedTest
    @EnumSource
    void operandsOfARowShareNoBit(Opcode opcode) {
        int used = Field.OPCODE.mask();
        for (Operand operand : opcode.operands()) {
            assertEquals(0, used & operand.field().mask(), operand.name());
            used |= operand.field().mask();
        }
        assertEquals(opcode.mask(), Field.OPCODE.mask() | ~used);
    }

    @Test
    void zeroIsIllegal() {
        assertTrue(Codec.decode(0).isEmpty());
    }

    /** The oracle takes no short cut: a word is legal if encoding some row with the word's fields gives it back. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fourSeeds")
    void everyOtherWordIsIllegal(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int legal = 0;
        for (int i = 0; i < 250_000; i++) {
            int word = random.nextInt();
            boolean expected = Arrays.stream(Opcode.values()).anyMatch(opcode -> reencodes(opcode, word));
            assertEquals(expected, Codec.decode(word).isPresent(), () -> Integer.toHexString(word));
            legal += expected ? 1 : 0;
        }
        assertTrue(legal > 1000, "the sample holds legal words too");
    }

    static LongStream fourSeeds() {
        return LongStream.rangeClosed(1, 4);
    }

    @ParameterizedTest
    @EnumSource
    void everyBitThatARowDoesNotUseMakesTheWordIllegal(Opcode opcode) {
        int word = Codec.encode(opcode, RandomOperands.draw(opcode, new SplittableRandom(1)));
        for (int bit = 0; bit < Field.OPCODE.lsb(); bit++) {
            if ((opcode.mask() >>> bit & 1) == 1) {
                assertTrue(Codec.decode(word ^ 1 << bit).isEmpty(), "bit " + bit);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyValueOfEveryFieldIsLegalExactlyWhenTheOperandAllowsIt(Opcode opcode) {
        int word = Codec.encode(opcode, RandomOperands.draw(opcode, new SplittableRandom(2)));
        for (Operand operand : opcode.operands()) {
            Field field = operand.field();
            for (int value = field.minimum(); value <= field.maximum(); value++) {
                Optional<Instruction> decoded = Codec.decode((word & ~field.mask()) | field.put(value));
                assertEquals(legal(operand, value), decoded.isPresent(), operand + " = " + value);
            }
        }
    }

    @Test
    void opcodesWithoutARowAreIllegalWhateverFollows() {
        SplittableRandom random = new SplittableRandom(3);
        for (int code = 0; code <= Field.OPCODE.maximum(); code++) {
            int wanted = code;
            if (Arrays.stream(Opcode.values()).noneMatch(opcode -> opcode.code() == wanted)) {
                for (int i = 0; i < 1000; i++) {
                    int operands = random.nextInt() & ~Field.OPCODE.mask();
                    assertTrue(Codec.decode(Field.OPCODE.put(code) | operands).isEmpty());
                }
            }
        }
    }

    @Test
    void encodeRefusesAWrongNumberOfOperandsAndValuesThatDoNotFit() {
        assertThrows(IllegalArgumentException.class, () -> Codec.encode(Opcode.ADD, List.of(1, 2)));
        assertThrows(IllegalArgumentException.class, () -> Codec.encode(Opcode.ADD, List.of(1, 2, 32)));
        assertThrows(IllegalArgumentException.class, () -> Codec.encode(Opcode.VMM, List.of(1, 16, 0)));
        assertThrows(IllegalArgumentException.class, () -> Codec.encode(Opcode.LOOP, List.of(3, 0)));
    }

    /** Said again in other words than the code's, so that a slip there is seen here. */
    private static boolean legal(Operand operand, int value) {
        return switch (operand) {
            case VD, VA, VB, VC -> value <= 15;
            case MD, MA, MB, MC, MF -> value <= 7;
            case ROUND -> value <= 7;
            case ROUNDING -> value <= 3;
            case WIDE -> value == 0 || value == 4;
            case POLARITY -> value <= 1;
            case BODY -> value >= 1;
            default -> true;
        };
    }

    private static boolean reencodes(Opcode opcode, int word) {
        int encoded = Field.OPCODE.put(opcode.code());
        boolean legal = true;
        for (Operand operand : opcode.operands()) {
            int value = operand.field().get(word);
            legal &= legal(operand, value);
            encoded |= operand.field().put(value);
        }
        return legal && encoded == word;
    }

    private static List<Integer> operands(Instruction instruction) {
        List<Integer> values = new ArrayList<>();
        for (Operand operand : instruction.opcode().operands()) {
            values.add(instruction.get(operand));
        }
        return values;
    }
}
