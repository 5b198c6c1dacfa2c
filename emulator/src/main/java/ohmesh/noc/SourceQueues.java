// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.StateList;

/** Which packets in the source queues can no longer be sent: they are thrown away whole, and counted. */
final class SourceQueues {
    private final Fabric fabric;
    private final int[] refusing;

    SourceQueues(Fabric fabric, int endpoints) {
        this.fabric = fabric;
        refusing = new int[endpoints];
    }

    /**
     * Whether the next flit of an endpoint must not enter the network, and counts it. While a fault's packets drain no
     * decision is made: the routes to come decide.
     */
    boolean refuses(int endpoint, long flit) {
        if (Flit.isHead(flit) && !fabric.isDraining()) {
            boolean lost = !fabric.alive(endpoint)
                    || (!Flit.isMulticast(flit) && !fabric.reachable(endpoint, Flit.destination(flit)));
            refusing[endpoint] = lost ? 1 : 0;
        }
        if (refusing[endpoint] == 0) {
            return false;
        }
        fabric.counters().add(FabricCounters.FLITS_REFUSED, 1);
        if (Flit.isTail(flit)) {
            fabric.counters().add(FabricCounters.PACKETS_REFUSED, 1);
            refusing[endpoint] = 0;
        }
        return true;
    }

    void describe(StateList state) {
        state.ints("refusing", 1, refusing);
    }
}
