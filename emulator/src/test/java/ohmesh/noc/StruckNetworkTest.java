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
import ohmesh.engine.Channel;
import ohmesh.engine.Checkpoint;
import ohmesh.engine.Clock;
import ohmesh.engine.Probe;
import ohmesh.netlist.Chip;
import ohmesh.netlist.NetworkSpec;
import ohmesh.noc.topology.FaultMap;
import ohmesh.noc.topology.Topology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sleeping, stepping, shuffling and a checkpoint change nothing with channels, groups, deep stages and faults to come. */
class StruckNetworkTest {
    static LongStream seeds() {
        return LongStream.range(0, 24);
    }

    /** A network with a load, one group that the corner sends to all of the first row, and two strikes. */
    private static final class Machine {
        final Clock clock = new Clock();
        final Network network;
        final PacketPlayer player;

        Machine(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Topology topology = new Topology(new Chip.Mesh(4, random.nextInt(2, 5)), List.of());
            int channels = random.nextInt(1, 4);
            NetworkSpec.Pipeline pipeline = seed % 3 == 0
                    ? NetworkSpec.Pipeline.A
                    : seed % 3 == 1 ? NetworkSpec.Pipeline.C : new NetworkSpec.Pipeline(1, 2, seed % 2 == 0, 3, 2);
            NetworkSpec spec =
                    new NetworkSpec(NetworkSpec.Routing.XY, channels, random.nextInt(1, 6), pipeline, 2, 1, 64, 64);
            FaultMap first = new FaultMap(topology);
            first.killLink(1, Topology.SOUTH);
            FaultMap second = first.copy();
            second.killRouter(6);
            long cycle = random.nextLong(10, 60);
            List<Strike> strikes = List.of(new Strike(cycle, first), new Strike(cycle + random.nextLong(40), second));
            network = new Network(
                    new FaultMap(topology),
                    faults -> new LevelRoutes(faults, channels),
                    (faults, routing) -> Machine::alongTheFirstRow,
                    spec,
                    strikes,
                    new Probe());
            player = new PacketPlayer(network);
            for (long at = 0; at < 150; at += random.nextLong(1, 4)) {
                int source = random.nextInt(topology.endpoints());
                if (source == 0) {
                    player.flit(at, source, Flit.toGroup(Flit.single(0, 0, 3), 0));
                } else {
                    int flits = random.nextInt(1, 9);
                    player.packet(at, source, random.nextInt(topology.endpoints()), 1, flits);
                }
            }
            clock.add(network, network.inputs());
            Channel[] outputs = new Channel[network.endpoints()];
            for (int i = 0; i < outputs.length; i++) {
                outputs[i] = network.toEndpoint(i);
            }
            clock.add(player, outputs);
            clock.start();
        }

        private static int alongTheFirstRow(int group, int node, int inputPort) {
            return node == 3 ? 1 << Topology.LOCAL : 1 << Topology.LOCAL | 1 << Topology.EAST;
        }

        long counter(String name) {
            return network.counters().get(0).get(name);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sleepingSteppingAndShufflingAreTheSame(long seed) {
        Machine sleeping = new Machine(seed);
        Machine stepping = new Machine(seed);
        Machine shuffled = new Machine(seed);
        stepping.clock.sleeping(false);
        shuffled.clock.shuffle(new SplittableRandom(seed + 100));
        for (Machine machine : List.of(sleeping, stepping, shuffled)) {
            assertEquals(Clock.Stop.FINISHED, machine.clock.run(100_000));
            assertEquals(2, machine.counter("strikes"));
            assertEquals(sleeping.player.arrivals(), machine.player.arrivals());
            assertEquals(sleeping.clock.state().dump(), machine.clock.state().dump());
        }
        assertTrue(sleeping.counter("flitsForked") > 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSavedNetworkContinuesInAnother(long seed) throws IOException {
        Machine whole = new Machine(seed);
        assertEquals(Clock.Stop.FINISHED, whole.clock.run(100_000));
        Machine before = new Machine(seed);
        before.clock.run(new SplittableRandom(seed).nextLong(1, 200));
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        Checkpoint.save(saved, "network", before.clock.state());
        Machine after = new Machine(seed);
        Checkpoint.load(new ByteArrayInputStream(saved.toByteArray()), "network", after.clock.state());
        after.clock.dropCaches();
        assertEquals(Clock.Stop.FINISHED, after.clock.run(100_000));
        List<PacketPlayer.Arrival> arrivals = new ArrayList<>(before.player.arrivals());
        arrivals.addAll(after.player.arrivals());
        assertEquals(whole.player.arrivals(), arrivals);
        assertEquals(whole.clock.state().dump(), after.clock.state().dump());
    }
}
