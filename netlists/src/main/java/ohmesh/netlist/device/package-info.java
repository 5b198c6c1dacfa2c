// SPDX-License-Identifier: Apache-2.0
/**
 * The memristive device as a netlist gives it: law of the update, current-voltage curve, variation and
 * imperfections. A new law is a record that implements {@link ohmesh.netlist.device.UpdateLaw} here, a class in
 * the emulator's device package, and preset files.
 */
package ohmesh.netlist.device;
