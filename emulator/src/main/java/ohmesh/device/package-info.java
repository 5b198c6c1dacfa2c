// SPDX-License-Identifier: Apache-2.0
/**
 * The memristive cell: how a voltage pulse moves a conductance, and how cells differ from each other and
 * from pulse to pulse. Arrays of numbers in, arrays of numbers out; no clock, no lines, no converters.
 * Conductances are in siemens, voltages in volts, widths in seconds.
 *
 * <p>A new law is four small things: a record of its numbers beside {@link ohmesh.netlist.device.UpdateLaw}; a class here
 * that implements {@link ohmesh.device.DeviceLaw}, whose {@code step} turns conductance, voltage and width into the magnitude
 * of a step; one line in {@link ohmesh.device.DeviceLaw#of}; and a preset file. Variation, bounds, compliance and imperfections
 * are the same for all laws and stay outside. A law whose numbers hold for one nominal pulse counts others by its
 * nominal pulses; a compact model such as VTEAM takes volts and seconds as they are.
 */
package ohmesh.device;
