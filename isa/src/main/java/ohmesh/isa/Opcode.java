// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

import static ohmesh.isa.Operand.*;

import java.util.List;

/**
 * The instruction set: one row an instruction, everything else is derived from it. Blocks: 0x01..0x0F
 * control, 0x10..0x2F scalar and memory, 0x30..0x4F vector and tables, 0x50..0x5F masks, 0x60..0x6F
 * arrays, 0x70..0x77 network; 0x78..0x7F is kept for neurons and plasticity. The word 0 is illegal.
 * Cycles are not in this table: they follow from the chip.
 */
public enum Opcode {
    // spotless:off
    HALT(0x01, Unit.CONTROL, "wait until every unit is idle, then stop"),
    NOP(0x02, Unit.CONTROL, "nothing"),
    JAL(0x03, Unit.CONTROL, "rD = address of the next instruction; jump to the target", RD, TARGET20),
    JALR(0x04, Unit.CONTROL, "rD = address of the next instruction; jump to rB + imm", RD, RB, IMM),
    BEQ(0x05, Unit.CONTROL, "branch if rA = rB", RA, RB, TARGET15),
    BNE(0x06, Unit.CONTROL, "branch if rA != rB", RA, RB, TARGET15),
    BLT(0x07, Unit.CONTROL, "branch if rA < rB (signed)", RA, RB, TARGET15),
    BGE(0x08, Unit.CONTROL, "branch if rA >= rB (signed)", RA, RB, TARGET15),
    LOOP(0x09, Unit.CONTROL, "run the body count times; 0 skips it; four loops nest", COUNT, BODY),
    LOOPR(0x0A, Unit.CONTROL, "run the body rA times; rA <= 0 skips it; four loops nest", RA, BODY),
    WAIT(0x0B, Unit.CONTROL, "let rB << shift cycles pass (rB unsigned, 64-bit shift)", RB, SHIFT),
    SYNC(0x0C, Unit.CONTROL, "wait until every unit is idle"),
    SETVL(0x0D, Unit.CONTROL, "vector length = rB + imm, at least 0, at most the lanes; rD = the new length", RD, RB, IMM),

    ADD(0x10, Unit.SCALAR, "rD = rB + rC, wrapping", RD, RB, RC),
    SUB(0x11, Unit.SCALAR, "rD = rB - rC, wrapping", RD, RB, RC),
    MUL(0x12, Unit.SCALAR, "rD = (64-bit rB x rC) >> shift, rounded, saturating at 32 bits", RD, RB, RC, SHIFT, ROUNDING),
    AND(0x13, Unit.SCALAR, "rD = rB and rC", RD, RB, RC),
    OR(0x14, Unit.SCALAR, "rD = rB or rC", RD, RB, RC),
    XOR(0x15, Unit.SCALAR, "rD = rB xor rC", RD, RB, RC),
    SLL(0x16, Unit.SCALAR, "rD = rB << (rC mod 32)", RD, RB, RC),
    SRL(0x17, Unit.SCALAR, "rD = rB >> (rC mod 32), zeros shifted in", RD, RB, RC),
    SRA(0x18, Unit.SCALAR, "rD = rB >> (rC mod 32), sign shifted in", RD, RB, RC),
    SLT(0x19, Unit.SCALAR, "rD = 1 if rB < rC (signed), else 0", RD, RB, RC),
    MIN(0x1A, Unit.SCALAR, "rD = the smaller of rB, rC (signed)", RD, RB, RC),
    MAX(0x1B, Unit.SCALAR, "rD = the larger of rB, rC (signed)", RD, RB, RC),
    ADDI(0x1C, Unit.SCALAR, "rD = rB + imm, wrapping", RD, RB, IMM),
    ANDI(0x1D, Unit.SCALAR, "rD = rB and sign-extended imm", RD, RB, IMM),
    ORI(0x1E, Unit.SCALAR, "rD = rB or sign-extended imm", RD, RB, IMM),
    XORI(0x1F, Unit.SCALAR, "rD = rB xor sign-extended imm", RD, RB, IMM),
    SLTI(0x20, Unit.SCALAR, "rD = 1 if rB < imm (signed), else 0", RD, RB, IMM),
    LI(0x21, Unit.SCALAR, "rD = sign-extended imm", RD, IMM20),
    LUI(0x22, Unit.SCALAR, "rD = imm << 12", RD, IMM20),
    LD(0x28, Unit.MEMORY, "rD = word at rB + offset (scratchpad or machine register)", RD, OFFSET, BASE),
    ST(0x29, Unit.MEMORY, "word at rB + offset = rA", RA, OFFSET, BASE),

