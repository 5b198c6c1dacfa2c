// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;

/** Line masks: bit k belongs to lane k; bits beyond the lanes are always 0. */
final class MaskUnit {
    private final TileState state;
    private final Timing timing;

    MaskUnit(TileState state, Timing timing) {
        this.state = state;
        this.timing = timing;
    }

    /** Lanes that occupy the unit: compares look at lanes, all else at one word of bits. */
    int lanesOf(Opcode opcode) {
        return switch (opcode) {
            case MCGT, MCLT, MCEQ -> state.vectorLength();
            default -> 1;
        };
    }

    /** Executes an instruction of the mask unit. */
    void execute(Instruction i, long at) {
        long visible = at + latency(i.opcode());
        switch (i.opcode()) {
            case MPOP -> state.writeScalar(i.a(), count(state.maskAt(i.b())), at, visible);
            case MFIRST -> state.writeScalar(i.a(), lowest(state.maskAt(i.b())), at, visible);
            default -> {
                state.beginMask(i.a());
                bits(i, state.newMask(), state.maskAt(i.a()));
                state.endMask(i.a(), at, visible);
            }
        }
    }

    private int latency(Opcode opcode) {
        return switch (opcode) {
            case MCGT, MCLT, MCEQ -> timing.laneLatency(opcode, lanesOf(opcode));
            default -> 1;
        };
    }

    private void bits(Instruction i, long[] out, int d) {
        switch (i.opcode()) {
            case MCGT, MCLT, MCEQ -> compare(i, out, d);
            case MRANGE -> {
                long first = state.r[i.b()];
                long end = Math.min(state.lanes, first + state.r[i.c()]);
                for (long k = Math.max(0, first); k < end; k++) {
                    out[d + (int) (k >> 6)] |= 1L << k;
                }
            }
            default -> logic(i, out, d);
        }
    }

    private void compare(Instruction i, long[] out, int d) {
        int b = state.vectorAt(i.b());
        int scalar = state.r[i.c()];
        for (int k = 0; k < state.vectorLength(); k++) {
            int lane = state.v[b + k];
            boolean set = switch (i.opcode()) {
                case MCGT -> lane > scalar;
                case MCLT -> lane < scalar;
                default -> lane == scalar;
            };
            if (set) {
                out[d + (k >> 6)] |= 1L << k;
            }
        }
    }

    private void logic(Instruction i, long[] out, int d) {
        for (int w = 0; w < state.maskWords; w++) {
            long b = state.m[state.maskAt(i.b()) + w];
            long c = state.m[state.maskAt(i.c()) + w];
            out[d + w] = switch (i.opcode()) {
                case MAND -> b & c;
                case MOR -> b | c;
                case MXOR -> b ^ c;
                case MANDN -> b & ~c;
                default -> throw new IllegalStateException(i.opcode() + " is no mask instruction");
            };
        }
    }

    private int count(int b) {
        int count = 0;
        for (int w = 0; w < state.maskWords; w++) {
            count += Long.bitCount(state.m[b + w]);
        }
        return count;
    }

    private int lowest(int b) {
        for (int w = 0; w < state.maskWords; w++) {
            if (state.m[b + w] != 0) {
                return 64 * w + Long.numberOfTrailingZeros(state.m[b + w]);
            }
        }
        return -1;
    }
}
