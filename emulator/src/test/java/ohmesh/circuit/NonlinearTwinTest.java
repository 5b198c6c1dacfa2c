// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nonlinear networks against the dense Newton twin. */
class NonlinearTwinTest {
    private static final double TOLERANCE = 1e-9;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static RandomCircuit draw(long seed) {
        return RandomCircuit.draw(seed, 5, 0.5, 200, 0);
    }

    private static void near(double[] expected, CircuitSolution solution) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        assertEquals(0, Oracle.deviation(expected, solution.cellVolts()), TOLERANCE, "of " + largest + " V");
        assertEquals(0, Terminals.sum(solution), TOLERANCE * Terminals.largest(solution), "sum of terminal currents");
    }

    private static CircuitSolution solve(RandomCircuit circuit, CellCurves curves) {
        CircuitSolution solution = circuit.room();
        new NonlinearNetwork(circuit.rows(), circuit.columns(), circuit.wires())
                .solve(curves, circuit.drive(), solution);
        return solution;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sinhCellsAgree(long seed) {
        RandomCircuit circuit = draw(seed);
        double v0 = 0.05 + 0.01 * seed;
        DenseNewton twin = new DenseNewton(circuit);
        for (int cell = 0; cell < circuit.conductances().length; cell++) {
            double g = circuit.conductances()[cell];
            twin.cell(cell, (from, to) -> g * v0 * Math.sinh((from - to) / v0));
        }
        near(twin.solve(), solve(circuit, new MemristorCurves(circuit.conductances(), MemristorLaw.sinh(v0))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void polynomialCellsAgree(long seed) {
        RandomCircuit circuit = draw(100 + seed);
        double a2 = seed % 2 == 0 ? 0.7 : -1.5;
        DenseNewton twin = new DenseNewton(circuit);
        for (int cell = 0; cell < circuit.conductances().length; cell++) {
            double g = circuit.conductances()[cell];
            twin.cell(cell, (from, to) -> {
                double v = from - to;
                return g * v + a2 * g * v * Math.abs(v) + 1.2 * g * v * v * v;
            });
        }
        near(
                twin.solve(),
                solve(circuit, new MemristorCurves(circuit.conductances(), MemristorLaw.polynomial(a2, 1.2))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void selectorsInAGivenStateAgree(long seed) {
        RandomCircuit circuit = draw(200 + seed);
        int[] on = new int[circuit.conductances().length];
        DenseNewton twin = new DenseNewton(circuit);
        for (int cell = 0; cell < on.length; cell++) {
            double g = circuit.conductances()[cell];
            boolean conducts = (cell * 7L + seed) % 3 == 0;
            on[cell] = conducts ? 1 : 0;
            twin.cell(cell, (from, to) -> {
                double v = from - to;
                double over = Math.max(0, Math.abs(v) - 0.1);
                return 1e-7 * v + (conducts ? g * Math.signum(v) * over : 0);
            });
        }
        SelectorCurves curves = new SelectorCurves(circuit.conductances(), on, MemristorLaw.ohmic(), 0.3, 0.1, 1e-7);
        near(twin.solve(), solve(circuit, curves));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void transistorsAgree(long seed) {
        RandomCircuit circuit = draw(300 + seed);
        boolean alongRows = seed % 2 == 0;
        double k = 1e-3;
        double threshold = 0.4;
        double leak = 1e-8;
        boolean sinh = seed % 3 == 0;
        double[] gates = new double[alongRows ? circuit.rows() : circuit.columns()];
        Arrays.setAll(gates, line -> 0.2 + 0.3 * ((line + seed) % 5));
        DenseNewton twin = new DenseNewton(circuit);
        for (int cell = 0; cell < circuit.conductances().length; cell++) {
            double g = circuit.conductances()[cell];
            double gate = gates[alongRows ? cell / circuit.columns() : cell % circuit.columns()];
            twin.cell(
                    cell,
                    (from, to) -> sinh ? g * 0.3 * Math.sinh((from - to) / 0.3) : g * (from - to),
                    (drain, source) -> squareLaw(k, gate - threshold, drain, source) + leak * (drain - source));
        }
        CircuitSolution solution = circuit.room();
        TransistorCurves curves = new TransistorCurves(
                circuit.conductances(),
                circuit.columns(),
                sinh ? MemristorLaw.sinh(0.3) : MemristorLaw.ohmic(),
                new SquareLawTransistor(k, threshold, leak),
                alongRows,
                gates);
        NonlinearNetwork network = new NonlinearNetwork(circuit.rows(), circuit.columns(), circuit.wires());
        network.solve(curves, circuit.drive(), solution);
        near(twin.solve(), solution);
    }

    /** Triode and saturation as textbooks write them, with source and drain by potential. */
    private static double squareLaw(double k, double gateLessThreshold, double drain, double source) {
        if (drain < source) {
            return -squareLaw(k, gateLessThreshold, source, drain);
        }
        double over = gateLessThreshold - source;
        double across = drain - source;
        if (over <= 0) {
            return 0;
        }
        return across < over ? k * (over * across - across * across / 2) : k / 2 * over * over;
    }
}
