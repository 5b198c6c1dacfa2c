// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.Arrays;
import java.util.List;
import ohmesh.engine.Component;
import ohmesh.noc.topology.FaultMap;

/** The packets of a trace, sorted by node; those that cannot arrive are left out and counted. */
final class TraceSource implements PacketSource {
    private static final int NONE = -1;

    private final List<TrafficTrace.Packet> packets;
    private final int[] next;
    private final int[] following;
    private long unsent;

    TraceSource(List<TrafficTrace.Packet> packets, FaultMap faults, Routes routes) {
        this.packets = packets;
        next = new int[faults.topology().nodes()];
        following = new int[packets.size()];
        Arrays.fill(next, NONE);
        for (int i = packets.size() - 1; i >= 0; i--) {
            TrafficTrace.Packet packet = packets.get(i);
            if (routes.reaches(packet.source(), packet.destination())) {
                following[i] = next[packet.source()];
                next[packet.source()] = i;
            } else {
                unsent++;
            }
        }
    }

    @Override
    public long born(int node) {
        return next[node] == NONE ? Component.NEVER : packets.get(next[node]).cycle();
    }

    @Override
    public int destination(int node) {
        return packets.get(next[node]).destination();
    }

    @Override
    public int flits(int node) {
        return packets.get(next[node]).flits();
    }

    @Override
    public void advance(int node) {
        next[node] = following[next[node]];
    }

    @Override
    public long unsent() {
        return unsent;
    }
}
