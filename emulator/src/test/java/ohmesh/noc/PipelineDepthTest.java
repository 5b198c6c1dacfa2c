// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Zero-load latency of every pair of a 3x3 mesh for all small depths of every stage. */
class PipelineDepthTest {
    static Stream<NetworkSpec> specs() {
        List<NetworkSpec> specs = new ArrayList<>();
        for (int i = 0; i < 3 * 3 * 3 * 2 * 2 * 2 * 3; i++) {
            int bits = i / 54;
            NetworkSpec.Pipeline pipeline = new NetworkSpec.Pipeline(
                    i % 3, 1 + i / 3 % 3, i / 9 % 2 == 0, 1 + i / 18 % 3, 1 + (bits & 1) * 2);
            int phits = 1 + bits / 8 % 3;
            specs.add(new NetworkSpec(
                    NetworkSpec.Routing.XY,
                    1 + (bits >> 1 & 1),
                    40,
                    pipeline,
                    1 + (bits >> 2 & 1) * 2,
                    1 + i % 2,
                    64,
                    64 / phits));
        }
        return specs.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void latencyIsTheSumOfTheStages(NetworkSpec spec) {
        Topology topology = new Topology(new Chip.Mesh(3, 3), List.of());
        FaultMap faults = new FaultMap(topology);
        List<Long> leaving = new ArrayList<>();
        Fabric fabric = new Fabric(
                faults,
                Routing.of(NetworkSpec.Routing.XY, faults, spec.virtualChannels()),
                Multicast.NONE,
                spec,
                (endpoint, flit, cycle) -> leaving.add(cycle));
        long cycle = 0;
        for (int pair = 0; pair < 81; pair++) {
            int links = Math.abs(pair / 9 % 3 - pair % 3) + Math.abs(pair / 27 - pair % 9 / 3);
            for (int flits : new int[] {1, 4}) {
                leaving.clear();
                long start = cycle;
                for (; cycle < start + 250; cycle++) {
                    int number = (int) (cycle - start);
                    if (number < flits) {
                        fabric.inject(pair / 9, flit(pair, flits, number), cycle);
                    }
                    fabric.tick(cycle);
                }
                assertEquals(flits, leaving.size());
                assertEquals(latency(spec, links, flits), leaving.get(flits - 1) + 1 - start, links + " links");
                if (spec.phitsPerFlit() == 1) {
                    assertEquals(formula(spec, links, flits), leaving.get(flits - 1) + 1 - start, links + " links");
                }
            }
        }
    }

    private static int head(NetworkSpec.Pipeline pipeline) {
        int both = pipeline.speculative()
                ? Math.max(pipeline.allocationCycles(), pipeline.switchAllocationCycles())
                : pipeline.allocationCycles() + pipeline.switchAllocationCycles();
        return pipeline.routeCycles() + both;
    }

    /** 2 + h (H + 1) + (L - 1) times the cycles between flits; the links of endpoints take one cycle. */
    private static long formula(NetworkSpec spec, int links, int flits) {
        int router = head(spec.pipeline()) + spec.pipeline().switchCycles() + spec.linkCycles();
        return 2
                + (long) router * (links + 1)
                - (spec.linkCycles() - 1)
                + (long) (flits - 1) * spec.pipeline().switchAllocationCycles();
    }

    /** The same from one router to the next, flit by flit: flits that close up behind their head wait less at the exit. */
    private static long latency(NetworkSpec spec, int links, int flits) {
        int turn = spec.pipeline().switchAllocationCycles();
        long[] readable = new long[flits];
        for (int i = 0; i < flits; i++) {
            readable[i] = 2 + i;
        }
        for (int router = 0; router <= links; router++) {
            int apart = router < links ? Math.max(turn, spec.phitsPerFlit()) : turn;
            int link = router < links ? spec.linkCycles() + spec.phitsPerFlit() - 1 : 1;
            long granted = readable[0] + head(spec.pipeline()) - 1;
            for (int i = 0; i < flits; i++) {
                granted = i == 0 ? granted : Math.max(granted + apart, readable[i] + turn - 1);
                readable[i] = granted + 1 + spec.pipeline().switchCycles() + link;
            }
        }
        return readable[flits - 1];
    }

    private static long flit(int pair, int flits, int number) {
        if (number > 0) {
            return Flit.payload(number, number == flits - 1);
        }
        return flits == 1 ? Flit.single(pair % 9, pair / 9, 0) : Flit.head(pair % 9, pair / 9, 0);
    }
}
