// SPDX-License-Identifier: Apache-2.0
package ohmesh.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import ohmesh.engine.Clock;
import ohmesh.engine.Counters;
import ohmesh.engine.Probe;
import ohmesh.netlist.Netlist;
import ohmesh.noc.Network;

/** Lets several traces listen to the parts of one machine. */
public final class TraceHub {
    private final Clock clock;
    private final Probe probe;
    private final Network network;
    private final Netlist netlist;
    private final List<Counters> counters;
    private final PacketNames names;
    private final PacketTracker tracker;
    private final SpikeCsv.StepCount stepCount = new SpikeCsv.StepCount();
    private final List<Probe.Listener> listeners = new ArrayList<>();
    private final FanOut fanOut = new FanOut();

    /**
     * Nobody listens yet, but packets are counted from now on.
     *
     * @param counters of the whole machine
     */
    public TraceHub(Netlist netlist, Clock clock, Probe probe, Network network, List<Counters> counters) {
        this.netlist = netlist;
        this.clock = clock;
        this.probe = probe;
        this.network = network;
        this.counters = List.copyOf(counters);
        names = new PacketNames(netlist);
        tracker = new PacketTracker(names, network);
        network.observe(tracker);
    }

    /** Counts the time steps of all tiles from now on, for {@link #spikes}. */
    public void countSteps() {
        listen(stepCount);
    }

    private final class FanOut implements Probe.Listener {
        @Override
        public void event(long cycle, String component, String kind, String detail) {
            for (int i = 0; i < listeners.size(); i++) {
                listeners.get(i).event(cycle, component, kind, detail);
            }
        }

        @Override
        public void span(long from, long to, String component, String unit, String text) {
            for (int i = 0; i < listeners.size(); i++) {
                listeners.get(i).span(from, to, component, unit, text);
            }
        }
    }

    /** Components, arrays and other parts that a scope can name, sorted. */
    public List<String> scopes() {
        TreeSet<String> scopes = new TreeSet<>(components());
        netlist.tiles()
                .forEach(tile -> tile.arrays().keySet().forEach(array -> scopes.add(component(tile) + "." + array)));
        return List.copyOf(scopes);
    }

    private List<String> components() {
        List<String> components = new ArrayList<>();
        netlist.tiles().forEach(tile -> components.add(component(tile)));
        if (netlist.host() != null) {
            components.add("host");
        }
        components.add(network.name());
        return components;
    }

    private static String component(ohmesh.netlist.Tile tile) {
        return "tile(" + tile.at().x() + "," + tile.at().y() + ")";
    }

    /**
     * Begins a timeline of the cycles from now on.
     *
     * @param scope component or part; empty for all
     * @param to first cycle not shown
     */
    public TraceSink perfetto(OutputStream stream, String scope, long to) throws IOException {
        List<String> components = components();
        List<Gauges.Gauge> gauges = new ArrayList<>();
        gauges.addAll(Gauges.energy(components, counters));
        gauges.addAll(Gauges.received(components, clock.state()));
        gauges.addAll(Gauges.network(names, components, network));
        PerfettoTrace trace = new PerfettoTrace(stream, about(), components, gauges, names, scope, clock.cycle(), to);
        listen(trace);
        tracker.add(trace);
        return trace;
    }

    private Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("netlist", netlist.name());
        about.put("time", "1 us is 1 cycle");
        about.put("clockHertz", TraceEvents.digits(netlist.chip().clock()));
        about.put("seed", Long.toString(netlist.seed()));
        return about;
    }

    /** Begins a table of the packets that leave the network from now on. */
    public TraceSink messages(OutputStream stream, String scope) {
        MessageCsv trace = new MessageCsv(stream, names, tracker, scope);
        tracker.add(trace);
        return trace;
    }

    /** Begins a table of the spikes that are emitted from now on. */
    public TraceSink spikes(OutputStream stream, String scope) {
        SpikeCsv trace = new SpikeCsv(stream, scope, stepCount.steps());
        listen(trace);
        return trace;
    }

    /** A trace hears no more; closing it is the caller's. */
    public void remove(TraceSink sink) {
        if (sink instanceof Probe.Listener listener) {
            listeners.remove(listener);
            probe.listen(listeners.isEmpty() ? null : fanOut);
        }
        if (sink instanceof PacketListener listener) {
            tracker.remove(listener);
        }
    }

    private void listen(Probe.Listener listener) {
        listeners.add(listener);
        probe.listen(fanOut);
    }
}
