// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.crossbar.Crossbar;
import ohmesh.netlist.LogicalArray;

/**
 * A logical array as programs address it.
 *
 * @param name in the netlist
 * @param spec size and pairing
 * @param crossbar the cells
 * @param observer told every read
 */
public record ArraySlot(String name, LogicalArray spec, Crossbar crossbar, ReadObserver observer) {
    /** Told every read of an array, at its issue. */
    @FunctionalInterface
    public interface ReadObserver {
        void read(long cycle, Crossbar crossbar);
    }
}
