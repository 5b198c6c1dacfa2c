// SPDX-License-Identifier: Apache-2.0
package ohmesh.noc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import ohmesh.engine.Checkpoint;
import ohmesh.engine.Clock;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sleeping, stepping, shuffling and a checkpoint change nothing with channels, groups, deep stages and faults to come. */
class StruckNetworkTest {
    static LongStream seeds() {
        return LongStream.range(0, 24);
    }

    private static StruckNetwork network(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Topology topology = new Topology(new Chip.Mesh(4, random.nextInt(2, 5)), List.of());
        int channels = random.nextInt(1, 4);
        NetworkSpec.Pipeline pipeline = seed % 3 == 0
                ? NetworkSpec.Pipeline.A
                : seed % 3 == 1 ? NetworkSpec.Pipeline.C : new NetworkSpec.Pipeline(1, 2, seed % 2 == 0, 3, 2);
        NetworkSpec spec =
                new NetworkSpec(NetworkSpec.Routing.XY, channels, random.nextInt(1, 6), pipeline, 2, 1, 64, 64);
        long cycle = random.nextLong(10, 60);
        StruckNetwork network = new StruckNetwork(topology, spec, cycle, cycle + random.nextLong(40));
        for (long at = 0; at < 150; at += random.nextLong(1, 4)) {
            network.packet(at, random, () -> random.nextInt(1, 9));
        }
        return network.started();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sleepingSteppingAndShufflingAreTheSame(long seed) {
        StruckNetwork sleeping = network(seed);
        StruckNetwork stepping = network(seed);
        StruckNetwork shuffled = network(seed);
        stepping.clock.sleeping(false);
        shuffled.clock.shuffle(new SplittableRandom(seed + 100));
        for (StruckNetwork network : List.of(sleeping, stepping, shuffled)) {
            assertEquals(Clock.Stop.FINISHED, network.clock.run(100_000));
            assertEquals(2, network.counter("strikes"));
            assertEquals(sleeping.player.arrivals(), network.player.arrivals());
            assertEquals(sleeping.clock.state().dump(), network.clock.state().dump());
        }
        assertTrue(sleeping.counter("flitsForked") > 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSavedNetworkContinuesInAnother(long seed) throws IOException {
        StruckNetwork whole = network(seed);
        assertEquals(Clock.Stop.FINISHED, whole.clock.run(100_000));
        StruckNetwork before = network(seed);
        before.clock.run(new SplittableRandom(seed).nextLong(1, 200));
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        Checkpoint.save(saved, "network", before.clock.state());
        StruckNetwork after = network(seed);
        Checkpoint.load(new ByteArrayInputStream(saved.toByteArray()), "network", after.clock.state());
        after.clock.dropCaches();
        assertEquals(Clock.Stop.FINISHED, after.clock.run(100_000));
        List<PacketPlayer.Arrival> arrivals = new ArrayList<>(before.player.arrivals());
        arrivals.addAll(after.player.arrivals());
        assertEquals(whole.player.arrivals(), arrivals);
        assertEquals(whole.clock.state().dump(), after.clock.state().dump());
    }
}
