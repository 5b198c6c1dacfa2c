// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ohmesh.engine.Component;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.Fabric;
import ohmesh.noc.Strike;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;

/**
 * Traffic on the bare network, by BookSim2's conventions: unbounded queues at the sources, packets timed from their
 * birth to the arrival of their tail, a warm-up, a window whose packets are measured, and traffic that goes on until
 * they are all through.
 */
public final class TrafficSimulation {
    /** Cycles without a move that are a deadlock: more than any flit or credit is on its way. */
    public static final long WATCHDOG_CYCLES = 1000;

    private static final long LOOK_CYCLES = 64;

    private final FaultMap faults;
    private final Routes routes;
    private final Window window;
    private final PacketSource packets;
    private final PacketSlots slots;
    private final Statistics statistics;
    private final LinkLoads loads;
    private final PacketListener listener;
    private final Fabric fabric;
    private final Injectors injectors;
    private final Watchdog watchdog;
    private final Deque<Strike> strikes;
    private long cycle;
    private long longestWait;
    private long lost;
    private long lostOfWindow;
    private boolean deadlocked;

    private TrafficSimulation(
            FaultMap faults,
            NetworkSpec spec,
            Function<FaultMap, Routing> routings,
            List<Strike> strikes,
            Traffic traffic,
            Window window,
            PacketListener listener) {
        this.faults = faults;
        this.window = window;
        this.listener = listener;
        this.strikes = new ArrayDeque<>(strikes);
        Routing first = routings.apply(faults);
        routes = new Routes(faults, first);
        listener.routed(routes);
        packets = traffic.source(faults, routes, window);
        int nodes = faults.topology().nodes();
        slots = new PacketSlots(nodes);
        statistics = new Statistics(routes, window, slots, listener);
        loads = new LinkLoads(nodes, window);
        fabric = new Fabric(
                faults,
                map -> map == faults ? first : reroute(map, routings),
                (map, routing) -> Multicast.NONE,
                spec,
                statistics);
        fabric.observe(loads);
        injectors = new Injectors(routes, fabric, packets, slots, window);
        watchdog = new Watchdog(fabric, WATCHDOG_CYCLES);
    }

    /**
     * Runs traffic to its end.
     *
     * @param faults with the topology, whose first endpoints are its nodes
     * @param spec pipeline, buffers, routing
     * @param listener hears of all packets, in the order of their arrival
     */
    public static TrafficResult run(
            FaultMap faults, NetworkSpec spec, Traffic traffic, Window window, PacketListener listener) {
        return run(faults, spec, List.of(), traffic, window, listener);
    }

    /**
     * Runs traffic to its end while faults strike.
     *
     * @param strikes in the order of their cycles
     */
    public static TrafficResult run(
            FaultMap faults,
            NetworkSpec spec,
            List<Strike> strikes,
            Traffic traffic,
            Window window,
            PacketListener listener) {
        return run(
                faults,
                spec,
                map -> Routing.of(spec.routing(), map, spec.virtualChannels()),
                strikes,
                traffic,
                window,
                listener);
    }

    /** Runs traffic under routing functions that need not have a name. */
    static TrafficResult run(
            FaultMap faults,
            NetworkSpec spec,
            Function<FaultMap, Routing> routings,
            List<Strike> strikes,
            Traffic traffic,
            Window window,
            PacketListener listener) {
        TrafficSimulation simulation =
                new TrafficSimulation(faults, spec, routings, strikes, traffic, window, listener);
        simulation.run();
        return simulation.result();
    }

    private void run() {
        boolean inTime = true;
        long nextLook = LOOK_CYCLES;
        while (cycle < window.limit() && inTime && !deadlocked && !finished()) {
            if (!strikes.isEmpty() && strikes.peek().cycle() <= cycle) {
                fabric.strike(strikes.remove().faults(), cycle);
            }
            injectors.tick(cycle);
            fabric.tick(cycle);
            long next = next();
            if (next >= nextLook) {
                nextLook = next + LOOK_CYCLES;
                deadlocked |= watchdog.alarm(cycle);
            }
            cycle = next;
            if (cycle == window.end()) {
                longestWait = Math.max(0, injectors.longestWait(cycle));
                inTime = inTime();
            }
        }
    }

    /** The network is empty after a strike: what has not arrived is lost, and packets take new ways. */
    private Routing reroute(FaultMap alive, Function<FaultMap, Routing> routings) {
        Routing routing = routings.apply(alive);
        lostOfWindow += slots.inside(window);
        lost += slots.releaseAll();
        routes.use(alive, routing);
        listener.routed(routes);
        injectors.reroute();
        return routing;
    }

    /** The next cycle with work, but the end of the window in any case. */
    private long next() {
        long work = fabric.nextWork(cycle);
        if (work == cycle + 1 || (cycle + 1 >= window.end() && isThrough())) {
            return cycle + 1;
        }
        long sends = injectors.nextWork(cycle);
        // Nothing is on its way, and what is inside waits for what is inside.
        deadlocked = work == Component.NEVER && sends == Component.NEVER && watchdog.inside();
        if (deadlocked) {
            return cycle + 1;
        }
        long stop = cycle < window.end() ? window.end() : window.limit();
        if (!strikes.isEmpty()) {
            stop = Math.min(stop, Math.max(cycle + 1, strikes.peek().cycle()));
        }
        return Math.min(stop, Math.min(work, sends));
    }

    private boolean finished() {
        return cycle >= window.end() && isThrough();
    }

    /** Whether no packet of the window waits or is inside. */
    private boolean isThrough() {
        return !injectors.windowWaits() && unfinished() == 0;
    }

    private long unfinished() {
        return injectors.measuredPackets() - statistics.packetLatency.count() - lostOfWindow;
    }

    /** A list of packets comes to its end, however late. */
    private boolean inTime() {
        return window.limit() == Component.NEVER || Stability.inTime(longestWait, window.end());
    }

    private TrafficResult result() {
        int living = faults.topology().nodes() - faults.deadRouters();
        long counted = Math.max(1, window.countedCycles(cycle));
        boolean some = statistics.packetLatency.count() > 0;
        return new TrafficResult(
                statistics.packetLatency,
                statistics.batches.standardError(),
                statistics.batches.halfWidth95(),
                statistics.networkLatency,
                (double) statistics.acceptedFlits() / counted / living,
                statistics.meanHops(),
                loads.perCycle(counted),
                unfinished(),
                packets.unsent() + injectors.cutOffPackets(),
                lost,
                longestWait,
                inTime(),
                some && !deadlocked && finished() && inTime(),
                cycle,
                deadlocked ? Optional.of(slots.inside()) : Optional.empty());
    }
}
