// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.proof;

import java.util.Arrays;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.routing.Walk;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/** Proves one pattern of faults after the other, each pair of tiles by itself. Storage is reused; not for two threads. */
final class PatternProof {
    private final Topology topology;
    private final DependencyGraph graph;
    private final Dependencies dependencies;
    private final int virtualChannels;
    private final int[] distance;
    private final int[] queue;
    private final int[] load;
    private final ProofTotals totals;

    private long connected;
    private long delivered;
    private int undeliveredFrom;
    private int undeliveredTo;

    PatternProof(Topology topology, int virtualChannels, ProofTotals totals) {
        this.topology = topology;
        this.virtualChannels = virtualChannels;
        this.totals = totals;
        graph = new DependencyGraph(topology, virtualChannels);
        dependencies = new Dependencies(topology, virtualChannels, graph);
        distance = new int[topology.nodes()];
        queue = new int[topology.nodes()];
        load = new int[topology.nodes() * Topology.PORTS];
    }

    /** Adds what holds for one pattern to the totals. */
    void prove(long pattern, FaultMap faults, Routing routing) {
        graph.clear();
        dependencies.clear(faults, routing);
        Arrays.fill(load, 0);
        connected = 0;
        delivered = 0;
        undeliveredFrom = -1;
        Walk walk = new Walk(faults, routing);
        int living = 0;
        for (int destination = 0; destination < topology.tiles(); destination++) {
            if (faults.alive(destination)) {
                living++;
                measureDistances(faults, destination);
                pairs(routing, walk, destination);
            }
        }
        forks(pattern, faults, routing);
        int[] cycle = graph.cycle();
        int hottest = Arrays.stream(load).max().orElse(0);
        totals.addPattern(cycle.length > 0, connected, delivered, living == 0 ? 0 : (double) hottest / living);
        if (cycle.length > 0) {
            totals.cycle(new Counterexample(pattern, faults, new CyclePicture(faults, virtualChannels).text(cycle)));
        }
        if (undeliveredFrom >= 0) {
            totals.undelivered(new Counterexample(
                    pattern,
                    faults,
                    "from " + topology.place(undeliveredFrom) + " to " + topology.place(undeliveredTo)));
        }
    }

    /** Links between every router and one; in both directions, for links live or die both ways. */
    private void measureDistances(FaultMap faults, int from) {
        Arrays.fill(distance, -1);
        distance[from] = 0;
        queue[0] = from;
        int size = 1;
        for (int i = 0; i < size; i++) {
            for (int port = 0; port < Topology.PORTS; port++) {
                int next = faults.neighbour(queue[i], port);
                if (next >= 0 && distance[next] < 0) {
                    distance[next] = distance[queue[i]] + 1;
                    queue[size++] = next;
                }
            }
        }
    }

    private void pairs(Routing routing, Walk walk, int destination) {
        int lastMark = Routing.UNREACHABLE;
        for (int source = 0; source < topology.tiles(); source++) {
            if (source == destination || distance[source] < 0) {
                continue;
            }
            connected++;
            int mark = routing.mark(source, destination);
            if (mark != Routing.UNREACHABLE && mark != lastMark) {
                dependencies.next(destination, mark);
                lastMark = mark;
            }
            if (mark != Routing.UNREACHABLE && dependencies.follow(source) && walk.go(source, destination, mark)) {
                delivered++;
                totals.addPath(walk.length(), distance[source]);
                count(walk);
            } else if (undeliveredFrom < 0) {
                undeliveredFrom = source;
                undeliveredTo = destination;
            }
        }
    }

    private void count(Walk walk) {
        for (int i = 0; i < walk.length(); i++) {
            load[walk.output(i)]++;
        }
    }

    /** Groups take turns that no single packet takes, so all legal ones are dependencies. */
    private void forks(long pattern, FaultMap faults, Routing routing) {
        if (routing.turns().isEmpty()) {
            return;
        }
        dependencies.all(routing.turns().get());
        ForkProof forks = new ForkProof(faults, routing, pattern);
        forks.run();
        totals.addCopies(forks.expected(), forks.reached());
        if (forks.wrong() != null) {
            totals.wrongFork(new Counterexample(pattern, faults, forks.wrong()));
        }
    }
}
