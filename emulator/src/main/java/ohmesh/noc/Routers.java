// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Hop;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.Topology;

/**
 * All routers of a chip. The flit at the front of an input buffer from cycle T on (a head that waited behind
 * a tail granted in s: T = s + 1) goes through these stages:
 *
 * <pre>
 * headCycles      2 (A)   1 (B)   0 (C)
 * route           T       T       T
 * output port     T + 1   T       T        a head only, until the port is free and granted
 * switch          T + 2   T + 1   T        a head that holds the port; C speculates on it
 * </pre>
 *
 * Flits behind the head ask for the switch in T. Who holds the port and has a credit gets the switch: one
 * virtual channel leaves no contention there. Granted in s, a flit is visible behind the link in
 * s + 2 + linkCycles, or at an endpoint in s + 3; the credit of its slot is usable in s + 1 + linkCycles, or
 * by an endpoint in s + 2.
 */
final class Routers {
    /** Switch traversal and the register at its end: from the grant to the start of the link. */
    private static final int SWITCH_CYCLES = 2;

    private static final int ENDPOINT_LINK_CYCLES = 1;
    private static final int ROUTE = 0;
    private static final int ASK_PORT = 1;
    private static final int HOLD_PORT = 2;

    private final Topology topology;
    private final Routing routing;
    private final Ejection ejection;
    private final Counters counters;
    private final int headCycles;
    private final int linkCycles;
    private final FlitQueues buffers;
    private final WakeWheel wheel;
    private final OutputAllocator allocator;
    private final int[] stage;
    private final int[] output;
    private final int[] awake;
    private FabricObserver observer;

    Routers(Topology topology, Routing routing, NetworkSpec spec, Ejection ejection, Counters counters) {
        this.topology = topology;
        this.routing = routing;
        this.ejection = ejection;
        this.counters = counters;
        headCycles = spec.pipeline().headCycles();
        linkCycles = spec.linkCycles();
        int ports = topology.nodes() * Topology.PORTS;
        buffers = new FlitQueues(ports, spec.bufferFlits());
        wheel = new WakeWheel(ports);
        allocator = new OutputAllocator(ports);
        stage = new int[ports];
        output = new int[ports];
        awake = new int[ports];
    }

    void observe(FabricObserver fabricObserver) {
        observer = fabricObserver;
    }

    /** Whether an endpoint may send into its router. */
    boolean accepts(int endpoint, long cycle) {
        return buffers.hasCredit(topology.portIndex(endpoint), cycle);
    }

    /** Takes a flit from an endpoint; only where {@link #accepts}. */
    void inject(int endpoint, long flit, long cycle) {
        arrive(topology.portIndex(endpoint), flit, cycle + 1 + ENDPOINT_LINK_CYCLES);
    }

    void tick(long cycle) {
        int count = wheel.take(cycle, awake);
        for (int i = 0; i < count; i++) {
            advance(awake[i], cycle);
        }
        int requested = allocator.nextRequested();
        while (requested >= 0) {
            grantPort(requested, allocator.takeRequests(requested), cycle);
            requested = allocator.nextRequested();
        }
    }

    long nextWork(long cycle) {
        return wheel.nextAfter(cycle);
    }

    FlitQueues buffers() {
        return buffers;
    }

    void describe(StateList state) {
        buffers.describe(state.scope("buffer"));
        wheel.describe(state.scope("wake"));
        allocator.describe(state.scope("output"));
        state.ints("stage", 2, stage);
        state.ints("route", 32, output);
    }

    private void advance(int input, long cycle) {
        if (buffers.visibleFrom(input) > cycle) {
            wheel.at(input, buffers.visibleFrom(input));
            return;
        }
        if (stage[input] == ROUTE) {
            route(input);
            if (headCycles > 1) {
                wheel.at(input, cycle + headCycles - 1);
                return;
            }
        }
        if (stage[input] == ASK_PORT) {
            askPort(input, cycle);
        } else if (hasCredit(output[input], cycle)) {
            allocator.passSwitch(output[input], input % Topology.PORTS);
            traverse(input, cycle);
        } else {
            block(input, cycle);
        }
    }

    private void route(int input) {
        int node = input / Topology.PORTS;
        int destination = Flit.destination(buffers.peek(input));
        int hop = routing.hop(node, input % Topology.PORTS, 0, destination, Flit.mark(buffers.peek(input)));
        output[input] = node * Topology.PORTS + Hop.port(hop);
        stage[input] = ASK_PORT;
    }

    private void askPort(int input, long cycle) {
        if (allocator.isFree(output[input], cycle)) {
            allocator.request(output[input], input % Topology.PORTS);
        } else {
            block(input, cycle);
        }
    }

    private void grantPort(int requested, int mask, long cycle) {
        int router = requested / Topology.PORTS * Topology.PORTS;
        boolean speculates = headCycles == 0 && hasCredit(requested, cycle);
        int holder = allocator.grantPort(requested, mask);
        stage[router + holder] = HOLD_PORT;
        boolean through = speculates && allocator.grantSwitch(requested, mask) == holder;
        for (int losers = mask & ~(1 << holder); losers != 0; losers &= losers - 1) {
            block(router + Integer.numberOfTrailingZeros(losers), cycle);
        }
        if (through) {
            traverse(router + holder, cycle);
        } else if (headCycles == 0) {
            block(router + holder, cycle);
        } else {
            wheel.at(router + holder, cycle + 1);
        }
    }

    private boolean hasCredit(int outputPort, long cycle) {
        int next = topology.nextInput(outputPort);
        return next < 0 || buffers.hasCredit(next, cycle);
    }

    private void traverse(int input, long cycle) {
        boolean fromEndpoint = topology.endpointAt(input) >= 0;
        long flit = buffers.pop(input, cycle + 1 + (fromEndpoint ? ENDPOINT_LINK_CYCLES : linkCycles));
        if (observer != null) {
            observer.grant(cycle, input, 0, output[input], 0, flit);
            observer.credit(cycle + 1 + (fromEndpoint ? ENDPOINT_LINK_CYCLES : linkCycles), input, 0);
        }
        int next = topology.nextInput(output[input]);
        if (next >= 0) {
            counters.add(Fabric.LINK_FLITS, 1);
            arrive(next, flit, cycle + SWITCH_CYCLES + linkCycles);
        } else {
            ejection.leave(topology.endpointAt(output[input]), flit, cycle + SWITCH_CYCLES);
        }
        if (Flit.isTail(flit)) {
            allocator.release(output[input], cycle);
            stage[input] = ROUTE;
        }
        if (buffers.isEmpty(input)) {
            wheel.release(input);
        } else {
            wheel.at(input, Math.max(cycle + 1, buffers.visibleFrom(input)));
        }
    }

    private void arrive(int input, long flit, long visibleFrom) {
        buffers.push(input, flit, visibleFrom);
        if (observer != null) {
            observer.arrive(visibleFrom, input, 0, flit);
        }
        if (wheel.isIdle(input)) {
            wheel.at(input, visibleFrom);
        }
    }

    private void block(int input, long cycle) {
        counters.add(Fabric.BLOCKED_CYCLES, 1);
        wheel.at(input, cycle + 1);
    }
}
