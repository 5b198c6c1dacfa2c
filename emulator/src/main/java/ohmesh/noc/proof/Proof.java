// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.proof;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/** Proves a routing function on many patterns of faults, on all processors. */
public final class Proof {
    private static final long BLOCK = 16;

    private final Topology topology;
    private final int virtualChannels;
    private final Function<FaultMap, Routing> routing;
    private boolean anyLegalPath;
    private LongConsumer progress = done -> {};

    /**
     * A proof of what routers do.
     *
     * @param virtualChannels of every link
     * @param routing function for each pattern of faults
     */
    public Proof(Topology topology, int virtualChannels, Function<FaultMap, Routing> routing) {
        this.topology = topology;
        this.virtualChannels = virtualChannels;
        this.routing = routing;
    }

    /**
     * Counts every path that the turns of the function allow, taken or not: a bound for all functions with these turns.
     */
    public Proof anyLegalPath() {
        anyLegalPath = true;
        return this;
    }

    /** Tells how many patterns are done, now and then and from any thread. */
    public Proof progress(LongConsumer listener) {
        progress = listener;
        return this;
    }

    /**
     * Tries all patterns.
     *
     * @throws IllegalArgumentException where the function cannot be on this network, or any legal path is asked for and
     *     turns are not what the function keeps to
     */
    public ProofTotals run(FaultPatterns patterns) {
        AtomicLong done = new AtomicLong();
        ProofTotals totals = new ProofTotals(topology.nodes());
        LongStream.range(0, (patterns.count() + BLOCK - 1) / BLOCK)
                .parallel()
                .mapToObj(block -> {
                    ProofTotals part = block(patterns, block * BLOCK);
                    progress.accept(done.addAndGet(part.patterns()));
                    return part;
                })
                .forEachOrdered(totals::add);
        return totals;
    }

    private ProofTotals block(FaultPatterns patterns, long from) {
        ProofTotals totals = new ProofTotals(topology.nodes());
        PatternProof proof = new PatternProof(topology, virtualChannels, totals);
        long to = Math.min(from + BLOCK, patterns.count());
        for (long number = from; number < to; number++) {
            FaultMap faults = patterns.pattern().apply(number);
            proof.prove(number, faults, function(faults));
        }
        return totals;
    }

    private Routing function(FaultMap faults) {
        Routing implemented = routing.apply(faults);
        if (!anyLegalPath) {
            return implemented;
        }
        return implemented
                .turns()
                .orElseThrow(
                        () -> new IllegalArgumentException("any legal path is a bound for functions that keep to turns "
                                + "alone; this one relies on virtual channels of its own for each direction"))
                .shortestPaths(virtualChannels);
    }
}
