// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

/**
 * Where a tile stands.
 *
 * @param tile name of the tile
 * @param pc address of the next instruction
 * @param source program file, or {@code inline}
 * @param line source line of that instruction, from 1 on; 0 where there is none
 * @param instruction its text
 * @param state what the tile does or waits for
 */
public record TileStatus(String tile, int pc, String source, int line, String instruction, String state) {}
