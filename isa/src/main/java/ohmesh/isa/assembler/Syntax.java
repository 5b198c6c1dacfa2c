// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa.assembler;

import java.util.ArrayList;
import java.util.List;
import ohmesh.isa.Opcode;
import ohmesh.isa.Operand;

/** How the operands of a row are written: which stand between two commas, which may be left out. */
final class Syntax {
    private Syntax() {}

    /** The operands by position in the text; an offset and its base share one position, {@code .w} has none. */
    static List<Operand> positions(Opcode opcode) {
        List<Operand> positions = new ArrayList<>();
        for (Operand operand : opcode.operands()) {
            if (operand.kind() != Operand.Kind.WIDE && operand != Operand.BASE) {
                positions.add(operand);
            }
        }
        return positions;
    }

    /** Whether the operand may be left out at the end; it is 0 then. */
    static boolean isOptional(Operand operand) {
        return switch (operand.kind()) {
            case SHIFT, ROUND, ROUNDING -> true;
            default -> false;
        };
    }

    /** Mnemonic and operands, optional text in brackets: {@code vmuls[.w] vD, vB, rC[, shift[, rounding]]}. */
    static String text(Opcode opcode) {
        StringBuilder text = new StringBuilder(opcode.mnemonic());
        if (opcode.hasWideForm()) {
            text.append("[.w]");
        }
        int open = 0;
        String separator = " ";
        for (Operand operand : positions(opcode)) {
            if (isOptional(operand)) {
                text.append('[');
                open++;
            }
            text.append(separator).append(name(operand));
            separator = ", ";
        }
        return text.append("]".repeat(open)).toString();
    }

    /** What stands for the operand in syntax and meanings. */
    static String name(Operand operand) {
        return switch (operand) {
            case RD, RA, RB, RC, BASE -> register("r", operand);
            case VD, VA, VB, VC -> register("v", operand);
            case MD, MA, MB, MC, MF -> register("m", operand);
            case OFFSET -> "offset(" + name(Operand.BASE) + ")";
            case IMM, IMM20 -> "imm";
            case STEP -> "step";
            case TARGET15, TARGET20 -> "target";
            case COUNT -> "count";
            case BODY -> "end";
            case SHIFT -> "shift";
            case ROUND, ROUNDING -> "rounding";
            case WIDE -> ".w";
            case SLOT -> "slot";
            case POLICY -> "policy";
            case POLARITY -> "polarity";
            case CHANNEL -> "channel";
            case SPIKES -> "spikes";
            case TABLE -> "table";
        };
    }

    private static String register(String letter, Operand operand) {
        String name = operand.name();
        return letter + (operand == Operand.BASE ? "B" : name.substring(name.length() - 1));
    }
}
