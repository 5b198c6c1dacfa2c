// SPDX-License-Identifier: Apache-2.0
/**
 * Arrays of memristive cells between row and column lines, with the converters around them: read (rows
 * drive, columns are summed), transposed read, and write pulses in which every cell of the array sees its
 * own voltage. Takes and gives codes; knows nothing of cycles, which belong to the tile.
 */
package ohmesh.crossbar;
