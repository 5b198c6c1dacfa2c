// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import ohmesh.engine.Counters;
import ohmesh.noc.Fabric;

/** Barks when flits are inside a network and none has moved for a given time. */
final class Watchdog {
    private final long patience;
    private final Counters counters;
    private final int injected;
    private final int ejected;
    private final int links;
    private long moves;
    private long movedBy;

    /**
     * A watchdog at rest.
     *
     * @param patience cycles without a move; more than any flit or credit is on its way, so that an alarm is no chance
     */
    Watchdog(Fabric fabric, long patience) {
        this.patience = patience;
        counters = fabric.counters();
        injected = counters.names().indexOf("flitsInjected");
        ejected = counters.names().indexOf("flitsEjected");
        links = counters.names().indexOf("linkFlits");
    }

    /** Looks at the network; the time between two looks adds to the patience. */
    boolean alarm(long cycle) {
        long now = counters.get(injected) + counters.get(ejected) + counters.get(links);
        if (now != moves) {
            moves = now;
            movedBy = cycle;
        }
        return inside() && cycle - movedBy >= patience;
    }

    /** Whether flits are inside. */
    boolean inside() {
        return counters.get(injected) != counters.get(ejected);
    }
}
