// SPDX-License-Identifier: Apache-2.0
/**
 * From a netlist file to checked records: presets, quantities, data, programs, cross checks. Every mistake is
 * reported at once, with file, line, column and pointer.
 */
package ohmesh.netlist.read;
