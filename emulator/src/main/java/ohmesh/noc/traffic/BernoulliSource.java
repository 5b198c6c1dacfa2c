// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc.traffic;

import java.util.Arrays;
import ohmesh.engine.Component;
import ohmesh.engine.Draws;
import ohmesh.noc.topology.FaultMap;

/**
 * Packets of one length by one Bernoulli trial a node and cycle. Instead of a trial in each cycle, one draw gives the
 * cycles until the next success, which are geometrically distributed: the same process, and idle cycles cost nothing.
 *
 * <p>Draws are counter-based with (node, number of the packet at its node) as index: {@code traffic/gap} for the
 * cycles and {@code traffic/destination} for the place. So rates and networks do not change who sends to whom.
 */
final class BernoulliSource implements PacketSource {
    private final TrafficPattern pattern;
    private final Routes routes;
    private final int flits;
    private final double probability;
    private final double logMiss;
    private final Window window;
    private final Draws gaps;
    private final Draws destinations;
    private final long[] born;
    private final int[] destination;
    private final long[] number;
    private long unsent;

    /**
     * The packets of all living nodes.
     *
     * @param window no packet is born after its drain
     */
    BernoulliSource(SyntheticTraffic traffic, FaultMap faults, Routes routes, Window window) {
        this.routes = routes;
        this.window = window;
        pattern = traffic.pattern();
        flits = traffic.flits();
        probability = traffic.rate() / flits;
        logMiss = StrictMath.log1p(-probability);
        gaps = new Draws(traffic.seed(), "traffic", "gap");
        destinations = new Draws(traffic.seed(), "traffic", "destination");
        int nodes = faults.topology().nodes();
        born = new long[nodes];
        destination = new int[nodes];
        number = new long[nodes];
        Arrays.fill(born, -1);
        for (int node = 0; node < nodes; node++) {
            if (faults.alive(node)) {
                advance(node);
            } else {
                born[node] = Component.NEVER;
            }
        }
    }

    @Override
    public long born(int node) {
        return born[node];
    }

    @Override
    public int destination(int node) {
        return destination[node];
    }

    @Override
    public int flits(int node) {
        return flits;
    }

    @Override
    public void advance(int node) {
        long cycle = born[node];
        boolean reached;
        do {
            cycle += gap(node);
            destination[node] = pattern.destination(node, destinations.bits(node, number[node]));
            number[node]++;
            reached = routes.reaches(node, destination[node]);
            if (!reached && window.measures(cycle)) {
                unsent++;
            }
        } while (!reached && cycle < window.limit());
        born[node] = cycle < window.limit() ? cycle : Component.NEVER;
    }

    @Override
    public long unsent() {
        return unsent;
    }

    /** Trials up to and with the next success: P(gap > k) = (1 - p)^k. */
    private long gap(int node) {
        if (probability >= 1) {
            return 1;
        }
        double misses = StrictMath.log(gaps.uniform(node, number[node])) / logMiss;
        return misses < window.limit() ? (long) misses + 1 : window.limit() + 1;
    }
}
