// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import ohmesh.circuit.CircuitSolution;

/**
 * A solved circuit.
 *
 * @param values voltages and currents
 * @param iterations linear systems that were solved; 1 for ohmic cells
 * @param on states of threshold selectors, 1 on; empty without selectors
 */
public record CaseSolution(CircuitSolution values, int iterations, int[] on) {}
