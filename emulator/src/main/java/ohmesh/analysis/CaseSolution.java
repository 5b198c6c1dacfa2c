// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import ohmesh.circuit.CircuitSolution;

/**
 * A solved circuit.
 *
 * @param values voltages and currents
 * @param iterations 1 for ohmic cells; evaluations of the cells' curves by Newton's method; networks solved where
 *     selectors or transistors repeat it
 * @param on states of threshold selectors, 1 on; empty without selectors
 */
public record CaseSolution(CircuitSolution values, int iterations, int[] on) {}
