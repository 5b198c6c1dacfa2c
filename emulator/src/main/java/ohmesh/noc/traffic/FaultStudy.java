// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.List;
import java.util.function.Function;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.topology.FaultMap;

/**
 * The same traffic under many sets of faults: for each, a run at the given rate and one at an offer of one flit a node
 * and cycle, whose accepted rate is the saturation throughput.
 *
 * @param samples in the order of the sets
 */
public record FaultStudy(List<Sample> samples) {
    /**
     * A set of faults.
     *
     * @param atRate the run at the given rate
     * @param saturationThroughput accepted at overload, flits a living node and cycle
     * @param deadlocked whether one of the two runs came to a standstill
     */
    public record Sample(FaultMap faults, TrafficResult atRate, double saturationThroughput, boolean deadlocked) {}

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
        boolean deadlocked =
                atRate.deadlock().isPresent() || overload.deadlock().isPresent();
        return new Sample(faults, atRate, overload.acceptedRate(), deadlocked);
    }

    /** Saturation throughput over all sets, flits a living node and cycle. */
    public Estimate saturationThroughput() {
        return Estimate.of(
                samples.stream().mapToDouble(Sample::saturationThroughput).toArray());
    }

    /** Mean packet latency at the given rate in cycles, over the sets that are stable there. */
    public Estimate packetLatency() {
        return Estimate.of(samples.stream()
                .filter(sample -> sample.atRate().stable())
                .mapToDouble(sample -> sample.atRate().packetLatency().mean())
                .toArray());
    }

    /** Part of the packets that could not be sent, over all sets. */
    public Estimate unsent() {
        return Estimate.of(samples.stream()
                .mapToDouble(sample -> {
                    double unsent = sample.atRate().unsent();
                    return unsent / (unsent + sample.atRate().packetLatency().count());
                })
                .toArray());
    }
}
