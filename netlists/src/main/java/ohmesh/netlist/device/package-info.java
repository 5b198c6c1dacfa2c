// SPDX-License-Identifier: Apache-2.0
/**
 * The memristive device as a netlist gives it: law of the update, current-voltage curve, variation and
 * imperfections. A new law is a record that implements {@link ohmesh.netlist.device.UpdateLaw} and stands in its
 * permits clause, a class in the emulator's device package, and preset files; reading, JSON Schema and the
 * listing of numbers follow from the record's annotations.
 */
package ohmesh.netlist.device;
