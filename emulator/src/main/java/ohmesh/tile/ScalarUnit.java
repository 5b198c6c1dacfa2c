// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.isa.Instruction;

/** 32-bit integer arithmetic. */
final class ScalarUnit {
    private ScalarUnit() {}

    /** The result of a scalar instruction on the given registers. */
    static int result(Instruction i, int[] r) {
        int b = r[i.b()];
        int c = r[i.c()];
        return switch (i.opcode()) {
            case ADD -> b + c;
            case SUB -> b - c;
            case MUL -> Lanes.saturate(Lanes.shift((long) b * c, i.f(), i.g()), 32);
            case AND -> b & c;
            case OR -> b | c;
            case XOR -> b ^ c;
            case SLL -> b << c;
            case SRL -> b >>> c;
            case SRA -> b >> c;
            case SLT -> b < c ? 1 : 0;
            case MIN -> Math.min(b, c);
            case MAX -> Math.max(b, c);
            case ADDI -> b + i.imm15();
            case ANDI -> b & i.imm15();
            case ORI -> b | i.imm15();
            case XORI -> b ^ i.imm15();
            case SLTI -> b < i.imm15() ? 1 : 0;
            case LI -> i.imm20();
            case LUI -> i.imm20() << 12;
            default -> throw new IllegalStateException(i.opcode() + " is no scalar instruction");
        };
    }
}
