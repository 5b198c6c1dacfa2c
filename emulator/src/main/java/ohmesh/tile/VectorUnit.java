// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.Arrays;
import java.util.List;
import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;

/** Arithmetic on the lanes below the vector length, and look-up tables. */
final class VectorUnit {
    private final TileState state;
    private final Timing timing;
    private final int laneBits;
    private final List<Table> tables;

    VectorUnit(TileState state, Timing timing, int laneBits, List<Table> tables) {
        this.state = state;
        this.timing = timing;
        this.laneBits = laneBits;
        this.tables = tables;
    }

    /** Lanes that occupy the unit: all below the vector length, or the one of a lane access. */
    int lanesOf(Opcode opcode) {
        return opcode == Opcode.VGET || opcode == Opcode.VPUT ? 1 : state.vectorLength();
    }

    /** Executes an instruction of the vector or table unit. */
    void execute(Instruction i, long at) {
        long visible = at + timing.laneLatency(i.opcode(), lanesOf(i.opcode()));
        switch (i.opcode()) {
            case VGET -> {
                int lane = state.r[i.c()];
                boolean there = lane >= 0 && lane < state.lanes;
                state.writeScalar(i.a(), there ? state.v[state.vectorAt(i.b()) + lane] : 0, at, visible);
            }
            case VSUM -> state.writeScalar(i.a(), sum(state.vectorAt(i.b())), at, visible);
            case VARGMAX -> state.writeScalar(i.a(), largest(state.vectorAt(i.b())), at, visible);
            default -> {
                state.beginVector(i.a());
                lanes(i, state.newVector(), state.vectorAt(i.a()));
                state.endVector(i.a(), at, visible);
            }
        }
    }

    private void lanes(Instruction i, int[] out, int d) {
        int n = state.vectorLength();
        int bits = (i.g() & 4) != 0 ? 32 : laneBits;
        switch (i.opcode()) {
            case VADD, VSUB, VMUL, VMAX, VMIN -> twoVectors(i, out, d, n, bits);
            case VADDS, VMULS, VMACS -> vectorAndScalar(i, out, d, n, bits);
            case VBC -> Arrays.fill(out, d, d + n, Lanes.saturate(state.r[i.b()], bits));
            case VPUT -> {
                int lane = state.r[i.c()];
                if (lane >= 0 && lane < state.lanes) {
                    out[d + lane] = Lanes.saturate(state.r[i.b()], bits);
                }
            }
            case VTAB -> {
                Table table = tables.get(i.c());
                int b = state.vectorAt(i.b());
                for (int k = 0; k < n; k++) {
                    out[d + k] = Lanes.saturate(table.at(state.v[b + k]), laneBits);
                }
            }
            case VSEL -> select(i, out, d, n);
            default -> throw new IllegalStateException(i.opcode() + " is no vector instruction");
        }
    }

    // One loop an operation: the opcode is not looked at again in every lane.
    private void twoVectors(Instruction i, int[] out, int d, int n, int bits) {
        int[] v = state.v;
        int b = state.vectorAt(i.b());
        int c = state.vectorAt(i.c());
        switch (i.opcode()) {
            case VADD -> {
                for (int k = 0; k < n; k++) {
                    out[d + k] = Lanes.saturate((long) v[b + k] + v[c + k], bits);
                }
            }
            case VSUB -> {
                for (int k = 0; k < n; k++) {
                    out[d + k] = Lanes.saturate((long) v[b + k] - v[c + k], bits);
                }
            }
            case VMUL -> {
                for (int k = 0; k < n; k++) {
                    out[d + k] = Lanes.saturate(Lanes.shift((long) v[b + k] * v[c + k], i.f(), i.g()), bits);
                }
            }
            case VMAX -> {
                for (int k = 0; k < n; k++) {
                    out[d + k] = Math.max(v[b + k], v[c + k]);
                }
            }
            default -> {
                for (int k = 0; k < n; k++) {
                    out[d + k] = Math.min(v[b + k], v[c + k]);
                }
            }
        }
    }

    private void vectorAndScalar(Instruction i, int[] out, int d, int n, int bits) {
        int[] v = state.v;
        int b = state.vectorAt(i.b());
        int scalar = state.r[i.c()];
        switch (i.opcode()) {
            case VADDS -> {
                for (int k = 0; k < n; k++) {
                    out[d + k] = Lanes.saturate((long) v[b + k] + scalar, bits);
                }
            }
            case VMULS -> {
                for (int k = 0; k < n; k++) {
                    out[d + k] = Lanes.saturate(Lanes.shift((long) v[b + k] * scalar, i.f(), i.g()), bits);
                }
            }
            default -> {
                for (int k = 0; k < n; k++) {
                    long product = Lanes.shift((long) v[b + k] * scalar, i.f(), i.g());
                    out[d + k] = Lanes.saturate(v[d + k] + product, bits);
                }
            }
        }
    }

    private void select(Instruction i, int[] out, int d, int n) {
        int b = state.vectorAt(i.b());
        int c = state.vectorAt(i.c());
        int mask = state.maskAt(i.f());
        for (int k = 0; k < n; k++) {
            boolean set = (state.m[mask + (k >> 6)] >>> k & 1) != 0;
            out[d + k] = state.v[(set ? b : c) + k];
        }
    }

    private int sum(int b) {
        long sum = 0;
        for (int k = 0; k < state.vectorLength(); k++) {
            sum += state.v[b + k];
        }
        return Lanes.saturate(sum, 32);
    }

    private int largest(int b) {
        int best = -1;
        for (int k = 0; k < state.vectorLength(); k++) {
            if (best < 0 || state.v[b + k] > state.v[b + best]) {
                best = k;
            }
        }
        return best;
    }
}
