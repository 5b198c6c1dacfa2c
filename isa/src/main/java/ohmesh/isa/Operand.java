// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

/** What an operand of an instruction names, and the field that holds it. */
public enum Operand {
    /** Scalar register written. */
    RD(Kind.SCALAR, Field.A),
    /** First scalar register read, in field A (branches, stores, counts). */
    RA(Kind.SCALAR, Field.A),
    /** Scalar register read, in field B. */
    RB(Kind.SCALAR, Field.B),
    /** Scalar register read, in field C. */
    RC(Kind.SCALAR, Field.C),
    /** Scalar base address in field B, written {@code imm(rB)} together with {@link #OFFSET}. */
    BASE(Kind.SCALAR, Field.B),
    /** Vector register written. */
    VD(Kind.VECTOR, Field.A),
    /** Vector register read, in field A (stores, sends). */
    VA(Kind.VECTOR, Field.A),
    /** Vector register read, in field B. */
    VB(Kind.VECTOR, Field.B),
    /** Vector register read, in field C. */
    VC(Kind.VECTOR, Field.C),
    /** Mask register written. */
    MD(Kind.MASK, Field.A),
    /** Mask register read, in field A. */
    MA(Kind.MASK, Field.A),
    /** Mask register read, in field B. */
    MB(Kind.MASK, Field.B),
    /** Mask register read, in field C. */
    MC(Kind.MASK, Field.C),
    /** Mask register read, in field F. */
    MF(Kind.MASK, Field.F),
    /** Signed immediate. */
    IMM(Kind.IMMEDIATE, Field.IMM15),
    /** Signed 20-bit immediate. */
    IMM20(Kind.IMMEDIATE, Field.IMM20),
    /** Address offset in words, written {@code imm(rB)}. */
    OFFSET(Kind.OFFSET, Field.IMM15),
    /** Words added to the base register after the access. */
    STEP(Kind.IMMEDIATE, Field.IMM15),
    /** Branch distance in words from the branch itself. */
    TARGET15(Kind.TARGET, Field.IMM15),
    /** Jump distance in words from the jump itself. */
    TARGET20(Kind.TARGET, Field.IMM20),
    /** Loop count. */
    COUNT(Kind.IMMEDIATE, Field.N13),
    /** Number of instructions in a loop body, at least 1; a label ends the body. */
    BODY(Kind.BODY, Field.LEN12),
    /** Right shift of a 64-bit product; optional, 0. */
    SHIFT(Kind.SHIFT, Field.F),
    /** Rounding as {@link #ROUNDING} in bits 1..0 and {@code .w} in bit 2. */
    ROUND(Kind.ROUND, Field.G),
    /** Rounding of a scalar product: floor 0, nearest 1 (half up), even 2, zero 3; optional, 0. */
    ROUNDING(Kind.ROUNDING, Field.G),
    /** Only {@code .w}, in bit 2. */
    WIDE(Kind.WIDE, Field.G),
    /** Logical array of the tile. */
    SLOT(Kind.SLOT, Field.C),
    /** Entry of the tile's pulse table. */
    POLICY(Kind.POLICY, Field.F),
    /** Which cell of a pair: {@code plus} (0) or {@code minus} (1). */
    POLARITY(Kind.POLARITY, Field.G),
    /** Entry of the tile's channel table. */
    CHANNEL(Kind.CHANNEL, Field.C),
    /** Entry of the tile's connections for spikes. */
    SPIKES(Kind.SPIKES, Field.C),
    /** Entry of the tile's look-up tables. */
    TABLE(Kind.TABLE, Field.C);

    /** The sort of thing an operand names. */
    public enum Kind {
        /** {@code r0}..{@code r31}. */
        SCALAR(32),
        /** {@code v0}..{@code v15}. */
        VECTOR(16),
        /** {@code m0}..{@code m7}. */
        MASK(8),
        IMMEDIATE(0),
        OFFSET(0),
        TARGET(0),
        BODY(0),
        SHIFT(0),
        ROUNDING(4),
        ROUND(8),
        WIDE(8),
        SLOT(0),
        POLICY(0),
        POLARITY(2),
        CHANNEL(0),
        SPIKES(0),
        TABLE(0);

        private final int count;

        Kind(int count) {
            this.count = count;
        }

        /** Number of legal values from 0 on, or 0 where the whole field is legal. */
        public int count() {
            return count;
        }
    }

    private final Kind kind;
    private final Field field;

    Operand(Kind kind, Field field) {
        this.kind = kind;
        this.field = field;
    }

    public Kind kind() {
        return kind;
    }

    public Field field() {
        return field;
    }

    /** Whether the value may stand in the field: {@code r40}, say, never fits, {@code m9} fits but is not there. */
    public boolean allows(int value) {
        if (value < field.minimum() || value > field.maximum()) {
            return false;
        }
        return switch (kind) {
            case WIDE -> value == 0 || value == 4;
            case BODY -> value > 0; // a loop around nothing has no last instruction to come back from
            default -> kind.count() == 0 || value < kind.count();
        };
    }
}
