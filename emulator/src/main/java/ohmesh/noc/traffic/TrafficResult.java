// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.List;
import java.util.Optional;

/**
 * What a run of traffic measured. Latencies are those of packets born in the window: the packet latency from birth to
 * the arrival of the tail, the network latency from the injection of the head.
 *
 * @param packetLatency in cycles
 * @param packetLatencyStandardError of its mean, in cycles, from 25 batches of the window
 * @param packetLatencyHalfWidth95 half the width of the 95 % confidence interval of its mean, in cycles; from the batches
 * @param networkLatency in cycles
 * @param acceptedRate flits that arrived in the window, or in the whole run of a trace, a living node and cycle
 * @param hopsMean routers on the way of a packet of the window
 * @param linkLoads flits a cycle on each output port, counted in the same time, by its index in the topology; exits
 *     included
 * @param unfinished packets of the window that were injected and did not arrive
 * @param unsent packets of the window that could not be sent because their destination cannot be reached
 * @param lost packets that strikes took
 * @param longestWait cycles for which the next packet of some source had waited at the end of the window
 * @param sourcesInTime whether that is not too long
 * @param stable whether the network keeps up with the traffic, as {@link Stability} says
 * @param simulatedCycles warm-up, window and drain
 * @param deadlock what stands still, a line a packet, where the watchdog ended the run
 */
public record TrafficResult(
        LatencyHistogram packetLatency,
        double packetLatencyStandardError,
        double packetLatencyHalfWidth95,
        LatencyHistogram networkLatency,
        double acceptedRate,
        double hopsMean,
        double[] linkLoads,
        long unfinished,
        long unsent,
        long lost,
        long longestWait,
        boolean sourcesInTime,
        boolean stable,
        long simulatedCycles,
        Optional<List<String>> deadlock) {
    /** Whether no packet of the window was sent. */
    public boolean neverSent() {
        return packetLatency.count() + unfinished + lost == 0;
    }
}
