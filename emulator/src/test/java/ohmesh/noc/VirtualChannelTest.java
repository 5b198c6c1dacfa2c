// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Mean packet latency on 8x8 with several virtual channels against runs of BookSim2; the file says which. */
class VirtualChannelTest {
    private static final long WARM_UP = 3_000;
    private static final long CYCLES = 28_000;

    private final Map<String, Long> born = new HashMap<>();
    private double sum;
    private long count;

    @ParameterizedTest(name = "{0}, {1} channels, {2} flits, rate {3}")
    @CsvFileSource(resources = "booksim-channels.csv")
    void meanLatencyIsThatOfBookSim(
            char pipeline, int channels, int flits, double rate, double expected, double standardError) {
        double found = meanLatency(pipeline == 'A' ? NetworkSpec.Pipeline.A : NetworkSpec.Pipeline.C, channels, flits, rate);
        double relative = pipeline == 'A' ? 0.01 : 0.005;
        double tolerance = Math.max(relative * expected, 3 * Math.sqrt(2) * standardError);
        assertTrue(count > 5_000);
        assertEquals(expected, found, tolerance);
    }

    private double meanLatency(NetworkSpec.Pipeline pipeline, int channels, int flits, double rate) {
        Topology topology = new Topology(new Chip.Mesh(8, 8), List.of());
        FaultMap faults = new FaultMap(topology);
        long[][] heads = new long[64][16];
        Fabric fabric = new Fabric(
                faults,
                Routing.of(NetworkSpec.Routing.XY, faults, channels),
                Multicast.NONE,
                new NetworkSpec(NetworkSpec.Routing.XY, channels, 8, pipeline, 1, 1, 64, 64),
                (endpoint, flit, cycle) -> arrive(heads[endpoint], flit, cycle + 1));
        SplittableRandom random = new SplittableRandom(20261122);
        List<Deque<Long>> queues =
                java.util.stream.Stream.generate(() -> (Deque<Long>) new ArrayDeque<Long>()).limit(64).toList();
        int[] sent = new int[64];
        for (long cycle = 0; cycle < CYCLES || fabric.flitsInside() > 0; cycle++) {
            for (int node = 0; node < 64; node++) {
                if (cycle < CYCLES && random.nextDouble() < rate / flits) {
                    int to = random.nextInt(64);
                    int number = sent[node]++ % Flit.CHANNELS;
                    born.put(node + " " + number, cycle);
                    queues.get(node).add(flits == 1 ? Flit.single(to, node, number) : Flit.head(to, node, number));
                    for (int i = 1; i < flits; i++) {
                        queues.get(node).add(Flit.payload(i, i == flits - 1));
                    }
                }
                if (!queues.get(node).isEmpty() && fabric.accepts(node, cycle)) {
                    fabric.inject(node, queues.get(node).poll(), cycle);
                }
            }
            fabric.tick(cycle);
        }
        return sum / count;
    }

    /** Flits of packets in different channels of an exit come mixed; those of one in order. */
    private void arrive(long[] heads, long flit, long cycle) {
        if (Flit.isHead(flit)) {
            heads[Flit.exitChannel(flit)] = flit;
        }
        if (Flit.isTail(flit)) {
            long head = heads[Flit.exitChannel(flit)];
            long start = born.remove(Flit.source(head) + " " + Flit.channel(head));
            if (start >= WARM_UP && start < CYCLES) {
                sum += cycle - start;
                count++;
            }
        }
    }
}
