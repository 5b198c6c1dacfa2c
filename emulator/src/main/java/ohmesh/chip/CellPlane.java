// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

/**
 * One number of every cell of one polarity of one logical array.
 *
 * @param tile name of the tile
 * @param array name of the array in the netlist
 * @param polarity {@code plus} or {@code minus}
 * @param map name of the map in a netlist: {@code minimum}, {@code maximum} (siemens), {@code stuck} (codes); empty for the
 *     conductances, in siemens, as last evaluated
 * @param rows of the array
 * @param columns logical columns
 * @param values rows x columns, row-major
 */
public record CellPlane(
        String tile, String array, String polarity, String map, int rows, int columns, double[] values) {}
