// SPDX-License-Identifier: Apache-2.0
package ohmesh.tile;

import ohmesh.engine.Channel;
import ohmesh.engine.StateList;

/** The way from a tile into the network: one flit a cycle, in the order in which they are given. */
final class Injector {
    private final Channel out;
    private final long[] ready = {0};

    Injector(Channel out) {
        this.out = out;
    }

    void describe(StateList list) {
        list.longs("outReady", 64, ready);
    }

    /** The first cycle in which nothing given before is left to send. */
    long readyAt() {
        return ready[0];
    }

    /** Sends a flit in the first free cycle from the given one on, which is returned. */
    long send(long at, long flit) {
        long cycle = Math.max(at, ready[0]);
        out.send(cycle, flit);
        ready[0] = cycle + 1;
        return cycle;
    }
}
