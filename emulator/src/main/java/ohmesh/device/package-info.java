// SPDX-License-Identifier: Apache-2.0
/**
 * The memristive cell: how a voltage pulse moves a conductance, and how cells differ from each other and
 * from pulse to pulse. Arrays of numbers in, arrays of numbers out; no clock, no lines, no converters.
 * Conductances are in siemens, voltages in volts, widths in seconds.
 */
package ohmesh.device;
