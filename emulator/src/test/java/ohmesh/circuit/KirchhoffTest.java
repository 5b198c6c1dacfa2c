// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Currents at every node, from the potentials that the solver reports. */
class KirchhoffTest {
    private static final double TOLERANCE = 1e-9;

    /** Current through the smallest segment, 1 ohm, from the rounding of potentials of up to 1 V. */
    private static final double ROUNDING_AMPS = 1e-15;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyNodeIsBalanced(long seed) {
        RandomCircuit circuit = RandomCircuit.draw(seed, 16, 1, 1e3, 0);
        CircuitSolution solution = circuit.room();
        NonlinearNetwork network = new NonlinearNetwork(circuit.rows(), circuit.columns(), circuit.wires());
        if (seed % 2 == 0) {
            solution = circuit.solve();
        } else {
            network.solve(
                    new MemristorCurves(circuit.conductances(), MemristorLaw.sinh(0.2)), circuit.drive(), solution);
        }
        double largest = Math.max(
                Terminals.largest(solution),
                Arrays.stream(solution.cellAmps()).map(Math::abs).max().orElse(0));
        double tolerance = TOLERANCE * largest + ROUNDING_AMPS;
        int rows = circuit.rows();
        int columns = circuit.columns();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int cell = i * columns + j;
                double row = (j == 0 ? solution.rowLeftAmps()[i] : 0)
                        + (j == columns - 1 ? solution.rowRightAmps()[i] : 0)
                        + along(
                                solution.rowVolts(),
                                cell,
                                1,
                                j,
                                columns,
                                circuit.wires().rowSegment());
                double column = -(i == 0 ? solution.columnTopAmps()[j] : 0)
                        - (i == rows - 1 ? solution.columnBottomAmps()[j] : 0)
                        + along(
                                solution.columnVolts(),
                                cell,
                                columns,
                                i,
                                rows,
                                circuit.wires().columnSegment());
                double amps = solution.cellAmps()[cell];
                assertEquals(amps, row, tolerance, "row node (" + i + ", " + j + ")");
                assertEquals(-amps, column, tolerance, "column node (" + i + ", " + j + ")");
            }
        }
    }

    /** Current that the neighbours on the same line bring to a node. */
    private static double along(double[] volts, int cell, int stride, int place, int nodes, double ohms) {
        double amps = place == 0 ? 0 : (volts[cell - stride] - volts[cell]) / ohms;
        return place == nodes - 1 ? amps : amps + (volts[cell + stride] - volts[cell]) / ohms;
    }
}
