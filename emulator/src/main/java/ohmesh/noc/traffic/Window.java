// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import ohmesh.engine.Component;
import ohmesh.noc.topology.Topology;

/**
 * What of a run is measured. Packets born in the window are, however late they arrive: the run goes on, with traffic,
 * until the last of them has, or the limit ends it.
 *
 * @param from first cycle of the window; those before it warm the network up
 * @param end first cycle behind the window
 * @param limit first cycle that is not simulated
 */
public record Window(long from, long end, long limit) {
    /** A window, and as many cycles behind it to drain. */
    public static Window of(long warmUpCycles, long cycles) {
        return of(warmUpCycles, cycles, cycles);
    }

    /**
     * A window and the cycles behind it.
     *
     * @param drain after which what has not arrived is late
     */
    public static Window of(long warmUpCycles, long cycles, long drain) {
        return new Window(warmUpCycles, warmUpCycles + cycles, warmUpCycles + cycles + drain);
    }

    /**
     * Cycles that let every packet of the window through a network that keeps up, however short the window: many times
     * the way across the mesh, at five cycles a hop, and the length of the packet.
     */
    public static long drain(Topology topology, int flits, long cycles) {
        long acrossCycles = 5L * (topology.nodes() / topology.width() + topology.width());
        return Math.max(cycles, 1_000 + 64 * (acrossCycles + flits));
    }

    /** Whether packets born in a cycle are measured. */
    public boolean measures(long cycle) {
        return cycle >= from && cycle < end;
    }

    /** Whether flits that pass in a cycle count: those of the window; without a limit all, for traffic ends by itself. */
    public boolean counts(long cycle) {
        return cycle >= from && (cycle < end || limit == Component.NEVER);
    }

    /** Length of what {@link #counts} of a run that has simulated so many cycles. */
    public long countedCycles(long simulated) {
        return Math.max(0, (limit == Component.NEVER ? simulated : Math.min(simulated, end)) - from);
    }

    /** Length in cycles. */
    public long cycles() {
        return end - from;
    }
}
