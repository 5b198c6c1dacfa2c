// SPDX-License-Identifier: Apache-2.0
package ohmesh.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.Fabric;
import ohmesh.noc.Flit;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;

/** A square mesh under uniform traffic of one-flit packets; latency is summed, so that statistics cost what they cost. */
final class UniformLoad {
    private static final int SOURCE_QUEUE = 1 << 10;

    private final int nodes;
    private final double rate;
    private final SplittableRandom random = new SplittableRandom(20261121);
    private final Fabric fabric;
    private final int[] waiting;
    private final int[] taken;
    private final int[] destination;
    private final long[] born;
    private final long[][] bornByChannel;
    private long cycle;
    private long latencySum;

    /**
     * A network at rest.
     *
     * @param side routers along each side
     * @param rate packets a node and cycle
     */
    UniformLoad(int side, NetworkSpec.Pipeline pipeline, double rate) {
        this.rate = rate;
        nodes = side * side;
        FaultMap faults = new FaultMap(new Topology(new Chip.Mesh(side, side), List.of()));
        NetworkSpec spec = new NetworkSpec(NetworkSpec.Routing.XY, 1, 8, pipeline, 1, 1, 64, 64);
        fabric = new Fabric(faults, Routing.of(spec.routing(), faults, 1), Multicast.NONE, spec, this::take);
        waiting = new int[nodes];
        taken = new int[nodes];
        destination = new int[nodes * SOURCE_QUEUE];
        born = new long[nodes * SOURCE_QUEUE];
        bornByChannel = new long[nodes][Flit.CHANNELS];
    }

    private void take(int endpoint, long flit, long now) {
        latencySum += now + 1 - bornByChannel[Flit.source(flit)][Flit.channel(flit)];
    }

    /** Runs cycles; the sum of the latencies so far, in cycles. */
    long run(int cycles) {
        for (long end = cycle + cycles; cycle < end; cycle++) {
            for (int node = 0; node < nodes; node++) {
                generate(node);
            }
            fabric.tick(cycle);
        }
        return latencySum;
    }

    private void generate(int node) {
        if (random.nextDouble() < rate) {
            int slot = node * SOURCE_QUEUE + ((taken[node] + waiting[node]++) & (SOURCE_QUEUE - 1));
            destination[slot] = random.nextInt(nodes);
            born[slot] = cycle;
        }
        if (waiting[node] > 0 && fabric.accepts(node, cycle)) {
            int slot = node * SOURCE_QUEUE + (taken[node] & (SOURCE_QUEUE - 1));
            int channel = taken[node]++ & (Flit.CHANNELS - 1);
            waiting[node]--;
            bornByChannel[node][channel] = born[slot];
            fabric.inject(node, Flit.single(destination[slot], node, channel), cycle);
        }
    }
}
