// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.rtl;

import java.util.Comparator;
import java.util.Locale;
import ohmesh.noc.Flit;

/**
 * One event of a canonical trace, as a line {@code cycle,node,port,kind,packet,flit}.
 *
 * @param node of the event; the number of nodes for the state of all
 * @param packet number that the stimulus gave to the packet
 * @param flit as {@link Flit}; for a state its hash
 */
public record TraceEvent(long cycle, int node, int port, Kind kind, int packet, long flit)
        implements Comparable<TraceEvent> {
    private static final Comparator<TraceEvent> CANONICAL = Comparator.comparingLong(TraceEvent::cycle)
            .thenComparingInt(TraceEvent::node)
            .thenComparingInt(TraceEvent::port)
            .thenComparing(TraceEvent::kind)
            .thenComparingInt(TraceEvent::packet)
            .thenComparingLong(TraceEvent::flit);

    /** What happens; see the README beside the RTL. */
    public enum Kind {
        /** A flit is visible in the buffer of an input port from this cycle on. */
        IN,
        /** A flit is granted the switch towards an output port. */
        SA,
        /** A flit starts on the link of an output port. */
        OUT,
        /** A flit leaves the network. */
        EJ,
        /** The writer behind an output port, or at port 4 the source, can use one more slot from this cycle on. */
        CREDIT,
        /** Hash of occupancies, credits and pointers at the start of the cycle. */
        STATE
    }

    /** An event of a flit whose packet stands in the flit itself. */
    public static TraceEvent of(long cycle, int node, int port, Kind kind, long flit) {
        return new TraceEvent(cycle, node, port, kind, packet(flit), flit);
    }

    /** Number of the packet of a flit of a stimulus: the channel of a head, the upper half of other words. */
    static int packet(long flit) {
        return Flit.isHead(flit) ? Flit.channel(flit) : Flit.word(flit) >>> 16;
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException where it is no event
     */
    static TraceEvent parse(String line) {
        String[] fields = line.strip().split(",", -1);
        if (fields.length != 6) {
            throw new IllegalArgumentException("no event: " + line);
        }
        return new TraceEvent(
                Long.parseLong(fields[0]),
                Integer.parseInt(fields[1]),
                Integer.parseInt(fields[2]),
                Kind.valueOf(fields[3]),
                Integer.parseInt(fields[4]),
                Long.parseUnsignedLong(fields[5], 16));
    }

    /** The event as a line. */
    String line() {
        return String.format(Locale.ROOT, "%d,%d,%d,%s,%d,%016x", cycle, node, port, kind, packet, flit);
    }

    @Override
    public int compareTo(TraceEvent other) {
        return CANONICAL.compare(this, other);
    }
}
