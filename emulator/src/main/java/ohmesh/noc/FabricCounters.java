// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.Counters;

/**
 * What the fabric counts. At the end of every cycle flits injected + forked + closing tails made = flits ejected + inside +
 * lost (the three causes); a packet, or a copy of one, counts as lost where its own tail is.
 */
final class FabricCounters {
    static final int FLITS_INJECTED = 0;
    static final int FLITS_EJECTED = 1;
    static final int PACKETS_EJECTED = 2;
    static final int LINK_FLITS = 3;
    static final int BLOCKED_CYCLES = 4;
    static final int SOURCE_BLOCKED_CYCLES = 5;
    static final int PACKETS_INJECTED = 6;
    static final int FLITS_FORKED = 7;
    static final int TAILS_MADE = 8;
    /** Lost on a dead link or in a dead router. */
    static final int FLITS_CUT = 9;

    static final int PACKETS_CUT = 10;
    /** Thrown away by a living router, since the way on is dead. */
    static final int FLITS_UNDELIVERABLE = 11;

    static final int PACKETS_UNDELIVERABLE = 12;
    /** The rest of packets whose source lost its router. */
    static final int FLITS_LOST_AT_SOURCE = 13;

    static final int PACKETS_LOST_AT_SOURCE = 14;
    static final int STRIKES = 15;
    /** Never sent, since their destination cannot be reached. */
    static final int FLITS_REFUSED = 16;

    static final int PACKETS_REFUSED = 17;

    /** Flits written into buffers of routers. */
    static final int BUFFER_WRITES = 18;
    /** Flits read from them. */
    static final int BUFFER_READS = 19;
    /** Flits through the switch of a router, onto a link or out. */
    static final int SWITCH_FLITS = 20;
    /** Heads through the switch of a router: each was routed and given a channel there. */
    static final int ALLOCATIONS = 21;

    private FabricCounters() {}

    static Counters create() {
        return new Counters(
                Network.NAME,
                "flitsInjected:flits",
                "flitsEjected:flits",
                "packetsEjected:packets",
                "linkFlits:flits",
                "blockedCycles:input-cycles",
                "sourceBlockedCycles:endpoint-cycles",
                "packetsInjected:packets",
                "flitsForked:flits",
                "tailsMade:flits",
                "flitsCut:flits",
                "packetsCut:packets",
                "flitsUndeliverable:flits",
                "packetsUndeliverable:packets",
                "flitsLostAtSource:flits",
                "packetsLostAtSource:packets",
                "strikes:strikes",
                "flitsRefused:flits",
                "packetsRefused:packets",
                "bufferWrites:flits",
                "bufferReads:flits",
                "switchFlits:flits",
                "allocations:packets");
    }

    /** Counts a lost flit, and its packet where the flit is its tail. */
    static void lose(Counters counters, int cause, long flit) {
        counters.add(cause, 1);
        if (Flit.isTail(flit) && !Flit.isCut(flit)) {
            counters.add(cause + 1, 1);
        }
    }

    /** Flits between injection and sink. */
    static long inside(Counters counters) {
        return counters.get(FLITS_INJECTED)
                + counters.get(FLITS_FORKED)
                + counters.get(TAILS_MADE)
                - counters.get(FLITS_EJECTED)
                - counters.get(FLITS_CUT)
                - counters.get(FLITS_UNDELIVERABLE)
                - counters.get(FLITS_LOST_AT_SOURCE);
    }
}
