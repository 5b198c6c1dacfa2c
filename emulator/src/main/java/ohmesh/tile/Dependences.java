// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;
import ohmesh.isa.Operand;

/**
 * The registers that an instruction must find ready: those it reads, and those it writes, since a register
 * with a waiting result takes no second one.
 *
 * @param instruction the instruction
 * @param scalars bit i for r(i); r0 is always ready
 * @param vectors bit i for v(i)
 * @param masks bit i for m(i)
 */
record Dependences(Instruction instruction, int scalars, int vectors, int masks) {
    static Dependences of(Instruction instruction) {
        int scalars = 0;
        int vectors = 0;
        int masks = 0;
        for (Operand operand : instruction.opcode().operands()) {
            int bit = 1 << (instruction.get(operand) & 31);
            switch (operand.kind()) {
                case SCALAR -> scalars |= bit;
                case VECTOR -> vectors |= bit;
                case MASK -> masks |= bit;
                default -> {
                    // Not a register.
                }
            }
        }
        return new Dependences(instruction, scalars & ~1, vectors, masks);
    }

    Opcode opcode() {
        return instruction.opcode();
    }

    /** The first cycle in which all registers are ready; NEVER where a write in flight decides it. */
    long readyAt(TileState state) {
        return Math.max(
                latest(scalars, state.rReady), Math.max(latest(vectors, state.vReady), latest(masks, state.mReady)));
    }

    private static long latest(int registers, long[] ready) {
        long latest = 0;
        for (int bits = registers; bits != 0; bits &= bits - 1) {
            latest = Math.max(latest, ready[Integer.numberOfTrailingZeros(bits)]);
        }
        return latest;
    }
}
