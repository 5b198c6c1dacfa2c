// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

import java.util.List;
import java.util.Optional;

/** Words to instructions and back, from the table. */
public final class Codec {
    private static final Opcode[] BY_CODE = new Opcode[1 << Field.OPCODE.widthBits()];

    static {
        for (Opcode opcode : Opcode.values()) {
            if (BY_CODE[opcode.code()] != null) {
                throw new IllegalStateException(opcode + " and " + BY_CODE[opcode.code()] + " share a code");
            }
            BY_CODE[opcode.code()] = opcode;
        }
    }

    private Codec() {}

    /** The instruction, or empty where the word is illegal: no such row, or a value that is not there. */
    public static Optional<Instruction> decode(int word) {
        Opcode opcode = BY_CODE[Field.OPCODE.get(word)];
        if (opcode == null || (word & opcode.mask()) != opcode.match()) {
            return Optional.empty();
        }
        for (Operand operand : opcode.operands()) {
            if (!operand.allows(operand.field().get(word))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Instruction(opcode, word));
    }

    /**
     * The word of a row with its operands in the order of the table.
     *
     * @throws IllegalArgumentException for a wrong number of operands or a value out of range
     */
    public static int encode(Opcode opcode, List<Integer> values) {
        List<Operand> operands = opcode.operands();
        if (operands.size() != values.size()) {
            throw new IllegalArgumentException(
                    opcode.mnemonic() + " takes " + operands.size() + " operands, not " + values.size());
        }
        int word = opcode.match();
        for (int i = 0; i < operands.size(); i++) {
            Operand operand = operands.get(i);
            if (!operand.allows(values.get(i))) {
                throw new IllegalArgumentException(
                        opcode.mnemonic() + ": " + values.get(i) + " does not fit operand " + operand);
            }
            word |= operand.field().put(values.get(i));
        }
        return word;
    }
}
