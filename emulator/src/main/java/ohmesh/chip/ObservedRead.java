// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

/**
 * One observed read of an array.
 *
 * @param cycle in which it was sampled
 * @param rowVolts voltage of every driven row line
 * @param columnCurrentsAmps current of every logical column
 * @param codes converted value of every logical column
 */
public record ObservedRead(long cycle, double[] rowVolts, double[] columnCurrentsAmps, int[] codes) {}
