// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

/**
 * One observed read of an array.
 *
 * @param cycle of its issue
 * @param rowVolts voltage of every row, V
 * @param columnCurrentsAmps current of every logical column before the converter, A
 * @param codes what the converters made of it
 */
public record ObservedRead(long cycle, double[] rowVolts, double[] columnCurrentsAmps, int[] codes) {}
