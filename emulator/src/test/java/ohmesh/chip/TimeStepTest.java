// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import ohmesh.engine.Clock.Stop;
import ohmesh.netlist.Place;
import ohmesh.netlist.SpikeSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every spike is counted once by every receiver, in the step in which it was emitted, on random machines: long and
 * short routes, tiles that emit late, connections that share links.
 */
class TimeStepTest {
    private static final int SIDE = 4;
    private static final int STEPS = 4;
    private static final int AXONS = 16;

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    /** Spikes by connection, step and axon, and the program of every tile. */
    private static final class Plan {
        final List<SpikeSpec> specs = new ArrayList<>();
        final int[][][] emitted;
        final StringBuilder[] programs = new StringBuilder[SIDE * SIDE];
        private final SplittableRandom random;

        Plan(long seed) {
            random = new SplittableRandom(seed);
            int connections = 1 + random.nextInt(5);
            for (int c = 0; c < connections; c++) {
                specs.add(spec());
            }
            emitted = new int[connections][STEPS][AXONS];
            for (int tile = 0; tile < programs.length; tile++) {
                programs[tile] = new StringBuilder();
            }
            for (int step = 0; step < STEPS; step++) {
                for (int tile = 0; tile < programs.length; tile++) {
                    step(tile, step);
                }
            }
            for (StringBuilder program : programs) {
                program.append("halt\n");
            }
        }

        private SpikeSpec spec() {
            int from = random.nextInt(SIDE * SIDE);
            List<Place> to = new ArrayList<>();
            for (int tile = 0; tile < SIDE * SIDE; tile++) {
                if (tile != from && random.nextInt(4) == 0) {
                    to.add(place(tile));
                }
            }
            if (to.isEmpty()) {
                to.add(place((from + 1) % (SIDE * SIDE)));
            }
            SpikeSpec.Delivery delivery =
                    random.nextBoolean() ? SpikeSpec.Delivery.MULTICAST : SpikeSpec.Delivery.UNICAST;
            return new SpikeSpec(place(from), to, AXONS, 8, SpikeSpec.Overflow.REFUSE, delivery);
        }

        private void step(int tile, int step) {
            StringBuilder program = programs[tile];
            if (random.nextBoolean()) {
                program.append("li r1, ").append(1 + random.nextInt(60)).append("\nwait r1\n");
            }
            for (int c = 0; c < specs.size(); c++) {
                if (specs.get(c).from().equals(place(tile))) {
                    for (int burst = random.nextInt(4); burst > 0; burst--) {
                        emit(program, c, step);
                    }
                }
            }
            program.append("tick\nbarrier\n");
            for (int c = 0; c < specs.size(); c++) {
                if (specs.get(c).to().contains(place(tile))) {
                    program.append("spikes v1, s").append(c).append('\n');
                    program.append("li r1, ").append(address(c, step)).append("\nvst v1, r1, 0\n");
                }
            }
        }

        private void emit(StringBuilder program, int connection, int step) {
            int first = random.nextInt(AXONS);
            int count = random.nextInt(AXONS - first + 1);
            for (int axon = first; axon < first + count; axon++) {
                emitted[connection][step][axon]++;
            }
            program.append("li r1, ").append(first).append("\nli r2, ").append(count);
            program.append("\nmrange m1, r1, r2\nemit m1, s").append(connection).append('\n');
        }

        Bench bench() {
            Bench bench = new Bench().mesh(SIDE, SIDE);
            for (int tile = 0; tile < programs.length; tile++) {
                bench.tile(tile % SIDE, tile / SIDE, programs[tile].toString());
            }
            for (int c = 0; c < specs.size(); c++) {
                bench.spikes("s" + c, specs.get(c));
            }
            return bench;
        }
    }

    private static Place place(int tile) {
        return new Place(tile % SIDE, tile / SIDE);
    }

    private static int address(int connection, int step) {
        return 32 * (connection * STEPS + step);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everySpikeIsCountedInItsStepByEveryReceiver(long seed) {
        Plan plan = new Plan(seed);
        Modes.inEach(plan.bench(), machine -> {
            assertEquals(Stop.FINISHED, machine.clock().run(100_000));
            for (int c = 0; c < plan.specs.size(); c++) {
                for (Place to : plan.specs.get(c).to()) {
                    for (int step = 0; step < STEPS; step++) {
                        counts(machine, plan, c, to, step);
                    }
                }
            }
        });
    }

    private static void counts(Machine machine, Plan plan, int connection, Place to, int step) {
        int tile = to.y() * SIDE + to.x();
        for (int axon = 0; axon < 32; axon++) {
            int expected = axon < AXONS ? plan.emitted[connection][step][axon] : 0;
            int at = address(connection, step) + axon;
            assertEquals(
                    expected,
                    machine.tiles().get(tile).memory(at),
                    () -> "connection " + connection + " at " + to + " in step " + step);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orderOfComponentsChangesNothing(long seed) {
        Recording plain = new Recording(new Plan(seed).bench().netlist());
        plain.machine.clock().run(100_000);
        Recording shuffled = new Recording(new Plan(seed).bench().netlist());
        shuffled.machine.clock().shuffle(new SplittableRandom(seed));
        shuffled.machine.clock().run(100_000);
        assertEquals(plain.log(0), shuffled.log(0));
        assertEquals(plain.dump(), shuffled.dump());
    }
}
