// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.engine.Counters;
import ohmesh.isa.Field;
import ohmesh.isa.Instruction;

/** Branches, loops and waiting: which instruction follows, and when at the earliest. */
final class ControlUnit {
    private final TileState state;
    private final Timing timing;
    private final LoopStack loops;
    private final Counters counters;

    ControlUnit(TileState state, Timing timing, LoopStack loops, Counters counters) {
        this.state = state;
        this.timing = timing;
        this.loops = loops;
        this.counters = counters;
    }

    /** Executes an instruction of the unit; where it does not branch the next one follows. */
    void execute(Instruction i, long at) {
        int[] r = state.r;
        switch (i.opcode()) {
            case HALT -> state.halt();
            case JAL -> link(i, at, state.pc() + i.imm20());
            case JALR -> link(i, at, r[i.b()] + i.imm15());
            case BEQ -> branch(i, at, r[i.a()] == r[i.b()]);
            case BNE -> branch(i, at, r[i.a()] != r[i.b()]);
            case BLT -> branch(i, at, r[i.a()] < r[i.b()]);
            case BGE -> branch(i, at, r[i.a()] >= r[i.b()]);
            case LOOP -> loop(at, Field.N13.get(i.word()), Field.LEN12.get(i.word()));
            case LOOPR -> loop(at, r[i.a()], Field.LEN12.get(i.word()));
            case WAIT -> {
                long cycles = Math.max(1, (r[i.b()] & 0xFFFFFFFFL) << i.f());
                counters.add(Sequencer.WAIT_CYCLES, cycles);
                goOn(at + cycles - 1);
            }
            case SETVL -> {
                int length = (int) Math.max(0, Math.min(state.lanes, (long) r[i.b()] + i.imm15()));
                state.vectorLength(length);
                state.writeScalar(i.a(), length, at, at + timing.scalarLatency(i.opcode()));
                goOn(at);
            }
            default -> goOn(at);
        }
    }

    private void link(Instruction i, long at, int target) {
        state.writeScalar(i.a(), state.pc() + 1, at, at + timing.scalarLatency(i.opcode()));
        take(at, target);
    }

    private void branch(Instruction i, long at, boolean taken) {
        if (taken) {
            take(at, state.pc() + i.imm15());
        } else {
            goOn(at);
        }
    }

    private void take(long at, int target) {
        counters.add(Sequencer.TAKEN_BRANCHES, 1);
        state.pc(loops.branch(target));
        state.nextIssue(at + timing.takenCycles());
    }

    private void loop(long at, int count, int body) {
        if (count > 0) {
            loops.enter(state.pc() + 1, body, count);
            goOn(at);
        } else {
            state.pc(loops.sequential(state.pc() + 1 + body));
            state.nextIssue(at + timing.takenCycles());
        }
    }

    /** The next instruction follows in the next cycle. */
    void goOn(long at) {
        state.pc(loops.sequential(state.pc() + 1));
        state.nextIssue(at + 1);
    }
}
