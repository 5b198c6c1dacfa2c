// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.engine.Draws;

/**
 * The capacitors of one successive-approximation converter: bit b is 2^b unit capacitors in parallel, one more unit
 * terminates the array, and every unit deviates on its own. What a code stands for follows from the charge that its
 * capacitors share; a conversion compares bit by bit, so wrong weights give INL, DNL and missing codes.
 */
final class CapacitorArray {
    private final double[] weights;

    /**
     * Capacitors drawn once.
     *
     * @param bits of the magnitude
     * @param deviation relative standard deviation of a unit
     * @param draws index (converter x 32 + bit)
     * @param converter which converter this is
     */
    CapacitorArray(int bits, double deviation, Draws draws, long converter) {
        weights = new double[bits];
        double total = unit(0, deviation, draws, converter, bits);
        for (int bit = 0; bit < bits; bit++) {
            weights[bit] = unit(bit, deviation, draws, converter, bit);
            total += weights[bit];
        }
        for (int bit = 0; bit < bits; bit++) {
            weights[bit] *= (1 << bits) / total;
        }
    }

    /** What a magnitude stands for, in LSB; the magnitude itself where all units are equal. */
    double level(int magnitude) {
        double level = 0;
        for (int bit = 0; bit < weights.length; bit++) {
            level += (magnitude >> bit & 1) != 0 ? weights[bit] : 0;
        }
        return level;
    }

    /** The magnitude that a conversion ends at, for an input in LSB. */
    int convert(double magnitude) {
        int code = 0;
        double level = 0;
        for (int bit = weights.length - 1; bit >= 0; bit--) {
            // Half an LSB rounds instead of truncating.
            if (magnitude + 0.5 >= level + weights[bit]) {
                code |= 1 << bit;
                level += weights[bit];
            }
        }
        return code;
    }

    /** 2^b units in parallel: the sum of so many independent deviations is one with a root of that many. */
    private static double unit(int bit, double deviation, Draws draws, long converter, int index) {
        double units = 1 << bit;
        return StrictMath.max(0, units + deviation * StrictMath.sqrt(units) * draws.normal(converter * 32 + index, 0));
    }
}
