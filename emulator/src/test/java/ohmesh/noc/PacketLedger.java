// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.routing.Walk;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * Packets under way with the routes that they took when they were sent. Every flit of a packet says its number, so that
 * what arrives is checked flit by flit, and what does not can be held against the faults.
 */
final class PacketLedger implements FlitSink {
    /** A packet that has not arrived. The output ports of its route end with the exit. */
    record Packet(int id, int destination, int flits, int[] route) {
        /** Whether a router or a link of the route is dead. */
        boolean isHitBy(FaultMap faults) {
            Topology topology = faults.topology();
            for (int output : route) {
                boolean cut = topology.nextInput(output) >= 0 && faults.nextInput(output) < 0;
                if (cut || !faults.alive(output / Topology.PORTS)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Map<Integer, Packet> underWay = new TreeMap<>();
    /** Number and flits so far of the packet that is leaving, by endpoint and virtual channel. */
    private final Map<List<Integer>, int[]> leaving = new HashMap<>();

    private int sent;
    private int arrived;

    /** Notes a packet and returns its head. */
    long send(int source, int destination, int flits, FaultMap faults, Routing routing) {
        int id = sent++;
        assertTrue(id < Flit.CHANNELS, "a head flit cannot say number " + id);
        Walk walk = new Walk(faults, routing);
        assertTrue(walk.go(source, destination, routing.mark(source, destination)));
        int[] route = new int[walk.length() + 1];
        for (int i = 0; i < walk.length(); i++) {
            route[i] = walk.output(i);
        }
        route[walk.length()] = faults.topology().portIndex(destination);
        underWay.put(id, new Packet(id, destination, flits, route));
        return flits == 1 ? Flit.single(destination, source, id) : Flit.head(destination, source, id);
    }

    @Override
    public void take(int endpoint, long flit, long cycle) {
        List<Integer> exit = List.of(endpoint, Flit.exitChannel(flit));
        if (Flit.isHead(flit)) {
            assertTrue(leaving.put(exit, new int[] {Flit.channel(flit), 0}) == null, "a packet inside another");
        }
        int[] open = leaving.get(exit);
        if (!Flit.isHead(flit) && !Flit.isCut(flit)) {
            assertEquals(open[0], Flit.word(flit), "a flit of another packet");
        }
        open[1]++;
        if (Flit.isTail(flit)) {
            leaving.remove(exit);
            if (!Flit.isCut(flit)) {
                close(open[0], endpoint, open[1]);
            }
        }
    }

    private void close(int id, int endpoint, int flits) {
        Packet packet = underWay.remove(id);
        assertTrue(packet != null, "packet " + id + " comes twice");
        assertEquals(packet.destination(), endpoint);
        assertEquals(packet.flits(), flits, "flits of packet " + id);
        arrived++;
    }

    /** What has not arrived. */
    List<Packet> underWay() {
        return List.copyOf(underWay.values());
    }

    /** What has not arrived; forgets it. */
    List<Packet> takeMissing() {
        List<Packet> missing = underWay();
        underWay.clear();
        return missing;
    }

    /** Number of packets sent so far, which is the number of the next. */
    int sent() {
        return sent;
    }

    int arrived() {
        return arrived;
    }
}
