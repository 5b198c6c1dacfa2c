// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.engine.MachineFault;

/** A program did what no tile can do: an illegal word, an address that is not there, a fifth nested loop. */
public final class TileFault extends MachineFault {
    private static final long serialVersionUID = 1;

    TileFault(String message) {
        super(message);
    }
}
