// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;

/**
 * All routers and links, without the channels of a machine around them. In every cycle the caller injects at most one
 * flit an endpoint, where {@link #accepts} says so, and then calls {@link #tick}; cycles before {@link #nextWork}
 * without an injection may be skipped.
 *
 * <p>A fault that strikes loses what is in its way; then new packets are kept out until the network is empty, routing and
 * trees are built anew for what is alive, and packets are let in again. Packets under way keep the old routes: old and new
 * ones together could wait for each other in a circle.
 */
public final class Fabric {
    private final Counters counters = FabricCounters.create();
    private final Function<FaultMap, Routing> routings;
    private final BiFunction<FaultMap, Routing, Multicast> trees;
    private final FaultMap original;
    private final Wiring wiring;
    private final Wiring routed;
    private final FlitQueues buffers;
    private final Sources sources;
    private final Ejection ejection;
    private final Traversal traversal;
    private final Routers routers;
    private Routing routing;

    /**
     * Routers at rest that no fault will strike.
     *
     * @param faults the wiring and what of it is dead
     * @param routing built for these faults
     * @param multicast trees of the groups, or {@link Multicast#NONE}
     * @param spec depths and latencies
     * @param sink takes what comes out
     */
    public Fabric(FaultMap faults, Routing routing, Multicast multicast, NetworkSpec spec, FlitSink sink) {
        this(faults, map -> only(faults, map, routing), (map, same) -> multicast, spec, sink);
    }

    private static Routing only(FaultMap faults, FaultMap map, Routing routing) {
        if (map != faults) {
            throw new IllegalStateException("this network has a routing function for its first faults only");
        }
        return routing;
    }

    /**
     * Routers at rest.
     *
     * @param faults the wiring and what of it is dead
     * @param routings builds the routing function for what is alive
     * @param trees builds the trees of the groups from this function; gives {@link Multicast#NONE} for the first faults if
     *     there are no groups
     * @param spec depths and latencies
     * @param sink takes what comes out
     */
    public Fabric(
            FaultMap faults,
            Function<FaultMap, Routing> routings,
            BiFunction<FaultMap, Routing, Multicast> trees,
            NetworkSpec spec,
            FlitSink sink) {
        this.routings = routings;
        this.trees = trees;
        original = faults;
        RouterTiming timing = RouterTiming.of(spec);
        wiring = new Wiring(faults);
        routed = new Wiring(faults);
        int ports = faults.topology().ports();
        buffers = new FlitQueues(ports * spec.virtualChannels(), spec.bufferFlits());
        sources = new Sources(wiring, buffers, spec.virtualChannels());
        ejection = new Ejection(faults.topology().endpoints(), timing.exit(), sink, counters);
        traversal = new Traversal(wiring, timing, spec.virtualChannels(), buffers, ejection, counters);
        routing = routings.apply(faults);
        Multicast multicast = trees.apply(faults, routing);
        routers = new Routers(wiring, timing, buffers, traversal, multicast != Multicast.NONE, counters);
        routers.routes().use(routing, multicast);
    }

    /** Reports events to the observer from now on; null ends it. */
    public void observe(FabricObserver observer) {
        ejection.observe(observer);
        traversal.observe(observer);
    }

    /** Counts the flits of each link, as part of the state; before the state is listed. */
    void countLinks() {
        traversal.countLinks();
    }

    /** Flits sent by each output port to another router; empty where they are not counted. */
    long[] linkFlits() {
        return traversal.linkFlits();
    }

    /** Whether an endpoint may inject its next flit: its router has room, and a head is not kept out. */
    public boolean accepts(int endpoint, long cycle) {
        return sources.accepts(endpoint, cycle);
    }

    /** Whether the network can deliver packets from one endpoint to another. */
    public boolean reachable(int source, int destination) {
        return routing.mark(source, destination) != Routing.UNREACHABLE;
    }

    /** Tells the head flits that have entered and not left. */
    void forEachHead(LongConsumer heads) {
        buffers.forEachHead(heads);
        ejection.forEachHead(heads);
    }

    /** The function by which new packets are routed. */
    Routing routing() {
        return routing;
    }

