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
    /** Told the reads of an array, in order: each when it is sampled and again when it is converted. */
    public interface ReadObserver {
        /** The lines have been sampled: drive voltages and currents are those of the read issued in the cycle. */
        void sampled(long issueCycle, Crossbar crossbar, boolean transposed);

        /** The oldest sample that was not converted yet has been. */
        void converted(int[] codes);
    }
}
