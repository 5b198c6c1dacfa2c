// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.Arrays;
import ohmesh.noc.FabricObserver;
import ohmesh.noc.topology.Topology;

/** Counts the flits that each output port sends in the cycles that count, exits included. */
final class LinkLoads implements FabricObserver {
    private final Window window;
    private final long[] flits;

    LinkLoads(int nodes, Window window) {
        this.window = window;
        flits = new long[nodes * Topology.PORTS];
    }

    @Override
    public void grant(long cycle, int input, int channel, int output, int outputChannel, long flit) {
        flits[output] += window.counts(cycle) ? 1 : 0;
    }

    /** Flits a cycle of each output port, by its index. */
    double[] perCycle(long cycles) {
        return Arrays.stream(flits)
                .mapToDouble(count -> (double) count / cycles)
                .toArray();
    }
}
