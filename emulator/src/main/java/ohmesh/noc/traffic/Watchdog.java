// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import ohmesh.engine.Counters;
import ohmesh.noc.Fabric;

/** Barks when flits are inside a network and none has moved for a given time. */
final class Watchdog {
    private final long patience;
    private final Fabric fabric;
    private final Counters counters;
    private final int injected;
    private final int ejected;
    private final int links;
    private final int cut;
    private final int undeliverable;
    private long moves;
    private long movedBy;

    /**
     * A watchdog at rest.
     *
     * @param patience cycles without a move; more than any flit or credit is on its way, so that an alarm is no chance
     */
    Watchdog(Fabric fabric, long patience) {
        this.patience = patience;
        this.fabric = fabric;
        counters = fabric.counters();
        injected = counters.names().indexOf("flitsInjected");
        ejected = counters.names().indexOf("flitsEjected");
        links = counters.names().indexOf("linkFlits");
        cut = counters.names().indexOf("flitsCut");
        undeliverable = counters.names().indexOf("flitsUndeliverable");
    }

    /** Looks at the network; the time between two looks adds to the patience. */
    boolean alarm(long cycle) {
        long now = counters.get(injected)
                + counters.get(ejected)
                + counters.get(links)
                + counters.get(cut)
                + counters.get(undeliverable);
        if (now != moves) {
            moves = now;
            movedBy = cycle;
        }
        return inside() && cycle - movedBy >= patience;
    }

    /** Whether flits are inside. */
    boolean inside() {
        return fabric.flitsInside() != 0;
    }
}
