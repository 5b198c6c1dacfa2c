// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.Arrays;
import java.util.Optional;
import ohmesh.engine.Component;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.Fabric;
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
    private final Fabric fabric;
    private final Injectors injectors;
    private final Watchdog watchdog;
    private long cycle;
    private long longestWait;
    private boolean deadlocked;

    private TrafficSimulation(
            FaultMap faults,
            NetworkSpec spec,
            Routing routing,
            Traffic traffic,
            Window window,
            PacketListener listener) {
        this.faults = faults;
        this.window = window;
        routes = new Routes(faults, routing);
        packets = traffic.source(faults, routes, window);
        int nodes = faults.topology().nodes();
        slots = new PacketSlots(nodes);
        statistics = new Statistics(nodes, window, slots, listener);
        fabric = new Fabric(faults, routing, Multicast.NONE, spec, statistics);
        injectors = new Injectors(faults, fabric, packets, slots, window);
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
        Routing routing = Routing.of(spec.routing(), faults, spec.virtualChannels());
        return run(faults, spec, routing, traffic, window, listener);
    }

    /** Runs traffic under a routing function that need not have a name. */
    static TrafficResult run(
            FaultMap faults,
            NetworkSpec spec,
            Routing routing,
            Traffic traffic,
            Window window,
            PacketListener listener) {
        TrafficSimulation simulation = new TrafficSimulation(faults, spec, routing, traffic, window, listener);
        simulation.run();
        return simulation.result();
    }

    private void run() {
        boolean inTime = true;
        long nextLook = LOOK_CYCLES;
        while (cycle < window.limit() && inTime && !deadlocked && !finished()) {
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

    /** The next cycle with work, but the end of the window in any case. */
    private long next() {
        long stop = cycle < window.end() ? window.end() : window.limit();
        long work = fabric.nextWork(cycle);
        if (work == cycle + 1) {
            return work;
        }
        long sends = injectors.nextWork(cycle);
        // Nothing is on its way, and what is inside waits for what is inside.
        deadlocked = work == Component.NEVER && sends == Component.NEVER && watchdog.inside();
        return Math.min(stop, Math.min(work, sends));
    }

    private boolean finished() {
        return cycle >= window.end()
                && !injectors.windowWaits()
                && statistics.packetLatency.count() == injectors.measuredPackets();
    }

    /** A list of packets comes to its end, however late. */
    private boolean inTime() {
        return window.limit() == Component.NEVER || Stability.inTime(longestWait, window.end());
    }

    private TrafficResult result() {
        int living = faults.topology().nodes() - faults.deadRouters();
        long unfinished = injectors.measuredPackets() - statistics.packetLatency.count();
        double[] loads = Arrays.stream(statistics.accepted.perOutput(routes))
                .mapToDouble(flits -> (double) flits / window.cycles())
                .toArray();
        return new TrafficResult(
                statistics.packetLatency,
                statistics.batches.standardError(),
                statistics.networkLatency,
                (double) statistics.acceptedFlits() / window.cycles() / living,
                statistics.measured.meanHops(routes),
                loads,
                unfinished,
                packets.unsent(),
                longestWait,
                !deadlocked && finished() && inTime(),
                cycle,
                deadlocked ? Optional.of(slots.inside()) : Optional.empty());
    }
}
