// SPDX-License-Identifier: Apache-2.0
/**
 * The memristive cell: how a voltage pulse moves a conductance, how cells differ from each other and from pulse to
 * pulse, how they age and what noise they make. Arrays of numbers in, arrays of numbers out; no clock, no lines, no
 * converters. Conductances are in siemens, voltages in volts, times and widths in seconds.
 *
 * <p>{@link ohmesh.device.MemristiveCells} joins the parts, each of which exists only where it is switched on: {@code
 * StuckCells}, {@code Lifetimes} and {@code VirginCells} decide whether a pulse moves a cell at all, {@code
 * PulseSteps} where to, {@code Ageing} (with {@code PowerLawDrift}, {@code Relaxation} and {@code ReadStress}) what
 * time and reads do until the next pulse. A cell is programmed to a conductance at a time, and everything later follows
 * in closed form from these two and its stress. The plane of conductances that a circuit sees is evaluated lazily, when
 * some cell may have moved by its epsilon; a pulse starts from the exact conductance of its moment.
 *
 * <p>Noise of reads is in {@link ohmesh.device.CellNoiseModel}. White noise of the conductance (relative, absolute, 1/f
 * accumulated since programming) and thermal and shot noise of the current, 4 k T G B + 2 q |I| B, have no memory:
 * they can be drawn cell by cell, or lumped into one draw a line from the variances that the model gives. 1/f and
 * telegraph noise are processes in time: they have a state of every cell and are drawn cell by cell always.
 */
package ohmesh.device;
