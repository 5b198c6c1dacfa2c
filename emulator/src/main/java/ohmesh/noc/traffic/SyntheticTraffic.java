// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import ohmesh.noc.topology.FaultMap;

/**
 * Packets of one length at one rate.
 *
 * @param pattern where they go
 * @param flits of a packet
 * @param rate flits that a living node offers in a cycle, above 0 and at most 1
 * @param seed of all draws
 */
public record SyntheticTraffic(TrafficPattern pattern, int flits, double rate, long seed) implements Traffic {
    public SyntheticTraffic {
        if (flits < 1 || !(rate > 0) || rate > 1) {
            throw new IllegalArgumentException("no traffic of " + rate + " flits in packets of " + flits);
        }
    }

    /** The same traffic at another rate. */
    public SyntheticTraffic withRate(double other) {
        return new SyntheticTraffic(pattern, flits, other, seed);
    }

    @Override
    public PacketSource source(FaultMap faults, Routes routes, Window window) {
        return new BernoulliSource(this, faults, routes, window);
    }
}
