// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.List;
import ohmesh.isa.Field;
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
        int[] v = state.v;
        int b = state.vectorAt(i.b() & 15);
        int c = state.vectorAt(i.c() & 15);
        int scalar = state.r[i.c()];
        int n = state.vectorLength();
        int bits = (i.g() & 4) != 0 ? 32 : laneBits;
        switch (i.opcode()) {
            case VADD -> each(n, k -> out[d + k] = Lanes.saturate((long) v[b + k] + v[c + k], bits));
            case VSUB -> each(n, k -> out[d + k] = Lanes.saturate((long) v[b + k] - v[c + k], bits));
            case VMUL -> each(n, k -> out[d + k] = product(i, v[b + k], v[c + k], bits));
            case VMAX -> each(n, k -> out[d + k] = Math.max(v[b + k], v[c + k]));
            case VMIN -> each(n, k -> out[d + k] = Math.min(v[b + k], v[c + k]));
            case VADDS -> each(n, k -> out[d + k] = Lanes.saturate((long) v[b + k] + scalar, bits));
            case VMULS -> each(n, k -> out[d + k] = product(i, v[b + k], scalar, bits));
            case VMACS ->
                each(
                        n,
                        k -> out[d + k] =
                                Lanes.saturate(v[d + k] + Lanes.shift((long) v[b + k] * scalar, i.f(), i.g()), bits));
            case VBC -> each(n, k -> out[d + k] = Lanes.saturate(state.r[i.b()], bits));
            case VPUT -> {
                if (scalar >= 0 && scalar < state.lanes) {
                    out[d + scalar] = Lanes.saturate(state.r[i.b()], bits);
                }
            }
            case VTAB -> {
                Table table = tables.get(i.c());
                each(n, k -> out[d + k] = table.at(v[b + k]));
            }
            case VSEL -> {
                int mask = state.maskAt(Field.F.get(i.word()));
                each(n, k -> out[d + k] = (state.m[mask + (k >> 6)] >>> k & 1) != 0 ? v[b + k] : v[c + k]);
            }
            default -> throw new IllegalStateException(i.opcode() + " is no vector instruction");
        }
    }

    private static int product(Instruction i, int x, int y, int bits) {
        return Lanes.saturate(Lanes.shift((long) x * y, i.f(), i.g()), bits);
    }

    private static void each(int lanes, java.util.function.IntConsumer lane) {
        for (int k = 0; k < lanes; k++) {
            lane.accept(k);
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
