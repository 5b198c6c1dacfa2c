// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any circuit: all cell kinds, all end conditions, all wires. */
class RandomCircuitsTest {
    private static final double TOLERANCE = 1e-9;
    private static final int KINDS = 5;
    /** The lowest that a netlist can give. */
    private static final double SELECTOR_LEAK = 1e-15;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    static LongStream hundreds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void terminalCurrentsOfSmallCircuitsSumToZero(long seed) {
        check(seed, 9);
    }

    /** 1T1R on bad wires, where the column potential takes more from the channel than the line gives: no loop settles. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {294, 759, 1384, 2899, 3399})
    void transistorsOnBadWiresAreSolved(long seed) {
        check(seed, 64);
    }

    @ParameterizedTest(name = "seeds {0}00 to {0}99")
    @MethodSource("hundreds")
    @Tag("long")
    void terminalCurrentsOfTenThousandCircuitsSumToZero(long hundred) {
        // Against a solver that never ends, not a measurement.
        assertTimeoutPreemptively(Duration.ofMinutes(20), () -> {
            for (long seed = 100 * hundred; seed < 100 * hundred + 100; seed++) {
                check(seed, 64);
            }
        });
    }

    private static void check(long seed, int side) {
        RandomCircuit circuit = RandomCircuit.draw(seed, side, 1e-6, 1e3, seed % 3 == 0 ? 0.3 : 0);
        CircuitSolution solution = solve(circuit, seed);
        for (double[] values :
                new double[][] {solution.cellVolts(), solution.cellAmps(), solution.rowVolts(), solution.columnVolts()
                }) {
            assertTrue(Arrays.stream(values).allMatch(Double::isFinite), () -> "seed " + seed);
        }
        double sum = Terminals.sum(solution);
        assertEquals(0, sum, TOLERANCE * Terminals.largest(solution), () -> "seed " + seed);
        if (seed % KINDS == 0 && seed % 3 != 0) {
            assertReciprocal(circuit, seed);
        }
    }

    private static CircuitSolution solve(RandomCircuit circuit, long seed) {
        RandomGenerator random = new SplittableRandom(~seed);
        double[] cells = circuit.conductances();
        MemristorLaw law = random.nextBoolean() ? MemristorLaw.ohmic() : MemristorLaw.sinh(random.nextDouble(0.05, 1));
        NonlinearNetwork network = new NonlinearNetwork(circuit.rows(), circuit.columns(), circuit.wires());
        CircuitSolution out = circuit.room();
        switch ((int) (seed % KINDS)) {
            case 0 -> {
                return circuit.solve();
            }
            case 1 ->
                network.solve(
                        new MemristorCurves(cells, MemristorLaw.sinh(random.nextDouble(0.02, 1))),
                        circuit.drive(),
                        out);
            case 2 ->
                network.solve(
                        new MemristorCurves(
                                cells, MemristorLaw.polynomial(random.nextDouble(-1, 2), random.nextDouble(0.5, 9))),
                        circuit.drive(),
                        out);
            case 3 -> {
                int[] on = random.ints(cells.length, 0, 2).toArray();
                double hold = random.nextDouble(0, 0.3);
                SelectorCurves curves =
                        new SelectorCurves(cells, on, law, hold + random.nextDouble(0.01, 0.5), hold, SELECTOR_LEAK);
                new SelectorLoop(network, circuit.rows(), circuit.columns()).solve(curves, circuit.drive(), out);
            }
            default -> {
                boolean alongRows = random.nextBoolean();
                int gates = alongRows ? circuit.rows() : circuit.columns();
                TransistorCurves curves = new TransistorCurves(
                        cells,
                        circuit.columns(),
                        law,
                        new SquareLawTransistor(random.nextDouble(1e-5, 1e-3), 0.4, SquareLawTransistor.LEAK_SIEMENS),
                        alongRows,
                        random.doubles(gates, 0, 2).toArray());
                network.solve(curves, circuit.drive(), out);
            }
        }
        return out;
    }

    /** The current at terminal b from a volt at a is that at a from a volt at b. */
    private static void assertReciprocal(RandomCircuit circuit, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[][] ends = {
            circuit.drive().rowLeft(),
            circuit.drive().rowRight(),
            circuit.drive().columnTop(),
            circuit.drive().columnBottom()
        };
        int[] a = driven(random, ends);
        int[] b = driven(random, ends);
        double there = transfer(circuit, ends, a, b);
        double back = transfer(circuit, ends, b, a);
        double scale = Math.min(Math.abs(transfer(circuit, ends, a, a)), Math.abs(transfer(circuit, ends, b, b)));
        assertEquals(there, back, TOLERANCE * scale, () -> "seed " + seed);
    }

    private static int[] driven(RandomGenerator random, double[][] ends) {
        while (true) {
            int side = random.nextInt(ends.length);
            int line = random.nextInt(ends[side].length);
            if (LineDrive.isDriven(ends[side][line])) {
                return new int[] {side, line};
            }
        }
    }

    private static double transfer(RandomCircuit circuit, double[][] ends, int[] from, int[] to) {
        for (double[] side : ends) {
            for (int line = 0; line < side.length; line++) {
                side[line] = LineDrive.isDriven(side[line]) ? 0 : side[line];
            }
        }
        ends[from[0]][from[1]] = 1;
        CircuitSolution out = circuit.solve();
        double[][] amps = {out.rowLeftAmps(), out.rowRightAmps(), out.columnTopAmps(), out.columnBottomAmps()};
        return (to[0] < 2 ? 1 : -1) * amps[to[0]][to[1]];
    }
}
