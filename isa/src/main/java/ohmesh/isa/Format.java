// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

import java.util.List;

/** The shapes of instruction words: which fields follow the opcode. */
public enum Format {
    /** Registers, entries of tables and small numbers in five fields of five bits. */
    R("registers, table entries, shift and rounding", Field.A, Field.B, Field.C, Field.F, Field.G),
    /** Two registers and a signed 15-bit immediate. */
    I("two registers and a signed 15-bit immediate", Field.A, Field.B, Field.IMM15),
    /** A register and a signed 20-bit immediate. */
    U("a register and a signed 20-bit immediate", Field.A, Field.IMM20),
    /** A loop with its count in the word. */
    L("a loop count and the length of a loop body", Field.N13, Field.LEN12),
    /** A loop with its count in a register. */
    LR("a register and the length of a loop body", Field.A, Field.LEN12);

    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Field> fields;

    Format(String meaning, Field... fields) {
        this.meaning = meaning;
        this.fields = List.of(fields);
    }

    /** One line for the reference page. */
    public String meaning() {
        return meaning;
    }

    /** The fields after the opcode, from the most significant bit on. */
    public List<Field> fields() {
        return fields;
    }

    /** The first format that has every field of the row. */
    public static Format of(Opcode opcode) {
        for (Format format : values()) {
            if (opcode.operands().stream().allMatch(operand -> format.fields.contains(operand.field()))) {
                return format;
            }
        }
        throw new IllegalStateException(opcode + " has fields that no format holds together");
    }
}
