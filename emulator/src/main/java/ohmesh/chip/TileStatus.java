// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

/**
 * Where a tile stands.
 *
 * @param tile its name
 * @param pc address of the next instruction
 * @param source program file
 * @param line line of that instruction in the file, 0 where there is none
 * @param instruction its text
 * @param state why it does not go on
 */
public record TileStatus(String tile, int pc, String source, int line, String instruction, String state) {}
