// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ohmesh.noc.Flit;
import ohmesh.noc.Network;
import ohmesh.noc.PacketObserver;

/**
 * Gives packets their numbers and knows them again where they leave. Packets of the same source, destination and
 * channel leave in the order in which they entered; of two spikes of one axon it cannot matter which is which. A packet
 * for many is one a receiver. What is lost in a fault is found when the network has drained. Holds only what is under
 * way.
 */
public final class PacketTracker implements PacketObserver {
    private record Key(long head, int destination) {}

    private static final int EXIT_CHANNELS = 16;

    private final PacketNames names;
    private final RouteLengths lengths;
    private final Map<Key, Deque<TracedPacket>> underWay = new HashMap<>();
    private final Map<Key, Integer> unknown = new HashMap<>();
    private final List<List<TracedPacket>> entering = new ArrayList<>();
    private final TracedPacket[] leaving;
    private final List<PacketListener> listeners = new ArrayList<>();
    private long numbers;

    /** Begins with a network in which packets may be under way, as after a resume: those have no numbers. */
    PacketTracker(PacketNames names, Network network) {
        this.names = names;
        lengths = new RouteLengths(network);
        leaving = new TracedPacket[network.endpoints() * EXIT_CHANNELS];
        for (int endpoint = 0; endpoint < network.endpoints(); endpoint++) {
            entering.add(List.of());
        }
        network.forEachHead(head -> unknown.merge(key(head, Flit.destination(head)), 1, Integer::sum));
    }

    void add(PacketListener listener) {
        listeners.add(listener);
    }

    void remove(PacketListener listener) {
        listeners.remove(listener);
    }

    /** Packets that have entered and not left. */
    List<TracedPacket> underWay() {
        return underWay.values().stream()
                .flatMap(Deque::stream)
                .sorted(PacketTracker::byNumber)
                .toList();
    }

    private static int byNumber(TracedPacket a, TracedPacket b) {
        return Long.compare(a.number(), b.number());
    }

    private static Key key(long head, int destination) {
        return new Key(Flit.label(head), destination);
    }

    @Override
    public void enters(long cycle, int endpoint, long flit, long sentCycle) {
        if (Flit.isHead(flit)) {
            List<TracedPacket> copies = copies(cycle, endpoint, flit, sentCycle);
            copies.removeIf(copy -> copy.routers() == 0 && loses(copy, cycle, PacketListener.Loss.LOST));
            copies.forEach(copy -> underWay.computeIfAbsent(key(flit, copy.destination()), k -> new ArrayDeque<>())
                    .add(copy));
            entering.set(endpoint, copies);
        }
        for (TracedPacket packet : entering.get(endpoint)) {
            packet.addFlit();
            if (Flit.isTail(flit) && !packet.isGone()) {
                listeners.forEach(listener -> listener.entered(packet, cycle));
            }
        }
    }

    @Override
    public void refused(long cycle, int endpoint, long flit, long sentCycle) {
        if (Flit.isHead(flit)) {
            copies(TracedPacket.NEVER, endpoint, flit, sentCycle)
                    .forEach(packet -> loses(packet, cycle, PacketListener.Loss.REFUSED));
        }
    }

    private List<TracedPacket> copies(long injected, int endpoint, long head, long born) {
        List<TracedPacket> copies = new ArrayList<>();
        for (int to : names.destinations(head)) {
            int routers = lengths.routers(endpoint, to);
            copies.add(new TracedPacket(numbers++, Flit.label(head), endpoint, to, born, injected, routers));
        }
        return copies;
    }

    private boolean loses(TracedPacket packet, long cycle, PacketListener.Loss loss) {
        packet.go();
        listeners.forEach(listener -> listener.lost(packet, cycle, loss));
        return true;
    }

    @Override
    public void leaves(long cycle, int endpoint, long flit) {
        int exit = endpoint * EXIT_CHANNELS + Flit.exitChannel(flit);
        if (Flit.isHead(flit)) {
            leaving[exit] = find(key(flit, endpoint));
            if (leaving[exit] != null) {
                leaving[exit].leaving(cycle);
            }
        }
        TracedPacket packet = leaving[exit];
        if (Flit.isTail(flit) && packet != null) {
            leaving[exit] = null;
            packet.go();
            remove(key(packet.head(), endpoint), packet);
            listeners.forEach(listener -> listener.left(packet, cycle, Flit.exitChannel(flit), Flit.isCut(flit)));
        }
    }

    /** The oldest packet of a key that has not begun to leave; null where it entered before the tracker began. */
    private TracedPacket find(Key key) {
        if (unknown.merge(key, -1, Integer::sum) >= 0) {
            return null;
        }
        unknown.remove(key);
        for (TracedPacket packet : underWay.getOrDefault(key, new ArrayDeque<>())) {
            if (packet.leaving() == TracedPacket.NEVER) {
                return packet;
            }
        }
        return null;
    }

    private void remove(Key key, TracedPacket packet) {
        Deque<TracedPacket> same = underWay.get(key);
        same.remove(packet);
        if (same.isEmpty()) {
            underWay.remove(key);
        }
    }

    @Override
    public void drained(long cycle) {
        for (TracedPacket packet : underWay()) {
            loses(packet, cycle, PacketListener.Loss.LOST);
        }
        underWay.clear();
        unknown.clear();
        lengths.forget();
    }
}
