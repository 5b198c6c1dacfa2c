// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.routing.Multicast;
import ohmesh.noc.routing.Routing;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that strike a loaded network at random, with buffers from one flit on. */
class StrikeTest {
    private static final int PACKETS = 120;
    private static final List<NetworkSpec.Routing> ROUTINGS =
            List.of(NetworkSpec.Routing.LEVEL_FIRST, NetworkSpec.Routing.LEVEL_FIRST_FREE, NetworkSpec.Routing.BYPASS);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private final List<Deque<Long>> queues = new ArrayList<>();
    private final List<Deque<Long>> arriving = new ArrayList<>();
    private long whole;
    private long cut;
    private Fabric fabric;
    private Topology topology;
    private FaultMap faults;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsStillConnectedIsDeliveredAndEveryFlitIsAccountedFor(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        build(random);
        long strikes = random.nextLong(1, 4);
        long nextStrike = random.nextLong(1, 120);
        long cycle = 0;
        for (; strikes > 0 || !isQuiet(); cycle++) {
            if (strikes > 0 && cycle == nextStrike) {
                fabric.strike(worse(random), cycle);
                nextStrike += random.nextLong(1, 60);
                strikes--;
            }
            inject(random, cycle);
            fabric.tick(cycle);
            assertConserved();
            assertTrue(cycle < 100_000, "stuck with " + fabric.flitsInside() + " flits");
        }
        assertEquals(0, fabric.flitsInside());
        assertFalse(fabric.isDraining());
        assertAllPacketsCounted();
        long before = whole;
        long sent = sendToEveryone(cycle);
        assertEquals(before + sent, whole, "after the faults every connected pair is served");
        assertTrue(sent > 0 && count("packetsInjected") > 0);
    }

    private void build(SplittableRandom random) {
        topology = new Topology(new Chip.Mesh(random.nextInt(2, 6), random.nextInt(2, 6)), List.of());
        faults = new FaultMap(topology);
        NetworkSpec.Pipeline pipeline = List.of(
                        NetworkSpec.Pipeline.A,
                        NetworkSpec.Pipeline.B,
                        NetworkSpec.Pipeline.C,
                        new NetworkSpec.Pipeline(1, 2, false, 2, 3),
                        new NetworkSpec.Pipeline(0, 2, true, 3, 1))
                .get(random.nextInt(5));
        int channels = random.nextInt(1, 4);
        NetworkSpec.Routing name = ROUTINGS.get(random.nextInt(ROUTINGS.size()));
        NetworkSpec spec = new NetworkSpec(
                name,
                channels,
                random.nextInt(1, 5),
                pipeline,
                random.nextInt(1, 4),
                random.nextInt(1, 4),
                64,
                random.nextBoolean() ? 64 : 32);
        fabric = new Fabric(
                faults, map -> Routing.of(name, map, channels), (map, routing) -> Multicast.NONE, spec, this::take);
        for (int endpoint = 0; endpoint < topology.endpoints(); endpoint++) {
            queues.add(new ArrayDeque<>());
            arriving.add(new ArrayDeque<>());
        }
        for (int i = 0; i < PACKETS; i++) {
            int source = random.nextInt(topology.endpoints());
            packet(source, random.nextInt(topology.endpoints()), random.nextInt(1, 9));
        }
    }

    private void packet(int source, int destination, int flits) {
        queues.get(source).add(flits == 1 ? Flit.single(destination, source, 1) : Flit.head(destination, source, 1));
        for (int i = 1; i < flits; i++) {
            queues.get(source).add(Flit.payload(i, i == flits - 1));
        }
    }

    private FaultMap worse(SplittableRandom random) {
        faults = faults.copy();
        if (random.nextBoolean()) {
            faults.killRouter(random.nextInt(topology.nodes()));
        } else {
            int output = random.nextInt(topology.ports());
            while (topology.nextInput(output) < 0) {
                output = random.nextInt(topology.ports());
            }
            faults.killLink(output / Topology.PORTS, output % Topology.PORTS);
        }
        return faults;
    }

    private void inject(SplittableRandom random, long cycle) {
        for (int endpoint = 0; endpoint < queues.size(); endpoint++) {
            Deque<Long> queue = queues.get(endpoint);
            dropRefused(endpoint, queue);
            if (!queue.isEmpty() && random.nextInt(4) != 0 && fabric.accepts(endpoint, cycle)) {
                fabric.inject(endpoint, queue.poll(), cycle);
            }
        }
    }

    private void dropRefused(int endpoint, Deque<Long> queue) {
        while (!queue.isEmpty()
                && Flit.isHead(queue.peek())
                && !fabric.isDraining()
                && !fabric.reachable(endpoint, Flit.destination(queue.peek()))) {
            while (!Flit.isTail(queue.poll())) {
                assertFalse(queue.isEmpty());
            }
        }
    }

    private boolean isQuiet() {
        return fabric.flitsInside() == 0
                && !fabric.isDraining()
                && queues.stream().allMatch(Deque::isEmpty);
    }

    private void take(int endpoint, long flit, long cycle) {
        Deque<Long> open = arriving.get(endpoint);
        if (Flit.isTail(flit) && Flit.isCut(flit)) {
            cut++;
        } else if (Flit.isTail(flit)) {
            whole++;
        }
        if (Flit.isHead(flit)) {
            assertEquals(endpoint, Flit.destination(flit));
            open.add(flit);
        }
        if (Flit.isTail(flit)) {
            open.poll();
        }
    }

    private long count(String name) {
        return fabric.counters().get(name);
    }

    private void assertConserved() {
        long in = count("flitsInjected") + count("flitsForked") + count("tailsMade");
        long out = count("flitsEjected") + count("flitsCut") + count("flitsUndeliverable") + count("flitsLostAtSource");
        assertEquals(in - out, fabric.storedFlits());
    }

    private void assertAllPacketsCounted() {
        assertEquals(whole, count("packetsEjected"));
        assertEquals(
                count("packetsInjected"),
                whole + count("packetsCut") + count("packetsUndeliverable") + count("packetsLostAtSource"));
        assertTrue(cut <= count("packetsInjected") - whole, "more cut packets arrived than were lost");
    }

    private long sendToEveryone(long from) {
        long sent = 0;
        for (int source = 0; source < topology.endpoints(); source++) {
            for (int destination = 0; destination < topology.endpoints(); destination++) {
                if (fabric.reachable(source, destination)) {
                    packet(source, destination, 3);
                    sent++;
                }
            }
        }
        SplittableRandom random = new SplittableRandom(1);
        for (long cycle = from; !isQuiet(); cycle++) {
            inject(random, cycle);
            fabric.tick(cycle);
            assertTrue(cycle < from + 100_000, "stuck after the faults");
        }
        return sent;
    }
}
