// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ohmic networks against the dense twin with 60 digits. */
class OhmicTwinTest {
    private static final double TOLERANCE = 1e-9;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ordinaryWiresAgree(long seed) {
        agree(RandomCircuit.draw(seed, 5, 0.1, 100, 0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void wiresFromMicroohmsToKiloohmsAgree(long seed) {
        agree(RandomCircuit.draw(1000 + seed, 5, 1e-6, 1e3, 0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void idealConductorsInAnyMixtureAgree(long seed) {
        agree(RandomCircuit.draw(2000 + seed, 5, 1e-6, 1e3, 0.5));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void largerArraysAgree(long seed) {
        agree(RandomCircuit.draw(3000 + seed, 12, 0.1, 100, 0.1));
    }

    private static void agree(RandomCircuit circuit) {
        CircuitSolution solution = circuit.solve();
        DenseNetwork twin = new DenseNetwork(circuit);
        int rows = circuit.rows();
        int columns = circuit.columns();
        int cells = rows * columns;
        near("cell volts", cells, twin::cellVolts, i -> solution.cellVolts()[i]);
        near("cell amps", cells, i -> twin.cellVolts(i) * circuit.conductances()[i], i -> solution.cellAmps()[i]);
        near("row volts", cells, twin::rowVolts, i -> solution.rowVolts()[i]);
        near("column volts", cells, twin::columnVolts, i -> solution.columnVolts()[i]);
        near("left amps", rows, i -> twin.rowAmps(i, true), i -> solution.rowLeftAmps()[i]);
        near("right amps", rows, i -> twin.rowAmps(i, false), i -> solution.rowRightAmps()[i]);
        near("top amps", columns, j -> twin.columnAmps(j, true), j -> solution.columnTopAmps()[j]);
        near("bottom amps", columns, j -> twin.columnAmps(j, false), j -> solution.columnBottomAmps()[j]);
        assertEquals(0, Terminals.sum(solution), TOLERANCE * Terminals.largest(solution), "sum of terminal currents");
    }

    private static void near(String what, int count, IntToDoubleFunction known, IntToDoubleFunction computed) {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            double value = known.applyAsDouble(i);
            largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < count; i++) {
            double value = known.applyAsDouble(i);
            double error = Math.abs(value - computed.applyAsDouble(i));
            if (!Double.isNaN(value)) {
                int at = i;
                assertTrue(
                        error <= TOLERANCE * largest,
                        () -> what + " " + at + ": " + computed.applyAsDouble(at) + " for " + value);
            }
        }
    }
}
