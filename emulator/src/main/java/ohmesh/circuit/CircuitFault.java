// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/** A circuit without a solution, or one that the solver cannot find; the message names line and cell. */
public final class CircuitFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A fault with its message. */
    public CircuitFault(String message) {
        super(message);
    }
}
