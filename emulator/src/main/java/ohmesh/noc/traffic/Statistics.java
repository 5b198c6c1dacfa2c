// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import ohmesh.noc.Flit;
import ohmesh.noc.FlitSink;

/** Takes the flits that leave the network and measures the packets that they close. */
final class Statistics implements FlitSink {
    private final Window window;
    private final PacketSlots slots;
    private final PacketListener listener;
    final LatencyHistogram packetLatency = new LatencyHistogram();
    final LatencyHistogram networkLatency = new LatencyHistogram();
    final BatchMeans batches;
    private final Routes routes;
    private long hops;
    private long acceptedFlits;

    Statistics(Routes routes, Window window, PacketSlots slots, PacketListener listener) {
        this.routes = routes;
        this.window = window;
        this.slots = slots;
        this.listener = listener;
        batches = new BatchMeans(window);
    }

    /** Mean routers on the way of a packet of the window; NaN where none arrived. */
    double meanHops() {
        return packetLatency.count() == 0 ? Double.NaN : (double) hops / packetLatency.count();
    }

    /** Flits that arrived in the cycles that count. */
    long acceptedFlits() {
        return acceptedFlits;
    }

    @Override
    public void take(int endpoint, long flit, long cycle) {
        if (Flit.isCut(flit)) {
            return; // closes what is left of a packet that is lost
        }
        long arrival = cycle + 1;
        acceptedFlits += window.counts(arrival) ? 1 : 0;
        if (Flit.isTail(flit)) {
            boolean single = Flit.isHead(flit);
            int source = single ? Flit.source(flit) : Injectors.source(Flit.word(flit));
            int slot = single ? Flit.channel(flit) : Injectors.slot(Flit.word(flit));
            arrived(source, endpoint, slot, arrival);
            slots.release(source, slot);
        }
    }

    private void arrived(int source, int destination, int slot, long arrival) {
        long born = slots.born(source, slot);
        if (window.measures(born)) {
            long latency = arrival - born;
            packetLatency.add(latency);
            batches.add(born, latency);
            networkLatency.add(arrival - slots.injected(source, slot));
            hops += routes.hops(source, destination);
        }
        listener.arrived(source, destination, slots.flits(source, slot), born, slots.injected(source, slot), arrival);
    }
}
