// SPDX-License-Identifier: Apache-2.0
/**
 * One crossbar as a circuit to solve by itself: conductances, wires, what stands at the line ends, and the cells,
 * read from a JSON file in SI units. Depends on nothing of a chip.
 */
package ohmesh.netlist.circuit;
