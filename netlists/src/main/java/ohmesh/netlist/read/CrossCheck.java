// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

/** Checks what no single field can show. It uses the values that are bound and passes over those that are not. */
@FunctionalInterface
interface CrossCheck {
    void run(Bound bound, ProblemList problems);
}
