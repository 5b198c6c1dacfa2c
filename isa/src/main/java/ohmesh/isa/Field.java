// SPDX-License-Identifier: Apache-2.0
package ohmesh.isa;

/** A bit field of the 32-bit instruction word, most and least significant bit. */
public enum Field {
    /** Bits 31..25 of every word. */
    OPCODE(31, 25, false),
    A(24, 20, false),
    B(19, 15, false),
    C(14, 10, false),
    F(9, 5, false),
    G(4, 0, false),
    IMM15(14, 0, true),
    IMM20(19, 0, true),
    N13(24, 12, false),
    LEN12(11, 0, false);

    private final int msb;
    private final int lsb;
    private final boolean signed;

    Field(int msb, int lsb, boolean signed) {
        this.msb = msb;
        this.lsb = lsb;
        this.signed = signed;
    }

    public int msb() {
        return msb;
    }

    public int lsb() {
        return lsb;
    }

    /** Whether the value is two's complement. */
    public boolean signed() {
        return signed;
    }

    public int widthBits() {
        return msb - lsb + 1;
    }

    /** The bits of the word that belong to the field. */
    public int mask() {
        return ((1 << widthBits()) - 1) << lsb;
    }

    public int minimum() {
        return signed ? -(1 << (widthBits() - 1)) : 0;
    }

    public int maximum() {
        return signed ? (1 << (widthBits() - 1)) - 1 : (1 << widthBits()) - 1;
    }

    /** The value in a word, sign-extended where signed. */
    public int get(int word) {
        int left = word << (31 - msb);
        return signed ? left >> (31 - msb + lsb) : left >>> (31 - msb + lsb);
    }

    /** The bits of a value; throws outside {@link #minimum}..{@link #maximum}. */
    public int put(int value) {
        if (value < minimum() || value > maximum()) {
            throw new IllegalArgumentException(name() + ": " + value + " is outside " + minimum() + ".." + maximum());
        }
        return (value << lsb) & mask();
    }
}
