// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

/** Integer arithmetic of lanes: saturation and rounded shifts. */
final class Lanes {
    private Lanes() {}

    /** The value held to a signed width. */
    static int saturate(long value, int bits) {
        long maximum = (1L << (bits - 1)) - 1;
        return (int) Math.max(-maximum - 1, Math.min(maximum, value));
    }

    /**
     * Right shift with rounding.
     *
     * @param rounding bits 1..0: 0 floor, 1 nearest (half up), 2 nearest even, 3 toward zero
     */
    static long shift(long value, int shift, int rounding) {
        if (shift == 0) {
            return value;
        }
        long floor = value >> shift;
        long rest = value - (floor << shift);
        long half = 1L << (shift - 1);
        return switch (rounding & 3) {
            case 0 -> floor;
            case 1 -> rest >= half ? floor + 1 : floor;
            case 2 -> rest > half || (rest == half && (floor & 1) != 0) ? floor + 1 : floor;
            default -> value < 0 && rest != 0 ? floor + 1 : floor;
        };
    }
}
