// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import java.util.function.LongSupplier;
import ohmesh.engine.Counters;
import ohmesh.isa.Instruction;
import ohmesh.isa.InstructionSet;
import ohmesh.isa.MachineRegister;
import ohmesh.isa.Opcode;
import ohmesh.netlist.Place;

/** Scratchpad and machine registers. */
final class MemoryUnit {
    private final TileState state;
    private final Timing timing;
    private final Place place;
    private final LongSupplier dacClips;
    private final LongSupplier adcSaturations;
    private final Counters counters;

    MemoryUnit(
            TileState state,
            Timing timing,
            Place place,
            LongSupplier dacClips,
            LongSupplier adcSaturations,
            Counters counters) {
        this.state = state;
        this.timing = timing;
        this.place = place;
        this.dacClips = dacClips;
        this.adcSaturations = adcSaturations;
        this.counters = counters;
    }

    /** Words that an instruction moves. */
    int wordsOf(Opcode opcode) {
        return opcode == Opcode.VLD || opcode == Opcode.VST ? state.vectorLength() : 1;
    }

    /** Why the addresses of an instruction trap, or null. */
    String fault(Instruction i) {
        boolean vector = i.opcode() == Opcode.VLD || i.opcode() == Opcode.VST;
        long address = (long) state.r[i.b()] + (vector ? 0 : i.imm15());
        long end = address + wordsOf(i.opcode());
        if (address >= 0 && end <= state.memory.length) {
            return null;
        }
        if (i.opcode() == Opcode.LD && register(address) != null) {
            return null;
        }
        return "address " + address + (vector ? " (vector length " + state.vectorLength() + ")" : "")
                + " is outside the scratchpad 0.." + (state.memory.length - 1)
                + (register(address) != null ? " (a machine register is read-only)" : "");
    }

    /** Executes an instruction of the memory unit. */
    void execute(Instruction i, long at) {
        int address = state.r[i.b()];
        int n = state.vectorLength();
        switch (i.opcode()) {
            case LD -> state.writeScalar(i.a(), load(address + i.imm15(), at), at, at + timing.loadLatency(1));
            case ST -> {
                DigitalCounter.SCRATCHPAD_WRITES.add(counters, 1);
                state.memory[address + i.imm15()] = state.r[i.a()];
            }
            case VLD -> {
                DigitalCounter.SCRATCHPAD_READS.add(counters, n);
                state.beginVector(i.a());
                System.arraycopy(state.memory, address, state.newVector(), state.vectorAt(i.a()), n);
                state.endVector(i.a(), at, at + timing.loadLatency(n));
                state.writeScalar(i.b(), address + i.imm15(), at, at + timing.scalarLatency(Opcode.ADDI));
            }
            case VST -> {
                DigitalCounter.SCRATCHPAD_WRITES.add(counters, n);
                System.arraycopy(state.v, state.vectorAt(i.a()), state.memory, address, n);
                state.writeScalar(i.b(), address + i.imm15(), at, at + timing.scalarLatency(Opcode.ADDI));
            }
            default -> throw new IllegalStateException(i.opcode() + " is no memory instruction");
        }
    }

    private int load(int address, long at) {
        if (address >= 0) {
            DigitalCounter.SCRATCHPAD_READS.add(counters, 1);
            return state.memory[address];
        }
        return switch (register(address)) {
            case CYCLE_LOW -> (int) at;
            case CYCLE_HIGH -> (int) (at >>> 32);
            case TILE_X -> place.x();
            case TILE_Y -> place.y();
            case LANES -> state.lanes;
            case VECTOR_LENGTH -> state.vectorLength();
            case SCRATCHPAD_WORDS -> state.memory.length;
            case DAC_CLIPS -> (int) dacClips.getAsLong();
            case ADC_SATURATIONS -> (int) adcSaturations.getAsLong();
            case ISA_VERSION -> InstructionSet.VERSION;
        };
    }

    private static MachineRegister register(long address) {
        for (MachineRegister register : MachineRegister.values()) {
            if (register.address() == address) {
                return register;
            }
        }
        return null;
    }
}
