// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import ohmesh.engine.Channel;
import ohmesh.engine.ChannelSet;
import ohmesh.engine.Component;
import ohmesh.engine.Counters;
import ohmesh.engine.Probe;
import ohmesh.engine.StateList;
import ohmesh.netlist.Chip;
import ohmesh.netlist.Host;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/**
 * The whole network on chip as one component. Endpoint y * width + x is the local port of that node; the
 * edge ports follow in the order given. Each endpoint sends flits ({@link Flit}) on one channel and takes
 * them from another, one word a cycle; it must take whatever comes.
 *
 * <p>The channel from an endpoint is its source queue: words wait there, without bound, for the credits of
 * the first buffer, and at most one a cycle enters the network. With linkCycles 1 and buffers that cover the
 * credit loop, a packet of L flits that crosses H links is alone at its destination in
 * 2 + (headCycles + 3) (H + 1) + (L - 1) cycles, counted from the cycle in which its head is visible to the
 * network on the endpoint's channel (one after the endpoint sent it) to that in which its tail is visible
 * to the destination. Each further cycle of linkCycles adds H.
 */
public final class Network implements Component {
    static final String NAME = "network";

    private final Channel[] fromEndpoint;
    private final Channel[] toEndpoint;
    private final ChannelSet waiting;
    private final Probe probe;
    /** Head of the packet that is leaving, by endpoint and virtual channel of the exit; 0 between packets. */
    private final long[] openHead;

    private final int virtualChannels;
    private final List<Strike> strikes;
    private final int[] struck = new int[1];
    private final Fabric fabric;
    private final SourceQueues sources;
    private PacketObserver packets;

    /**
     * A network at rest without faults and groups.
     *
     * @param mesh columns and rows of routers
     * @param spec depths and latencies
     * @param edgePorts sides of routers at the edge of the mesh that are endpoints too
     * @param probe told {@code inject} for each head that enters and {@code eject} for each tail that is put
     *     on the channel to its endpoint
     * @throws IllegalArgumentException where an edge port cannot be
     */
    public Network(Chip.Mesh mesh, NetworkSpec spec, List<Host.Port> edgePorts, Probe probe) {
        this(
                new FaultMap(new Topology(mesh, edgePorts)),
                faults -> Routing.of(spec.routing(), faults, spec.virtualChannels()),
                (faults, routing) -> Multicast.NONE,
                spec,
                List.of(),
                probe);
    }

    /**
     * A network at rest.
     *
     * @param faults the wiring and what of it is dead from the start
     * @param routings builds the routing function for what is alive
     * @param trees builds the trees of the groups from this function; gives {@link Multicast#NONE} for the first faults if
     *     there are no groups
     * @param spec depths and latencies
     * @param strikes faults that come later, in the order of their cycles
     * @param probe told {@code inject} for each head that enters and {@code eject} for each tail that is put
     *     on the channel to its endpoint
     */
    public Network(
            FaultMap faults,
            Function<FaultMap, Routing> routings,
            BiFunction<FaultMap, Routing, Multicast> trees,
            NetworkSpec spec,
            List<Strike> strikes,
            Probe probe) {
        this.probe = probe;
        this.strikes = List.copyOf(strikes);
        int endpoints = faults.topology().endpoints();
        fromEndpoint = channels(endpoints, "from");
        toEndpoint = channels(endpoints, "to");
        waiting = new ChannelSet(endpoints);
        for (int endpoint = 0; endpoint < endpoints; endpoint++) {
            fromEndpoint[endpoint].announceIn(waiting, endpoint);
        }
        virtualChannels = spec.virtualChannels();
        openHead = new long[endpoints * virtualChannels];
        fabric = new Fabric(faults, routings, trees, spec, this::eject);
        sources = new SourceQueues(fabric, endpoints);
        fabric.countLinks();
    }

    private static Channel[] channels(int count, String direction) {
        Channel[] channels = new Channel[count];
        Arrays.setAll(channels, endpoint -> new Channel(NAME + "." + direction + "(" + endpoint + ")", 1));
        return channels;
    }

    /** Number of endpoints. */
    public int endpoints() {
        return fromEndpoint.length;
    }

    /** The channel on which an endpoint sends flits. */
    public Channel fromEndpoint(int endpoint) {
        return fromEndpoint[endpoint];
    }

    /** The channel on which an endpoint gets flits; it must receive each in the cycle in which it is visible. */
    public Channel toEndpoint(int endpoint) {
        return toEndpoint[endpoint];
    }

