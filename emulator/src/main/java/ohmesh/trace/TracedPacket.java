// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import ohmesh.noc.Flit;

/** One packet, or one copy of a packet for many, on its way through the network. */
final class TracedPacket {
    /** No cycle. */
    static final long NEVER = -1;

    private final long number;
    private final long head;
    private final int source;
    private final int destination;
    private final long born;
    private final long injected;
    private final int routers;
    private int flits;
    private long leaving = NEVER;
    private boolean gone;

    /**
     * A packet whose head enters the network or is refused.
     *
     * @param number counts packets from the beginning of the run, copies one by one
     * @param head flit as the endpoint sent it
     * @param destination endpoint, of a copy its own
     * @param born cycle in which the endpoint sent the head
     * @param injected cycle in which the head entered, or {@link #NEVER}
     * @param routers on its way; 0 where there is no way
     */
    TracedPacket(long number, long head, int source, int destination, long born, long injected, int routers) {
        this.number = number;
        this.head = head;
        this.source = source;
        this.destination = destination;
        this.born = born;
        this.injected = injected;
        this.routers = routers;
    }

    long number() {
        return number;
    }

    long head() {
        return head;
    }

    String kind() {
        return Flit.kindName(head);
    }

    int source() {
        return source;
    }

    int destination() {
        return destination;
    }

    long born() {
        return born;
    }

    long injected() {
        return injected;
    }

    int routers() {
        return routers;
    }

    /** Flits that have entered. */
    int flits() {
        return flits;
    }

    void addFlit() {
        flits++;
    }

    /** The cycle in which the head was put on the channel to its endpoint, or {@link #NEVER}. */
    long leaving() {
        return leaving;
    }

    void leaving(long cycle) {
        leaving = cycle;
    }

    /** Whether it has left or is lost, though the rest of it may still enter. */
    boolean isGone() {
        return gone;
    }

    void go() {
        gone = true;
    }
}
