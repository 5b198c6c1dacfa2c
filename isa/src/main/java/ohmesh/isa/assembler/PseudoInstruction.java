// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import ohmesh.isa.Field;
import ohmesh.isa.Opcode;
import ohmesh.isa.assembler.Token.Kind;

/** Instructions of the assembler that stand for one or two of the table; register r31 holds return addresses. */
enum PseudoInstruction {
    MOV("rD, rB", "rD = rB", "addi rD, rB, 0"),
    J("target", "jump to the target", "jal r0, target"),
    CALL("target", "jump to the target, return address in r31", "jal r31, target"),
    RET("", "jump to the address in r31", "jalr r0, r31, 0"),
    LI32("rD, imm32", "rD = imm32, any 32 bits", "li rD, imm32, or lui rD, high 20 bits, then ori rD, rD, low 12 bits");

    private static final int LOW_BITS = 12;

    /** One instruction of the table with its operands. */
    record Expansion(Opcode opcode, List<Part> parts) {}

    private final String operands;
    private final String meaning;
    private final String expansion;

    PseudoInstruction(String operands, String meaning, String expansion) {
        this.operands = operands;
        this.meaning = meaning;
        this.expansion = expansion;
    }

    String mnemonic() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Mnemonic and operands. */
    String syntax() {
        return operands.isEmpty() ? mnemonic() : mnemonic() + " " + operands;
    }

    /** One line for the reference page. */
    String meaning() {
        return meaning;
    }

    /** What it stands for, in words of the assembler. */
    String expansion() {
        return expansion;
    }

    int operandCount() {
        return operands.isEmpty() ? 0 : operands.split(", ").length;
    }

    /**
     * The instructions it stands for.
     *
     * @param name the mnemonic as written; operands that the text does not give point to it
     * @param parts the operands, as many as {@link #operandCount}
     * @param constant the 32 bits of a constant operand, known before labels are
     */
    List<Expansion> expand(Token name, List<Part> parts, ToIntFunction<Part> constant) {
        int column = name.column();
        Part zero = Part.supplied(Kind.NAME, "r0", column);
        Part link = Part.supplied(Kind.NAME, "r31", column);
        Part none = Part.supplied(Kind.NUMBER, "0", column);
        return switch (this) {
            case MOV -> List.of(new Expansion(Opcode.ADDI, List.of(parts.get(0), parts.get(1), none)));
            case J -> List.of(new Expansion(Opcode.JAL, List.of(zero, parts.get(0))));
            case CALL -> List.of(new Expansion(Opcode.JAL, List.of(link, parts.get(0))));
            case RET -> List.of(new Expansion(Opcode.JALR, List.of(zero, link, none)));
            case LI32 ->
                load(
                        parts.get(0),
                        constant.applyAsInt(parts.get(1)),
                        parts.get(1).column());
        };
    }

    /** One word where 20 bits hold the value or the low bits are 0; ori never sees a sign bit in 12 bits. */
    private static List<Expansion> load(Part register, int value, int column) {
        if (value >= Field.IMM20.minimum() && value <= Field.IMM20.maximum()) {
            return List.of(new Expansion(Opcode.LI, List.of(register, number(value, column))));
        }
        List<Expansion> expansions = new ArrayList<>();
        expansions.add(new Expansion(Opcode.LUI, List.of(register, number(value >> LOW_BITS, column))));
        int low = value & ((1 << LOW_BITS) - 1);
        if (low != 0) {
            expansions.add(new Expansion(Opcode.ORI, List.of(register, register, number(low, column))));
        }
        return expansions;
    }

    private static Part number(int value, int column) {
        if (value >= 0) {
            return Part.supplied(Kind.NUMBER, Integer.toString(value), column);
        }
        Token digits = new Token(Kind.NUMBER, Long.toString(-(long) value), column + 1);
        return new Part(List.of(new Token(Kind.SIGN, "-", column), digits), column);
    }
}
