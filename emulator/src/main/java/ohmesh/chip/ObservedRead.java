// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

/**
 * One observed read of an array.
 *
 * @param cycle of its issue
 * @param transposed whether columns were driven and rows converted
 * @param driveVolts voltage of every driven line, V: rows, or logical columns of a transposed read
 * @param lineCurrentsAmps current of every summing line before the converter, A: logical columns, or rows
 * @param codes what the converters made of it
 */
public record ObservedRead(
        long cycle, boolean transposed, double[] driveVolts, double[] lineCurrentsAmps, int[] codes) {
    /** A read of the rows into the columns. */
    public ObservedRead(long cycle, double[] rowVolts, double[] columnCurrentsAmps, int[] codes) {
        this(cycle, false, rowVolts, columnCurrentsAmps, codes);
    }
}
