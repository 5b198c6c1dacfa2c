// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.Counters;
import ohmesh.engine.StateList;

/** The way out of the network: carries flits from the last switch to their endpoints. */
final class Ejection {
    /** Flits between the grant of the last switch and the endpoint: one a cycle for two cycles, and one spare. */
    private static final int DEPTH = 4;

    private final FlitSink sink;
    private final Counters counters;
    private final FlitQueues queues;
    private final WakeWheel wheel;
    private final int[] awake;
    private FabricObserver observer;

    Ejection(int endpoints, FlitSink sink, Counters counters) {
        this.sink = sink;
        this.counters = counters;
        queues = new FlitQueues(endpoints, DEPTH);
        wheel = new WakeWheel(endpoints);
        awake = new int[endpoints];
    }

    void observe(FabricObserver fabricObserver) {
        observer = fabricObserver;
    }

    /** Takes a flit from the last switch; it leaves in the given cycle. */
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
        if (observer != null) {
            observer.eject(cycle, endpoint, flit);
        }
        sink.take(endpoint, flit, cycle);
        counters.add(Fabric.FLITS_EJECTED, 1);
        if (Flit.isTail(flit)) {
            counters.add(Fabric.PACKETS_EJECTED, 1);
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
    }
}
