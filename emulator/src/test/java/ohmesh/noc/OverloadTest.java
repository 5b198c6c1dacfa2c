// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.RandomFaults;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tile of a faulty 8x8 mesh sends as much as it can, into buffers of one flit. */
class OverloadTest {
    private static final int LOADED_CYCLES = 300;
    /** Far above what a hop takes: a flit that moves nowhere in it never will. */
    private static final int WATCHDOG = 200;

    private static final List<NetworkSpec.Routing> ROUTINGS =
            List.of(NetworkSpec.Routing.LEVEL_FIRST, NetworkSpec.Routing.LEVEL_FIRST_FREE, NetworkSpec.Routing.BYPASS);

    private Fabric fabric;
    private int[] left;
    private long injected;
    private long ejected;
    private long packets;
    private long whole;
    private long lastMove;

    static LongStream seeds() {
        return LongStream.range(0, 36);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsStuckOrLost(long seed) {
        overload(ROUTINGS.get((int) (seed % ROUTINGS.size())), seed);
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"LEVEL_FIRST", "LEVEL_FIRST_FREE", "BYPASS"})
    void nothingIsStuckOrLostInAThousandPatterns(NetworkSpec.Routing name) {
        for (long seed = 0; seed < 1000; seed++) {
            overload(name, seed);
        }
    }

    private void overload(NetworkSpec.Routing name, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        build(name, random, seed);
        long cycle = 0;
        for (; cycle < LOADED_CYCLES || fabric.flitsInside() > 0 || anyOpen(); cycle++) {
            for (int source = 0; source < left.length; source++) {
                inject(source, random, cycle);
            }
            fabric.tick(cycle);
            assertEquals(injected, ejected + fabric.flitsInside(), "seed " + seed + ", cycle " + cycle);
            assertEquals(fabric.flitsInside(), fabric.storedFlits(), "seed " + seed + ", cycle " + cycle);
            // A region that swallows the mesh leaves no pair to send for; nothing inside is not stuck.
            lastMove = fabric.flitsInside() == 0 ? cycle : lastMove;
            assertTrue(cycle - lastMove < WATCHDOG, name + ", seed " + seed + " is stuck in cycle " + cycle);
        }
        assertEquals(packets, whole, "seed " + seed);
        assertTrue(packets > 0 || name == NetworkSpec.Routing.BYPASS);
    }

    private void build(NetworkSpec.Routing name, SplittableRandom random, long seed) {
        Topology topology = new Topology(new Chip.Mesh(8, 8), List.of());
        FaultMap faults = new FaultMap(topology);
        RandomFaults.killRouters(faults, random.nextInt(1, 17), seed);
        int channels = random.nextInt(1, 3);
        NetworkSpec.Pipeline pipeline = List.of(NetworkSpec.Pipeline.A, NetworkSpec.Pipeline.B, NetworkSpec.Pipeline.C)
                .get(random.nextInt(3));
        NetworkSpec spec = new NetworkSpec(name, channels, 1, pipeline, 1, 1, 64, 64);
        left = new int[topology.endpoints()];
        injected = 0;
        ejected = 0;
        packets = 0;
        whole = 0;
        lastMove = 0;
        fabric = new Fabric(
                faults, map -> Routing.of(name, map, channels), (map, routing) -> Multicast.NONE, spec, this::take);
    }

    private void inject(int source, SplittableRandom random, long cycle) {
        if (!fabric.alive(source) || !fabric.accepts(source, cycle)) {
            return;
        }
        if (left[source] > 0) {
            left[source]--;
            send(source, Flit.payload(source, left[source] == 0), cycle);
        } else if (cycle < LOADED_CYCLES) {
            int destination = random.nextInt(left.length);
            if (fabric.reachable(source, destination)) {
                left[source] = random.nextInt(1, 6);
                packets++;
                send(source, Flit.head(destination, source, 0), cycle);
            }
        }
    }

    private void send(int source, long flit, long cycle) {
        fabric.inject(source, flit, cycle);
        injected++;
        lastMove = cycle;
    }

    private void take(int endpoint, long flit, long cycle) {
        ejected++;
        lastMove = cycle;
        if (Flit.isHead(flit)) {
            assertEquals(endpoint, Flit.destination(flit));
        }
        whole += Flit.isTail(flit) ? 1 : 0;
    }

    private boolean anyOpen() {
        for (int flits : left) {
            if (flits > 0) {
                return true;
            }
        }
        return false;
    }
}
