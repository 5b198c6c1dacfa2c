// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.routing;

import java.util.BitSet;
import ohmesh.noc.topology.FaultMap;

/** Which pairs of endpoints a function without marks serves: each is walked when it is first asked for. Not for two threads. */
final class Served {
    private final Walk walk;
    private final BitSet[] known;
    private final BitSet[] served;

    Served(FaultMap faults, Routing routing) {
        walk = new Walk(faults, routing);
        known = new BitSet[faults.topology().endpoints()];
        served = new BitSet[known.length];
    }

    /** Whether a packet from a source arrives. */
    boolean has(int source, int destination) {
        if (known[source] == null) {
            known[source] = new BitSet();
            served[source] = new BitSet();
        }
        if (!known[source].get(destination)) {
            known[source].set(destination);
            served[source].set(destination, walk.go(source, destination, 0));
        }
        return served[source].get(destination);
    }
}
