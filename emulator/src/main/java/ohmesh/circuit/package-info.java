// SPDX-License-Identifier: Apache-2.0
/**
 * The crossbar as a circuit: wires, line ends and the currents of the cells. Arrays of numbers in, arrays of
 * numbers out; no devices that change, no converters, no clock. Row line i has nodes (i, 0..C-1), column line j
 * has nodes (0..R-1, j); cell (i, j) joins the two nodes of that place, its voltage counts from row to column.
 */
package ohmesh.circuit;