    VLD(0x30, Unit.MEMORY, "lanes below the vector length of vD = words from rB on; then rB += step", VD, RB, STEP),
    VST(0x31, Unit.MEMORY, "words from rB on = lanes below the vector length of vA; then rB += step", VA, RB, STEP),
    VADD(0x32, Unit.VECTOR, "vD = vB + vC, saturating", VD, VB, VC, WIDE),
    VSUB(0x33, Unit.VECTOR, "vD = vB - vC, saturating", VD, VB, VC, WIDE),
    VMUL(0x34, Unit.VECTOR, "vD = (64-bit vB x vC) >> shift, rounded, saturating", VD, VB, VC, SHIFT, ROUND),
    VMAX(0x35, Unit.VECTOR, "vD = the larger of vB, vC", VD, VB, VC),
    VMIN(0x36, Unit.VECTOR, "vD = the smaller of vB, vC", VD, VB, VC),
    VADDS(0x38, Unit.VECTOR, "vD = vB + rC in every lane, saturating", VD, VB, RC, WIDE),
    VMULS(0x39, Unit.VECTOR, "vD = (64-bit vB x rC) >> shift, rounded, saturating", VD, VB, RC, SHIFT, ROUND),
    VMACS(0x3A, Unit.VECTOR, "vD = vD + ((64-bit vB x rC) >> shift, rounded), saturating", VD, VB, RC, SHIFT, ROUND),
    VBC(0x3B, Unit.VECTOR, "vD = rB in every lane, saturating", VD, RB, WIDE),
    VGET(0x3C, Unit.VECTOR, "rD = lane rC of vB; outside the lanes 0", RD, VB, RC),
    VPUT(0x3D, Unit.VECTOR, "lane rC of vD = rB, saturating; outside the lanes nothing", VD, RB, RC, WIDE),
    VSUM(0x3E, Unit.VECTOR, "rD = sum of the lanes of vB, saturating at 32 bits", RD, VB),
    VARGMAX(0x3F, Unit.VECTOR, "rD = lowest lane that holds the largest value of vB; -1 at vector length 0", RD, VB),
    VTAB(0x40, Unit.TABLE, "vD = table(vB), linear interpolation between entries, ends held", VD, VB, TABLE),
    VSEL(0x41, Unit.VECTOR, "vD = vB where mF is set, else vC", VD, VB, VC, MF),

    MCGT(0x50, Unit.MASK, "lane of mD = (lane of vB > rC)", MD, VB, RC),
    MCLT(0x51, Unit.MASK, "lane of mD = (lane of vB < rC)", MD, VB, RC),
    MCEQ(0x52, Unit.MASK, "lane of mD = (lane of vB = rC)", MD, VB, RC),
    MAND(0x53, Unit.MASK, "mD = mB and mC", MD, MB, MC),
    MOR(0x54, Unit.MASK, "mD = mB or mC", MD, MB, MC),
    MXOR(0x55, Unit.MASK, "mD = mB xor mC", MD, MB, MC),
    MANDN(0x56, Unit.MASK, "mD = mB and not mC", MD, MB, MC),
    MRANGE(0x57, Unit.MASK, "mD = lanes rB .. rB + rC - 1", MD, RB, RC),
    MPOP(0x58, Unit.MASK, "rD = number of lanes set in mB", RD, MB),
    MFIRST(0x59, Unit.MASK, "rD = lowest lane set in mB, or -1", RD, MB),

    VMM(0x60, Unit.ARRAY, "drive the rows with vB, convert the columns into vD; further lanes 0", VD, VB, SLOT),
    VMMT(0x61, Unit.ARRAY, "drive the columns with vB, convert the rows into vD; further lanes 0", VD, VB, SLOT),
    PULSE(0x62, Unit.ARRAY, "one pulse on rows mA, logical columns mB, cells of one polarity", MA, MB, SLOT, POLICY, POLARITY),
    OUTER(0x63, Unit.ARRAY, "outer product in four pulses: row levels 0..4 in vA, column levels -4..4 in vB, SET where both coincide: plus cells for levels above 0, minus cells below", VA, VB, SLOT, POLICY),
    WRV(0x64, Unit.ARRAY, "write row rB with verify to the codes in vD, below 0 leaves a cell alone; vD = pulses taken, -1 - pulses where it failed; further lanes 0", VD, RB, SLOT, POLICY, POLARITY),
    REFRESH(0x65, Unit.ARRAY, "RESET the pairs of row rB, write their difference into the larger side with verify; vD = pulses taken, -1 - pulses where it failed; further lanes 0", VD, RB, SLOT, POLICY),

    SEND(0x70, Unit.NETWORK, "send the channel's packet from the first lanes of vA; waits for a credit", VA, CHANNEL),
    RECV(0x71, Unit.NETWORK, "receive the channel's packet into the first lanes of vD, further lanes 0; waits for it", VD, CHANNEL),
    EMIT(0x72, Unit.NETWORK, "send a spike for every lane set in mA, one a cycle, lowest lane first; the lane is the axon", MA, Operand.SPIKES),
    TICK(0x73, Unit.NETWORK, "end the time step: mark its end to all that count spikes of this tile, wait for the end of the step of all whose spikes it counts, then put the counts aside and count from 0"),
    SPIKES(0x74, Unit.NETWORK, "vD = spikes of the ended time step by axon, further lanes 0", VD, Operand.SPIKES),
    BARRIER(0x75, Unit.NETWORK, "wait until every tile whose program has a barrier waits at it");
    // spotless:on

    private final int code;
    private final Unit unit;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Operand> operands;

    private final int mask;

    Opcode(int code, Unit unit, String meaning, Operand... operands) {
        this.code = code;
        this.unit = unit;
        this.meaning = meaning;
        this.operands = List.of(operands);
        int free = 0;
        for (Operand operand : operands) {
            free |= operand.field().mask();
        }
        this.mask = ~free;
    }

    /** Value of the opcode field. */
    public int code() {
        return code;
    }

    public Unit unit() {
        return unit;
    }

    /** One line for the reference page. */
    public String meaning() {
        return meaning;
    }

    /** Operands in the order of the assembly text. */
    public List<Operand> operands() {
        return operands;
    }

    /** Bits of the word that are fixed for this row: the opcode, and the fields it does not use. */
    public int mask() {
        return mask;
    }

    /** What the fixed bits are. */
    public int match() {
        return Field.OPCODE.put(code);
    }

    /** The name in assembly text. */
    public String mnemonic() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the row has the {@code .w} form (lanes saturate at 32 bits instead of the lane width). */
    public boolean hasWideForm() {
        return operands.contains(WIDE) || operands.contains(ROUND);
    }
}
