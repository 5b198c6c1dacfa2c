// SPDX-License-Identifier: Apache-2.0
package ohmesh.chip;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import ohmesh.isa.Opcode;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.ChannelSpec.Endpoint;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Netlist;
import ohmesh.tile.RandomProgram;
import ohmesh.tile.Writes;

/**
 * Random netlists of four tiles and a host that run to their end: the packets have one order in which every
 * tile sends and receives its own, so that nobody can wait in a circle. Between packets stand random
 * instructions, reads and pulses included; some loads read the cycle, so a wrong cycle becomes a wrong value.
 */
final class RandomMachine {
    private static final int PACKETS = 14;
    private final SplittableRandom random;
    private final int rounds;
    private final List<Link> links = new ArrayList<>();
    private final List<List<Consumer<RandomProgram>>> steps = new ArrayList<>();

    /** A channel; tile -1 is the host. */
    private record Link(String name, int from, int to, int packetWords, int window) {}

    private RandomMachine(long seed) {
        random = new SplittableRandom(seed);
        rounds = 1 + random.nextInt(3);
        for (int tile = 0; tile < 4; tile++) {
            steps.add(new ArrayList<>());
        }
    }

    static Netlist of(long seed) {
        return new RandomMachine(seed).build();
    }

    private Netlist build() {
        int count = 3 + random.nextInt(5);
        for (int k = 0; k < count; k++) {
            int from = random.nextInt(5) - 1;
            int to = (from + 2 + random.nextInt(4)) % 5 - 1;
            links.add(new Link("c" + k, from, to, 1 + random.nextInt(12), 1 + random.nextInt(3)));
        }
        int[] uses = new int[count];
        for (int packet = 0; packet < PACKETS; packet++) {
            int link = random.nextInt(count);
            uses[link]++;
            pass(link);
        }
        Bench bench = bench();
        for (int k = 0; k < count; k++) {
            connect(bench, links.get(k), uses[k] * rounds);
        }
        for (int tile = 0; tile < 4; tile++) {
            bench.words(tile % 2, tile / 2, program(tile).words());
            for (String array : List.of("a", "b")) {
                bench.observe(array + tile, tile % 2, tile / 2, array, 1 + random.nextInt(4));
            }
        }
        return bench.netlist();
    }

    private void pass(int link) {
        int from = links.get(link).from();
        int to = links.get(link).to();
        int vector = random.nextInt(16);
        if (from >= 0) {
            int channel = indexAt(link, from);
            steps.get(from).add(program -> program.put(Opcode.SEND, vector, channel));
        }
        if (to >= 0) {
            int channel = indexAt(link, to);
            steps.get(to).add(program -> program.put(Opcode.RECV, vector, channel));
        }
    }

    /** Index of a link in the channel table of one of its ends. */
    private int indexAt(int link, int tile) {
        return (int) links.subList(0, link).stream()
                .filter(other -> other.from() == tile || other.to() == tile)
                .count();
    }

    private RandomProgram program(int tile) {
        RandomProgram program =
                new RandomProgram(random.split()).arrays(2, 2).writes(2, 5).readingTheCycle();
        if (random.nextBoolean()) {
            program.fill();
        }
        program.loop(rounds, () -> {
            for (Consumer<RandomProgram> step : steps.get(tile)) {
                program.structured(random.nextInt(8));
                step.accept(program);
            }
            // A branch to the end of the body would leave it, and packets would be missing.
            program.structured(random.nextInt(8)).put(Opcode.NOP);
        });
        return program.put(Opcode.HALT);
    }

    private Bench bench() {
        return new Bench()
                .mesh(2, 2)
                .cycleToCycle(0.3)
                .holdDepth(1 + random.nextInt(2))
                .converters(
                        DacSpec.Coding.values()[random.nextInt(4)],
                        2 + random.nextInt(3),
                        AdcSpec.Kind.values()[random.nextInt(3)])
                .hostTiming(1 + random.nextInt(4), 1 + random.nextInt(6))
                .table("line", 0, 16, 0, 16, 32)
                .array("a", 8, 4, Pairing.TWO_ARRAYS)
                .array("b", 5, 3, Pairing.NEIGHBOURING_COLUMNS)
                .pulse("set", 1.3, 100e-9)
                .pulse("reset", -1.3, 370e-9)
                .pulse("fine", Writes.policy(60e-9, 1, 4, 2, 0.05))
                .pulse("coarse", Writes.policy(900e-9, 3, 7));
    }

    private void connect(Bench bench, Link link, int packets) {
        if (link.from() < 0) {
            double[][] rows = new double[packets][link.packetWords()];
            for (double[] row : rows) {
                for (int word = 0; word < row.length; word++) {
                    row[word] = random.nextInt(-40_000, 40_000);
                }
            }
            bench.input(link.name(), place(link.to()), link.window(), rows);
        } else if (link.to() < 0) {
            bench.output(link.name(), place(link.from()), link.packetWords(), link.window());
        } else {
            bench.channel(link.name(), place(link.from()), place(link.to()), link.packetWords(), link.window());
        }
    }

    private static Endpoint place(int tile) {
        return Bench.at(tile % 2, tile / 2);
    }
}
