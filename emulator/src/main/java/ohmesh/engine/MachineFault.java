// SPDX-License-Identifier: Apache-2.0
package ohmesh.engine;

/**
 * A program asked for what its machine cannot do, for example by an illegal instruction. The message names
 * the component, the place in the program and the reason; the netlist is at fault, not the emulator.
 */
public class MachineFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A fault with one line that says where and why. */
    public MachineFault(String message) {
        super(message);
    }
}