    /** What is dead as far as {@link #routing} knows. */
    FaultMap routedFaults() {
        return routed.faults();
    }

    /** Whether the router of an endpoint is alive. */
    public boolean alive(int endpoint) {
        return wiring.isAlive(wiring.topology().portIndex(endpoint));
    }

    /** Whether an endpoint is in the middle of a packet, the rest of which must come even after a fault. */
    public boolean isOpen(int endpoint) {
        return sources.isOpen(endpoint);
    }

    /** Whether a fault has struck and new packets are kept out until the network is empty. */
    public boolean isDraining() {
        return sources.holds();
    }

    /**
     * Takes a flit from an endpoint; only where {@link #accepts}, and only one a cycle.
     *
     * @throws IllegalArgumentException where a head names a destination that is not {@link #reachable}
     */
    public void inject(int endpoint, long flit, long cycle) {
        long marked = flit;
        if (Flit.isHead(flit)) {
            marked = Flit.isMulticast(flit) ? flit : mark(endpoint, flit);
            counters.add(FabricCounters.PACKETS_INJECTED, 1);
        }
        counters.add(FabricCounters.FLITS_INJECTED, 1);
        int queue = sources.take(endpoint, marked, cycle);
        if (queue < 0) {
            FabricCounters.lose(counters, FabricCounters.FLITS_LOST_AT_SOURCE, marked);
        } else {
            traversal.arrive(queue, marked, cycle + RouterTiming.INJECTION, cycle);
        }
    }

    private long mark(int endpoint, long head) {
        int mark = routing.mark(endpoint, Flit.destination(head));
        if (mark == Routing.UNREACHABLE) {
            throw new IllegalArgumentException(
                    "endpoint " + Flit.destination(head) + " cannot be reached from endpoint " + endpoint);
        }
        return Flit.withMark(head, mark);
    }

    /** Counts a cycle in which a source had a flit that was not accepted. */
    public void countBlockedSource() {
        counters.add(FabricCounters.SOURCE_BLOCKED_CYCLES, 1);
    }

    /**
     * Faults strike at the start of a cycle, before its injections and its tick.
     *
     * @param faults all that is dead from now on
     */
    public void strike(FaultMap faults, long cycle) {
        counters.add(FabricCounters.STRIKES, 1);
        wiring.take(faults);
        ejection.strike(wiring);
        routers.cutWorms().strike(cycle);
        sources.hold(true);
    }

    /** One cycle of all routers and exits. */
    public void tick(long cycle) {
        ejection.tick(cycle);
        routers.tick(cycle);
        if (sources.holds() && flitsInside() == 0 && sources.allClosed()) {
            FaultMap faults = wiring.faults();
            routed.take(faults);
            use(faults);
            sources.hold(false);
        }
    }

    private void use(FaultMap faults) {
        routing = routings.apply(faults);
        routers.routes().use(routing, trees.apply(faults, routing));
    }

    /** The next cycle in which something happens without an injection, or {@link ohmesh.engine.Component#NEVER}. */
    public long nextWork(long cycle) {
        return Math.min(traversal.wheel().nextAfter(cycle), ejection.nextWork());
    }

    /** Flits between injection and sink. */
    public long flitsInside() {
        return FabricCounters.inside(counters);
    }

    /** The same by looking into every buffer, for tests. */
    long storedFlits() {
        return buffers.flits() + ejection.flits();
    }

    /** What happened so far. */
    public Counters counters() {
        return counters;
    }

    /** The input buffers of all routers, for tests of their invariants. */
    FlitQueues buffers() {
        return buffers;
    }

    /** The arbiters' pointers, for comparisons with other models. */
    Routers routers() {
        return routers;
    }

    /** Builds what follows from the state anew. */
    void dropCaches() {
        use(counters.get(FabricCounters.STRIKES) == 0 ? original : routed.faults());
    }

    void describe(StateList state) {
        routers.describe(state);
        sources.describe(state.scope("source"));
        wiring.describe(state.scope("wiring"));
        routed.describe(state.scope("routed"));
        ejection.describe(state.scope("ejection"));
        counters.describe(state);
    }
}
