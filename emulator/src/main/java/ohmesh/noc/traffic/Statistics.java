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
    final Flows measured;
    final Flows accepted;
    private long acceptedFlits;

    Statistics(int nodes, Window window, PacketSlots slots, PacketListener listener) {
        this.window = window;
        this.slots = slots;
        this.listener = listener;
        batches = new BatchMeans(window);
        measured = new Flows(nodes);
        accepted = new Flows(nodes);
    }

    /** Flits that arrived in the window. */
    long acceptedFlits() {
        return acceptedFlits;
    }

    @Override
    public void take(int endpoint, long flit, long cycle) {
        long arrival = cycle + 1;
        acceptedFlits += window.measures(arrival) ? 1 : 0;
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
            int latency = (int) (arrival - born);
            packetLatency.add(latency);
            batches.add(born, latency);
            networkLatency.add((int) (arrival - slots.injected(source, slot)));
            measured.add(source, destination, 1);
        }
        int flits = slots.flits(source, slot);
        if (window.measures(arrival)) {
            accepted.add(source, destination, flits);
        }
        listener.arrived(source, destination, flits, born, slots.injected(source, slot), arrival);
    }
}
