// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.Channel;
import ohmesh.engine.Counters;
import ohmesh.engine.Probe;
import ohmesh.engine.StateList;

/** The way out of the network: carries flits from the last switch to the channels of their endpoints. */
final class Ejection {
    /** Flits between the grant of the last switch and the channel: one a cycle for two cycles, and one spare. */
    private static final int DEPTH = 4;

    private final Channel[] toEndpoint;
    private final Counters counters;
    private final Probe probe;
    private final FlitQueues queues;
    private final WakeWheel wheel;
    private final long[] openHead;
    private final int[] awake;

    Ejection(Channel[] toEndpoint, Counters counters, Probe probe) {
        this.toEndpoint = toEndpoint;
        this.counters = counters;
        this.probe = probe;
        queues = new FlitQueues(toEndpoint.length, DEPTH);
        wheel = new WakeWheel(toEndpoint.length);
        openHead = new long[toEndpoint.length];
        awake = new int[toEndpoint.length];
    }

    /** Takes a flit from the last switch; it enters the channel in the given cycle. */
    void leave(int endpoint, long flit, long sendCycle) {
        queues.push(endpoint, flit, sendCycle);
        if (wheel.isIdle(endpoint)) {
            wheel.at(endpoint, sendCycle);
        }
    }

    void tick(long cycle) {
        int count = wheel.take(cycle, awake);
        for (int i = 0; i < count; i++) {
            send(awake[i], cycle);
        }
    }

    private void send(int endpoint, long cycle) {
        long flit = queues.pop(endpoint, cycle);
        toEndpoint[endpoint].send(cycle, flit);
        counters.add(Network.FLITS_EJECTED, 1);
        if (Flit.isHead(flit)) {
            openHead[endpoint] = flit;
        }
        if (Flit.isTail(flit)) {
            counters.add(Network.PACKETS_EJECTED, 1);
            if (probe.listening()) {
                probe.event(cycle, Network.NAME, "eject", Flit.text(openHead[endpoint]));
            }
        }
        if (queues.isEmpty(endpoint)) {
            wheel.release(endpoint);
        } else {
            wheel.at(endpoint, queues.visibleFrom(endpoint));
        }
    }

    long nextWork(long cycle) {
        return wheel.nextAfter(cycle);
    }

    long flits() {
        return queues.flits();
    }

    void describe(StateList state) {
        queues.describe(state);
        wheel.describe(state.scope("wake"));
        state.longs("openHead", 64, openHead);
    }
}
