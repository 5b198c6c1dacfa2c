// SPDX-License-Identifier: Apache-2.0
/**
 * Arrays of memristive cells between row and column lines, with the converters around them: read (rows
 * drive, columns are summed), transposed read, and write pulses in which every cell of the array sees its
 * own voltage. Takes and gives codes and seconds; knows nothing of cycles, which belong to the tile.
 *
 * <p>A read: {@link ohmesh.crossbar.DrivePhases} turns latched codes into voltages in time, {@link
 * ohmesh.crossbar.ArrayReader} into currents, by the matrix of an {@link ohmesh.crossbar.ArrayCircuit} where cells are
 * ohmic and undisturbed, by a solve of every phase elsewhere; {@link ohmesh.crossbar.ReadNoise} adds noise, {@link
 * ohmesh.crossbar.SampleAndHold} keeps the samples until the {@link ohmesh.crossbar.Converters} take them. A write:
 * {@link ohmesh.crossbar.LineBias} puts a scheme on the lines, and {@link ohmesh.crossbar.ArrayWriter} gives every
 * cell the voltage that follows. Energy is counted on the way, {@link ohmesh.crossbar.CrossbarEnergy}.
 */
package ohmesh.crossbar;
