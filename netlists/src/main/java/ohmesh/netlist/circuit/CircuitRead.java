// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.circuit;

import java.util.List;
import ohmesh.netlist.read.Problem;

/**
 * What reading a circuit gave.
 *
 * @param circuit the circuit, or null where there are problems
 * @param problems all problems, by place
 */
public record CircuitRead(CircuitCase circuit, List<Problem> problems) {
    /** Whether the circuit can be solved. */
    public boolean isValid() {
        return circuit != null;
    }
}
