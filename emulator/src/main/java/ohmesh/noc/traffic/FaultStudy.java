// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;

/**
 * The same traffic under many sets of faults: for each, a run at the given rate and one at an offer of one flit a node
 * and cycle. Packets that the routing function cannot deliver are not sent, so latency and accepted rate tell of the pairs
 * it serves only: {@link #servedPart} tells how many those are.
 *
 * @param samples in the order of the sets
 */
public record FaultStudy(List<Sample> samples) {
    /**
     * A set of faults.
     *
     * @param atRate the run at the given rate
     * @param overload the run at an offer of one flit
     * @param connectedPairs ordered pairs of different living nodes that living links connect
     * @param servedPairs those between which packets are sent
     */
    public record Sample(
            FaultMap faults, TrafficResult atRate, TrafficResult overload, long connectedPairs, long servedPairs) {
        /** Whether one of the two runs came to a standstill. */
        public boolean deadlocked() {
            return atRate.deadlock().isPresent() || overload.deadlock().isPresent();
        }

        /** Served pairs of those connected; 1 where there are none. */
        public double servedPart() {
            return connectedPairs == 0 ? 1 : (double) servedPairs / connectedPairs;
        }

        /** Part of all ordered pairs of different living nodes between which nothing can be sent. */
        public double unsentPart() {
            long living = (long) faults.topology().nodes() - faults.deadRouters();
            return living < 2 ? 0 : 1 - (double) servedPairs / (living * (living - 1));
        }
    }

    public FaultStudy {
        samples = List.copyOf(samples);
    }

    /**
     * Runs all sets. The result is the same however many threads help.
     *
     * @param pattern of the living nodes
     */
    public static FaultStudy of(
            List<FaultMap> sets, NetworkSpec spec, Function<FaultMap, SyntheticTraffic> pattern, Window window) {
        return new FaultStudy(sets.stream()
                .parallel()
                .map(faults -> sample(faults, spec, pattern.apply(faults), window))
                .toList());
    }

    private static Sample sample(FaultMap faults, NetworkSpec spec, SyntheticTraffic traffic, Window window) {
        TrafficResult atRate = TrafficSimulation.run(faults, spec, traffic, window, PacketListener.NONE);
        TrafficResult overload = TrafficSimulation.run(faults, spec, traffic.withRate(1), window, PacketListener.NONE);
        Routes routes = new Routes(faults, Routing.of(spec.routing(), faults, spec.virtualChannels()));
        int[] part = faults.parts();
        return new Sample(
                faults,
                atRate,
                overload,
                pairs(part, (source, destination) -> part[source] == part[destination]),
                pairs(part, routes::reaches));
    }

    private static long pairs(int[] part, BiPredicate<Integer, Integer> counts) {
        long pairs = 0;
        for (int source = 0; source < part.length; source++) {
            for (int destination = 0; destination < part.length; destination++) {
                boolean living = part[source] >= 0 && part[destination] >= 0;
                pairs += living && source != destination && counts.test(source, destination) ? 1 : 0;
            }
        }
        return pairs;
    }

    /** Accepted at an offer of one flit, over all sets, flits a living node and cycle. */
    public Estimate acceptedAtOverload() {
        return over(sample -> sample.overload().acceptedRate());
    }

    /** Mean packet latency at the given rate in cycles, over the served pairs of the sets that are stable there. */
    public Estimate packetLatency() {
        return Estimate.of(samples.stream()
                .filter(sample -> sample.atRate().stable())
                .mapToDouble(sample -> sample.atRate().packetLatency().mean())
                .toArray());
    }

    /** Part of the connected pairs that are served, over all sets. */
    public Estimate servedPart() {
        return over(Sample::servedPart);
    }

    /** Part of the pairs of living nodes between which nothing can be sent, over all sets. */
    public Estimate unsentPart() {
        return over(Sample::unsentPart);
    }

    private Estimate over(ToDoubleFunction<Sample> number) {
        return Estimate.of(samples.stream().mapToDouble(number).toArray());
    }
}
