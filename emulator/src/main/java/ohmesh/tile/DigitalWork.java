// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.engine.Counters;
import ohmesh.isa.Instruction;
import ohmesh.isa.Opcode;
import ohmesh.isa.Operand;
import ohmesh.isa.Unit;

/**
 * What one instruction of a program makes the digital units and registers do: amounts that do not change, and amounts
 * for every lane below the vector length. A word of a mask is 32 bits; r0 is no register to read or write.
 *
 * @param scalars operations on 32-bit words
 * @param products products of 32-bit words
 * @param laneOperations operations on a lane, for every lane
 * @param laneProducts products, for every lane
 * @param lookups table look-ups, for every lane
 * @param scalarAccesses 32-bit words of scalar and mask registers
 * @param laneAccesses lanes read and written, for every lane
 * @param fixedLanes lanes that the instruction works on whatever the vector length is; -1 where it decides
 */
record DigitalWork(
        int scalars,
        int products,
        int laneOperations,
        int laneProducts,
        int lookups,
        int scalarAccesses,
        int laneAccesses,
        int fixedLanes) {
    private static final int BITS_OF_A_WORD = 32;

    /** The work of an instruction on the arrays and channels of a tile. */
    static DigitalWork of(Instruction i, Tile.Parts parts) {
        Opcode opcode = i.opcode();
        int maskWords = (parts.spec().lanes() + BITS_OF_A_WORD - 1) / BITS_OF_A_WORD;
        return new DigitalWork(
                scalars(opcode, maskWords),
                opcode == Opcode.MUL ? 1 : 0,
                laneOperations(opcode),
                opcode == Opcode.VMUL || opcode == Opcode.VMULS || opcode == Opcode.VMACS ? 1 : 0,
                opcode == Opcode.VTAB ? 1 : 0,
                scalarAccesses(i, maskWords),
                laneAccesses(opcode),
                fixedLanes(i, parts));
    }

    /** Counts one issue. */
    void count(Counters tile, int vectorLength) {
        long lanes = fixedLanes < 0 ? vectorLength : fixedLanes;
        DigitalCounter.SCALAR_OPERATIONS.add(tile, scalars);
        DigitalCounter.SCALAR_MULTIPLICATIONS.add(tile, products);
        DigitalCounter.SCALAR_ACCESSES.add(tile, scalarAccesses);
        if (laneAccesses > 0) {
            DigitalCounter.LANE_OPERATIONS.add(tile, laneOperations * lanes);
            DigitalCounter.LANE_MULTIPLICATIONS.add(tile, laneProducts * lanes);
            DigitalCounter.TABLE_LOOKUPS.add(tile, lookups * lanes);
            DigitalCounter.LANE_ACCESSES.add(tile, laneAccesses * lanes);
        }
    }

    private static int scalars(Opcode opcode, int maskWords) {
        return switch (opcode) {
            case MUL, LI, LUI -> 0;
            case BEQ, BNE, BLT, BGE, SETVL, LD, ST, VLD, VST -> 1;
            case MAND, MOR, MXOR, MANDN, MRANGE, MPOP, MFIRST -> maskWords;
            default -> opcode.unit() == Unit.SCALAR ? 1 : 0;
        };
    }

    private static int laneOperations(Opcode opcode) {
        return switch (opcode) {
            case VADD, VSUB, VMAX, VMIN, VADDS, VMACS, VSUM, VARGMAX, VSEL, MCGT, MCLT, MCEQ -> 1;
            default -> 0;
        };
    }

    private static int scalarAccesses(Instruction i, int maskWords) {
        // A load or store of a vector reads its address and writes the next one.
        int accesses = i.opcode() == Opcode.VLD || i.opcode() == Opcode.VST ? 1 : 0;
        for (Operand operand : i.opcode().operands()) {
            accesses += switch (operand.kind()) {
                case SCALAR -> i.get(operand) == 0 ? 0 : 1;
                case MASK -> maskWords;
                default -> 0;
            };
        }
        return accesses;
    }

    private static int laneAccesses(Opcode opcode) {
        // The lanes of an array instruction are counted together in fixedLanes.
        if (opcode.unit() == Unit.ARRAY) {
            return opcode == Opcode.PULSE ? 0 : 1;
        }
        long vectors = opcode.operands().stream()
                .filter(operand -> operand.kind() == Operand.VD.kind())
                .count();
        return (int) vectors + (opcode == Opcode.VMACS ? 1 : 0);
    }

    private static int fixedLanes(Instruction i, Tile.Parts parts) {
        return switch (i.opcode()) {
            case VGET, VPUT -> 1;
            case VMM, VMMT, OUTER -> rows(i, parts) + columns(i, parts);
            case WRV -> 2 * columns(i, parts);
            case REFRESH -> columns(i, parts);
            case SEND, RECV ->
                i.c() < parts.channels().size() ? parts.channels().get(i.c()).packetWords() : 0;
            case SPIKES ->
                i.c() < parts.spikes().size() ? parts.spikes().get(i.c()).axons() : 0;
            default -> -1;
        };
    }

    private static int rows(Instruction i, Tile.Parts parts) {
        return i.c() < parts.arrays().size() ? parts.arrays().get(i.c()).spec().rows() : 0;
    }

    private static int columns(Instruction i, Tile.Parts parts) {
        return i.c() < parts.arrays().size() ? parts.arrays().get(i.c()).spec().columns() : 0;
    }
}