    /** The channels that wake the network. */
    public Channel[] inputs() {
        return fromEndpoint.clone();
    }

    /** Flits that have entered the network and are not yet on the channel to their endpoint. */
    public long flitsInside() {
        return fabric.flitsInside();
    }

    /** Flits that each output port has sent to another router, by port index. */
    public long[] linkFlits() {
        return fabric.linkFlits();
    }

    /** Reports packets to the observer from now on; null ends it. */
    public void observe(PacketObserver packetObserver) {
        packets = packetObserver;
    }

    /** Tells the head flits of all packets for one endpoint that have entered and whose tails have not left. */
    public void forEachHead(LongConsumer heads) {
        LongConsumer single = head -> {
            if (!Flit.isMulticast(head)) {
                heads.accept(head);
            }
        };
        fabric.forEachHead(single);
        for (long head : openHead) {
            if (head != 0) {
                single.accept(head);
            }
        }
    }

    /** The function by which new packets are routed. */
    public Routing routing() {
        return fabric.routing();
    }

    /** What is dead as far as {@link #routing} knows. */
    public FaultMap routedFaults() {
        return fabric.routedFaults();
    }

    /** Sends no flit the short way, for tests that it changes nothing. */
    void byStages() {
        fabric.routers().byStages();
    }

    /** The input buffers of all routers, for tests of their invariants. */
    FlitQueues buffers() {
        return fabric.buffers();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long tick(long cycle, long horizon) {
        while (nextStrike() <= cycle) {
            fabric.strike(strikes.get(struck[0]++).faults(), cycle);
        }
        boolean again = inject(cycle);
        boolean draining = fabric.isDraining();
        fabric.tick(cycle);
        if (packets != null && draining && !fabric.isDraining()) {
            packets.drained(cycle);
        }
        return again ? cycle + 1 : Math.min(fabric.nextWork(cycle), nextStrike());
    }

    private long nextStrike() {
        return struck[0] == strikes.size() ? NEVER : strikes.get(struck[0]).cycle();
    }

    @Override
    public boolean done() {
        return flitsInside() == 0 && Arrays.stream(fromEndpoint).allMatch(Channel::isEmpty);
    }

    @Override
    public List<Counters> counters() {
        return List.of(fabric.counters());
    }

    @Override
    public void describe(StateList state) {
        fabric.describe(state);
        sources.describe(state.scope("sourceQueue"));
        state.longs("openHead", 64, openHead);
        state.ints("struck", 16, struck);
    }

    @Override
    public void dropCaches() {
        fabric.dropCaches();
    }

    /** Serves all source queues with words; true where a visible word is left, which wakes nobody by itself. */
    private boolean inject(long cycle) {
        boolean again = false;
        for (int endpoint = waiting.next(0); endpoint >= 0; endpoint = waiting.next(endpoint + 1)) {
            Channel source = fromEndpoint[endpoint];
            if (source.ready(cycle)) {
                injectFrom(endpoint, source, cycle);
            }
            if (source.isEmpty()) {
                waiting.remove(endpoint);
            }
            again |= source.ready(cycle);
        }
        return again;
    }

    private void injectFrom(int endpoint, Channel source, long cycle) {
        long sent = source.sentCycle();
        if (sources.refuses(endpoint, source.peek())) {
            long flit = source.receive(cycle);
            if (packets != null) {
                packets.refused(cycle, endpoint, flit, sent);
            }
        } else if (!fabric.accepts(endpoint, cycle)) {
            fabric.countBlockedSource();
        } else {
            long flit = source.receive(cycle);
            fabric.inject(endpoint, flit, cycle);
            if (packets != null) {
                packets.enters(cycle, endpoint, flit, sent);
            }
            if (probe.listening() && Flit.isHead(flit)) {
                probe.event(cycle, NAME, "inject", Flit.text(flit));
            }
        }
    }

    private void eject(int endpoint, long flit, long cycle) {
        toEndpoint[endpoint].send(cycle, flit);
        if (packets != null) {
            packets.leaves(cycle, endpoint, flit);
        }
        int exit = endpoint * virtualChannels + Flit.exitChannel(flit);
        if (Flit.isHead(flit)) {
            openHead[exit] = flit;
        }
        if (Flit.isTail(flit)) {
            if (probe.listening()) {
                probe.event(cycle, NAME, "eject", Flit.text(openHead[exit]));
            }
            openHead[exit] = 0;
        }
    }
}
