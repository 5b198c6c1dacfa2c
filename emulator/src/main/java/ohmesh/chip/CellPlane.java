// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

/**
 * Conductances of the cells of one polarity of one logical array.
 *
 * @param tile name of the tile
 * @param array name of the array in the netlist
 * @param polarity {@code plus} or {@code minus}
 * @param rows of the array
 * @param columns logical columns
 * @param siemens rows x columns, row-major, as last evaluated
 */
public record CellPlane(String tile, String array, String polarity, int rows, int columns, double[] siemens) {}
