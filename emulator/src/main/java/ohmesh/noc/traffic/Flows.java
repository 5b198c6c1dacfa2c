// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import ohmesh.noc.topology.Topology;

/** What went from which node to which: a count a pair, rows on demand. */
final class Flows {
    private final long[][] counts;

    Flows(int nodes) {
        counts = new long[nodes][];
    }

    void add(int source, int destination, long amount) {
        long[] row = counts[source];
        if (row == null) {
            row = new long[counts.length];
            counts[source] = row;
        }
        row[destination] += amount;
    }

    /** Mean routers on the way, weighed by the counts; NaN where nothing went. */
    double meanHops(Routes routes) {
        long total = 0;
        long hops = 0;
        for (int source = 0; source < counts.length; source++) {
            for (int destination = 0; counts[source] != null && destination < counts.length; destination++) {
                long count = counts[source][destination];
                if (count > 0) {
                    total += count;
                    hops += count * outputs(routes, source, destination).length;
                }
            }
        }
        return total == 0 ? Double.NaN : (double) hops / total;
    }

    /** The counts that passed each output port of the network, by its index. */
    long[] perOutput(Routes routes) {
        long[] load = new long[counts.length * Topology.PORTS];
        for (int source = 0; source < counts.length; source++) {
            for (int destination = 0; counts[source] != null && destination < counts.length; destination++) {
                long count = counts[source][destination];
                if (count > 0) {
                    for (int output : outputs(routes, source, destination)) {
                        load[output] += count;
                    }
                }
            }
        }
        return load;
    }

    private static int[] outputs(Routes routes, int source, int destination) {
        return routes.outputs(source, destination)
                .orElseThrow(() -> new IllegalStateException(source + ">" + destination + " has no route"));
    }
}
