// SPDX-License-Identifier: Apache-2.0
/**
 * One circuit by itself, without clock or chip: solved, compared with the results of other solvers, drawn, and
 * written for SPICE. Voltages and currents as {@link ohmesh.circuit} has them.
 */
package ohmesh.analysis;
