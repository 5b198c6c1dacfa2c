// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import ohmesh.engine.Component;
import ohmesh.noc.Fabric;
import ohmesh.noc.Flit;

/**
 * Sends what the source has: at most one flit a cycle and node where the network accepts it, packets of a node one
 * after the other. The word of all flits behind the head names source and slot, as the head does in its fields.
 */
final class Injectors {
    private static final int SLOT_BITS = 12;

    private final Fabric fabric;
    private final Routes routes;
    private final PacketSource packets;
    private final PacketSlots slots;
    private final Window window;
    private final BirthCalendar calendar;
    private final long[] busy;
    private final int[] flitsLeft;
    private final int[] word;
    private int nodesInWindow;
    private long measuredPackets;
    private long cutOffPackets;
    private boolean rerouted;

    Injectors(Routes routes, Fabric fabric, PacketSource packets, PacketSlots slots, Window window) {
        this.fabric = fabric;
        this.routes = routes;
        this.packets = packets;
        this.slots = slots;
        this.window = window;
        int nodes = routes.nodes();
        calendar = new BirthCalendar(nodes);
        busy = new long[(nodes + Long.SIZE - 1) / Long.SIZE];
        flitsLeft = new int[nodes];
        word = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            calendar.at(node, packets.born(node));
            nodesInWindow += packets.born(node) < window.end() ? 1 : 0;
        }
    }

    /** The source in the word of a flit behind the head. */
    static int source(int word) {
        return word >>> SLOT_BITS;
    }

    /** The slot in the word of a flit behind the head. */
    static int slot(int word) {
        return word & ((1 << SLOT_BITS) - 1);
    }

    void tick(long cycle) {
        calendar.take(cycle, busy);
        for (int i = 0; i < busy.length; i++) {
            for (long nodes = busy[i]; nodes != 0; nodes &= nodes - 1) {
                send(i * Long.SIZE + Long.numberOfTrailingZeros(nodes), cycle);
            }
        }
    }

    /** The next cycle in which a node may have something to send. */
    long nextWork(long cycle) {
        for (long nodes : busy) {
            if (nodes != 0) {
                return cycle + 1;
            }
        }
        return calendar.nextAfter(cycle);
    }

    /** Packets of the window whose head was injected. */
    long measuredPackets() {
        return measuredPackets;
    }

    /** Whether packets of the window still wait at their sources. */
    boolean windowWaits() {
        return nodesInWindow > 0;
    }

    /** The longest time that a packet has waited for its turn at its source. */
    long longestWait(long cycle) {
        long longest = 0;
        for (int node = 0; node < flitsLeft.length; node++) {
            longest = Math.max(longest, cycle - packets.born(node));
        }
        return longest;
    }

    /** Packets of the window that a strike has cut off from their destination before they were sent. */
    long cutOffPackets() {
        return cutOffPackets;
    }

    /** After a strike: packets that cannot be sent any more are passed over. No node is in the middle of a packet. */
    void reroute() {
        rerouted = true;
        for (int node = 0; node < flitsLeft.length; node++) {
            long born = packets.born(node);
            passOver(node);
            leaveWindow(born, packets.born(node));
        }
    }

    private void passOver(int node) {
        while (packets.born(node) != Component.NEVER && !routes.reaches(node, packets.destination(node))) {
            cutOffPackets += window.measures(packets.born(node)) ? 1 : 0;
            packets.advance(node);
        }
    }

    private void advance(int node) {
        long born = packets.born(node);
        packets.advance(node);
        if (rerouted) {
            passOver(node);
        }
        leaveWindow(born, packets.born(node));
    }

    private void leaveWindow(long born, long nextBorn) {
        nodesInWindow -= born < window.end() && nextBorn >= window.end() ? 1 : 0;
    }

    private void send(int node, long cycle) {
        if (flitsLeft[node] == 0 && packets.born(node) > cycle) { // passed over
            sleep(node);
            return;
        }
        if (!fabric.accepts(node, cycle)) {
            return;
        }
        if (flitsLeft[node] == 0) {
            open(node, cycle);
        } else {
            flitsLeft[node]--;
            fabric.inject(node, Flit.payload(word[node], flitsLeft[node] == 0), cycle);
        }
        if (flitsLeft[node] == 0 && packets.born(node) > cycle) {
            sleep(node);
        }
    }

    private void sleep(int node) {
        busy[node / Long.SIZE] &= ~(1L << node);
        calendar.at(node, packets.born(node));
    }

    private void open(int node, long cycle) {
        int destination = packets.destination(node);
        int flits = packets.flits(node);
        long born = packets.born(node);
        int slot = slots.take(node, destination, born, cycle, flits);
        if (slot == PacketSlots.FULL) {
            return;
        }
        advance(node);
        measuredPackets += window.measures(born) ? 1 : 0;
        word[node] = node << SLOT_BITS | slot;
        flitsLeft[node] = flits - 1;
        fabric.inject(
                node, flits == 1 ? Flit.single(destination, node, slot) : Flit.head(destination, node, slot), cycle);
    }
}
