// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ohmesh.trace.TraceEvents.Flow;

/**
 * The arrows of a trace: each packet begins in the slice of its sender's port, or where that is not shown in the slice of
 * its entry, and ends in the slice of its arrival. What is lost, or under way at the end, ends in a slice of the network,
 * so that every arrow has two ends. Packets that entered before the window have none.
 */
final class PacketFlows {
    private static final String NETWORK = "network";

    private record Busy(long from, long to) {}

    private final TraceEvents events;
    private final Tracks tracks;
    private final PacketNames names;
    private final long from;
    private final long to;
    /** Slices of ports whose packets have not all entered, by component. */
    private final Map<String, Deque<Busy>> sending = new HashMap<>();
    /** First cycle of the latest slice of entry, by component: copies of a packet share it. */
    private final Map<String, Long> entry = new HashMap<>();
    /** Packets with a beginning and no end, by number. */
    private final Map<Long, TracedPacket> open = new TreeMap<>();

    private long latest;

    PacketFlows(TraceEvents events, Tracks tracks, PacketNames names, long from, long to) {
        this.events = events;
        this.tracks = tracks;
        this.names = names;
        this.from = from;
        this.to = to;
        latest = from;
    }

    String component(int endpoint) {
        return names.component(endpoint);
    }

    /** The port of a component has a slice. */
    void sending(String component, long begin, long end) {
        sending.computeIfAbsent(component, c -> new ArrayDeque<>()).add(new Busy(begin, end));
    }

    /** The tail of a packet has entered. */
    void entered(TracedPacket packet, long cycle) {
        begin(packet, cycle);
    }

    /** The tail of a packet, or what a fault made one, is on its way to its endpoint. */
    void left(TracedPacket packet, long cycle, int exitChannel, boolean cut) {
        if (!open.containsKey(packet.number()) && packet.injected() >= from) {
            begin(packet, cycle); // cut before all of it had entered
        }
        String unit = exitChannel == 0 ? "arrive" : "arrive vc" + exitChannel;
        end(packet, component(packet.destination()), unit, packet.leaving() + 1, cycle + 2, cut ? "cut" : "");
    }

    /** A packet is not coming. */
    void lost(TracedPacket packet, long cycle, PacketListener.Loss loss) {
        if (!open.containsKey(packet.number()) && packet.born() >= from) {
            begin(packet, cycle);
        }
        String unit = loss.name().toLowerCase(Locale.ROOT);
        end(packet, NETWORK, unit, cycle, cycle + 1, unit);
    }

    /** The trace ends: so do all arrows. */
    void finish(long cycle) {
        long last = Math.max(cycle, latest + 1);
        new TreeMap<>(open).values().forEach(packet -> end(packet, NETWORK, "under way", last - 1, last, "under way"));
    }

    private void begin(TracedPacket packet, long cycle) {
        try {
            String sender = component(packet.source());
            long sent = sentFrom(sender, packet.born());
            boolean entered = packet.injected() != TracedPacket.NEVER;
            long begun = Math.max(packet.injected(), from);
            if (entered && entry.getOrDefault(sender, -1L) != begun) {
                entry.put(sender, begun);
                events.slice(
                        tracks.of(sender, "inject"), begun, Math.min(cycle + 1, to), text(packet), about(packet, ""));
            }
            if (sent >= 0) {
                events.flow(Flow.START, packet.number(), tracks.of(sender, "port"), sent);
            }
            if (entered) {
                Flow step = sent >= 0 ? Flow.STEP : Flow.START;
                events.flow(step, packet.number(), tracks.of(sender, "inject"), begun);
            }
            if (sent >= 0 || entered) {
                open.put(packet.number(), packet);
                latest = Math.max(latest, Math.max(begun, sent));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cycle of birth, where the slice of the port around it is shown, else -1. */
    private long sentFrom(String sender, long born) {
        Deque<Busy> slices = sending.getOrDefault(sender, new ArrayDeque<>());
        while (!slices.isEmpty() && slices.peek().to() <= born) {
            slices.remove();
        }
        return !slices.isEmpty() && slices.peek().from() <= born ? born : -1;
    }

    private void end(TracedPacket packet, String component, String unit, long first, long after, String status) {
        long begin = Math.max(first, from);
        long end = Math.min(after, to);
        if (begin >= end) {
            return; // it arrives behind the window
        }
        try {
            Track track = tracks.of(component, unit);
            events.slice(track, begin, end, text(packet), about(packet, status));
            if (open.remove(packet.number()) != null) {
                events.flow(Flow.END, packet.number(), track, begin);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(TracedPacket packet) {
        return (packet.kind() + " " + names.name(packet)).strip();
    }

    private Map<String, String> about(TracedPacket packet, String status) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("packet", Long.toString(packet.number()));
        about.put("from", component(packet.source()));
        about.put("to", component(packet.destination()));
        about.put("born", Long.toString(packet.born()));
        if (!status.isEmpty()) {
            about.put("status", status);
        }
        return about;
    }
}
