// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

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
 */
public final class Fabric {
    static final int FLITS_INJECTED = 0;
    static final int FLITS_EJECTED = 1;
    static final int PACKETS_EJECTED = 2;
    static final int LINK_FLITS = 3;
    static final int BLOCKED_CYCLES = 4;
    static final int SOURCE_BLOCKED_CYCLES = 5;

    private final Counters counters = new Counters(
            Network.NAME,
            "flitsInjected:flits",
            "flitsEjected:flits",
            "packetsEjected:packets",
            "linkFlits:flits",
            "blockedCycles:input-cycles",
            "sourceBlockedCycles:endpoint-cycles");
    private final Routing routing;
    private final Ejection ejection;
    private final Routers routers;

    /**
     * Routers at rest.
     *
     * @param faults the wiring and what of it is dead
     * @param routing built for these faults
     * @param multicast trees of the groups, or {@link Multicast#NONE}
     * @param spec depths and latencies
     * @param sink takes what comes out
     */
    public Fabric(FaultMap faults, Routing routing, Multicast multicast, NetworkSpec spec, FlitSink sink) {
        this.routing = routing;
        ejection = new Ejection(faults.topology().endpoints(), sink, counters);
        routers = new Routers(faults.topology(), routing, spec, ejection, counters);
    }

    /** Reports events to the observer from now on; null ends it. */
    public void observe(FabricObserver observer) {
        ejection.observe(observer);
        routers.observe(observer);
    }

    /** Whether an endpoint may inject a flit: its router has room for it. */
    public boolean accepts(int endpoint, long cycle) {
        return routers.accepts(endpoint, cycle);
    }

    /** Whether the network can deliver packets from one endpoint to another. */
    public boolean reachable(int source, int destination) {
        return routing.mark(source, destination) != Routing.UNREACHABLE;
    }

    /**
     * Takes a flit from an endpoint; only where {@link #accepts}, and only one a cycle.
     *
     * @throws IllegalArgumentException where a head names a destination that is not {@link #reachable}
     */
    public void inject(int endpoint, long flit, long cycle) {
        long marked = Flit.isHead(flit) ? mark(endpoint, flit) : flit;
        counters.add(FLITS_INJECTED, 1);
        routers.inject(endpoint, marked, cycle);
    }

    private long mark(int endpoint, long head) {
        int mark = routing.mark(endpoint, Flit.destination(head));
        if (mark == Routing.UNREACHABLE) {
            throw new IllegalArgumentException(
                    "endpoint " + Flit.destination(head) + " cannot be reached from endpoint " + endpoint);
        }
        return Flit.withMark(head, mark);
    }

    /** One cycle of all routers and exits. */
    public void tick(long cycle) {
        ejection.tick(cycle);
        routers.tick(cycle);
    }

    /** The next cycle in which something happens without an injection, or {@link ohmesh.engine.Component#NEVER}. */
    public long nextWork(long cycle) {
        return Math.min(routers.nextWork(cycle), ejection.nextWork(cycle));
    }

    /** Flits between injection and sink. */
    public long flitsInside() {
        return routers.buffers().flits() + ejection.flits();
    }

    /** What happened so far. */
    public Counters counters() {
        return counters;
    }

    /** The input buffers of all routers, for tests of their invariants. */
    FlitQueues buffers() {
        return routers.buffers();
    }

    void describe(StateList state) {
        routers.describe(state);
        ejection.describe(state.scope("ejection"));
        counters.describe(state);
    }
}
