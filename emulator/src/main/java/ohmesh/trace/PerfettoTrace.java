// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ohmesh.engine.Probe;

/**
 * A window of a run as a timeline for people: a process for every component, a thread for every unit with its spans,
 * a flow for every packet from the sender's port over its way into the network to its arrival, and counters for energy
 * and queues. Holds what is open, and nothing of the past.
 */
public final class PerfettoTrace implements TraceSink, Probe.Listener, PacketListener {
    private static final String NETWORK = "network";

    private final TraceEvents events;
    private final Tracks tracks;
    private final PacketFlows flows;
    private final String scope;
    private final long from;
    private final long to;
    private final List<Gauges.Gauge> gauges;
    private final double[] shown;
    private final Map<String, Boolean> inScope = new HashMap<>();
    private boolean finished;

    /**
     * Begins the file.
     *
     * @param otherData what the file says of itself
     * @param components all of them, in their order
     * @param gauges the counters
     * @param scope component or part shown; empty for all
     * @param from first cycle shown, the present one
     * @param to first cycle not shown
     */
    PerfettoTrace(
            OutputStream stream,
            Map<String, String> otherData,
            List<String> components,
            List<Gauges.Gauge> gauges,
            PacketNames names,
            String scope,
            long from,
            long to)
            throws IOException {
        events = new TraceEvents(stream, otherData);
        tracks = new Tracks(events, components);
        this.scope = scope;
        this.from = from;
        this.to = to;
        this.gauges = gauges.stream()
                .filter(gauge -> Scope.within(gauge.component(), scope))
                .toList();
        shown = new double[this.gauges.size()];
        java.util.Arrays.fill(shown, Double.NaN);
        flows = new PacketFlows(events, tracks, names, from, to);
        sample(from);
    }

    @Override
    public void event(long cycle, String component, String kind, String detail) {
        // Spans say the same with their lengths.
    }

    @Override
    public void span(long begin, long end, String component, String unit, String text) {
        long first = Math.max(begin, from);
        long last = Math.min(end, to);
        if (first >= last || !isInScope(component + "." + unit)) {
            return;
        }
        int blank = text.indexOf(' ');
        String name = blank < 0 ? text : text.substring(0, blank);
        try {
            events.slice(tracks.of(component, unit), first, last, name, blank < 0 ? Map.of() : Map.of("text", text));
            if (unit.equals("port")) {
                flows.sending(component, first, last);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isInScope(String path) {
        return inScope.computeIfAbsent(path, p -> Scope.within(p, scope));
    }

    @Override
    public void entered(TracedPacket packet, long cycle) {
        if (isShown(packet)) {
            flows.entered(packet, cycle);
        }
    }

    @Override
    public void left(TracedPacket packet, long cycle, int exitChannel, boolean cut) {
        if (isShown(packet)) {
            flows.left(packet, cycle, exitChannel, cut);
        }
    }

    @Override
    public void lost(TracedPacket packet, long cycle, Loss loss) {
        if (isShown(packet)) {
            flows.lost(packet, cycle, loss);
        }
    }

    private boolean isShown(TracedPacket packet) {
        return isInScope(flows.component(packet.source()))
                || isInScope(flows.component(packet.destination()))
                || isInScope(NETWORK);
    }

    @Override
    public void sample(long cycle) throws IOException {
        for (int i = 0; i < shown.length; i++) {
            double value = gauges.get(i).value().getAsDouble();
            if (value != shown[i]) {
                shown[i] = value;
                events.counter(
                        tracks.process(gauges.get(i).component()), gauges.get(i).name(), cycle, value);
            }
        }
    }

    @Override
    public void finish(long cycle) throws IOException {
        if (!finished) {
            finished = true;
            flows.finish(cycle);
        }
        close();
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
