// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.List;
import ohmesh.engine.Component;
import ohmesh.noc.topology.FaultMap;

/**
 * Packets as listed.
 *
 * @param packets in the order of their cycles
 */
public record TrafficTrace(List<Packet> packets) implements Traffic {
    /**
     * A packet.
     *
     * @param cycle in which its source has it
     * @param source node
     * @param destination node
     * @param flits from 1 up
     */
    public record Packet(long cycle, int source, int destination, int flits) {}

    public TrafficTrace {
        packets = List.copyOf(packets);
    }

    /** Everything is measured and counts, and the run ends when everything has arrived. */
    public Window window() {
        long last = packets.isEmpty() ? 0 : packets.get(packets.size() - 1).cycle();
        return new Window(0, last + 1, Component.NEVER);
    }

    @Override
    public PacketSource source(FaultMap faults, Routes routes, Window window) {
        return new TraceSource(packets, faults, routes);
    }
}
