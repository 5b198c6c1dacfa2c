// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

/**
 * A decoded instruction: the row and its fields, decoded once when a program is loaded.
 *
 * @param opcode the row
 * @param word the 32-bit word
 */
public record Instruction(Opcode opcode, int word) {
    /** The value of an operand of the row. */
    public int get(Operand operand) {
        return operand.field().get(word);
    }

    public int a() {
        return Field.A.get(word);
    }

    public int b() {
        return Field.B.get(word);
    }

    public int c() {
        return Field.C.get(word);
    }

    public int f() {
        return Field.F.get(word);
    }

    public int g() {
        return Field.G.get(word);
    }

    public int imm15() {
        return Field.IMM15.get(word);
    }

    public int imm20() {
        return Field.IMM20.get(word);
    }
}
