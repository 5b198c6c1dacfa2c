// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.function.LongConsumer;
import ohmesh.engine.Component;
import ohmesh.engine.Counters;
import ohmesh.engine.StateList;

/**
 * The way out of the network: carries flits from the last switch to their endpoints. All take the same number of cycles,
 * so that one ring for all endpoints keeps them in order.
 */
final class Ejection {
    private final FlitSink sink;
    private final Counters counters;
    private final long[] flits;
    private final long[] cycles;
    private final int[] endpoints;
    private final int[] position = {0, 0};
    private FabricObserver observer;

    /** An empty way that takes {@code cyclesOut} cycles. */
    Ejection(int endpointCount, int cyclesOut, FlitSink sink, Counters counters) {
        this.sink = sink;
        this.counters = counters;
        int capacity = Integer.highestOneBit(endpointCount * (cyclesOut + 1)) * 2;
        flits = new long[capacity];
        cycles = new long[capacity];
        endpoints = new int[capacity];
    }

    void observe(FabricObserver fabricObserver) {
        observer = fabricObserver;
    }

    /** Takes a flit from the last switch; it leaves in the given cycle, not before any taken earlier. */
    void leave(int endpoint, long flit, long sendCycle) {
        int slot = (position[0] + position[1]++) & (flits.length - 1);
        flits[slot] = flit;
        cycles[slot] = sendCycle;
        endpoints[slot] = endpoint;
    }

    void tick(long cycle) {
        while (position[1] > 0 && cycles[position[0]] <= cycle) {
            int slot = position[0];
            position[0] = (slot + 1) & (flits.length - 1);
            position[1]--;
            send(endpoints[slot], flits[slot], cycle);
        }
    }

    private void send(int endpoint, long flit, long cycle) {
        counters.add(FabricCounters.FLITS_EJECTED, 1);
        if (Flit.isTail(flit) && !Flit.isCut(flit)) {
            counters.add(FabricCounters.PACKETS_EJECTED, 1);
        }
        if (observer != null) {
            observer.eject(cycle, endpoint, flit);
        }
        sink.take(endpoint, flit, cycle);
    }

    /** Loses what is on its way to endpoints of dead routers. */
    void strike(Wiring wiring) {
        int count = position[1];
        int from = position[0];
        position[1] = 0;
        for (int i = 0; i < count; i++) {
            int slot = (from + i) & (flits.length - 1);
            if (wiring.isAlive(wiring.topology().portIndex(endpoints[slot]))) {
                leave(endpoints[slot], flits[slot], cycles[slot]);
            } else {
                FabricCounters.lose(counters, FabricCounters.FLITS_CUT, flits[slot]);
            }
        }
    }

    long nextWork() {
        return position[1] == 0 ? Component.NEVER : cycles[position[0]];
    }

    /** Tells all head flits. */
    void forEachHead(LongConsumer heads) {
        for (int i = 0; i < position[1]; i++) {
            long flit = flits[(position[0] + i) & (flits.length - 1)];
            if (Flit.isHead(flit)) {
                heads.accept(flit);
            }
        }
    }

    long flits() {
        return position[1];
    }

    void describe(StateList state) {
        state.longs("flits", 64, flits);
        state.longs("cycles", 64, cycles);
        state.ints("endpoints", 16, endpoints);
        state.ints("position", 32, position);
    }
}
