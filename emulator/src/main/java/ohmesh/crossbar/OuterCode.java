// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

/**
 * The pulse trains of a pulse-coincidence outer product: in which of its four slots a line of a level has a pulse.
 * The number of coincidences of a row of level x and a column of level d is as near to x d / 4 as fixed trains can
 * come: 00000, 00111, 01122, 01223, 01234 for x = 0..4. The principle is that of G. W. Burr et al., "Experimental
 * demonstration and tolerancing of a large-scale neural network (165 000 synapses) using phase-change memory",
 * IEDM 2014; the trains come from an exhaustive search.
 */
final class OuterCode {
    /** Slots of one outer product. */
    static final int SLOTS = 4;

    private static final int[] ROW = {0b0000, 0b0001, 0b0011, 0b0111, 0b1111};
    private static final int[] COLUMN = {0b0000, 0b0010, 0b0101, 0b1011, 0b1111};

    private OuterCode() {}

    /** Whether a row of a level 0..4 has a pulse in a slot. */
    static boolean row(int level, int slot) {
        return (ROW[checked(level)] >> slot & 1) != 0;
    }

    /** Whether a column of a level -4..4 has a pulse in a slot; its sign does not matter here. */
    static boolean column(int level, int slot) {
        return (COLUMN[checked(StrictMath.abs(level))] >> slot & 1) != 0;
    }

    private static int checked(int level) {
        if (level < 0 || level > SLOTS) {
            throw new IllegalArgumentException("level " + level + " of an outer product is not in 0.." + SLOTS);
        }
        return level;
    }
}
