// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays of sinh cells as ngspice solves them. */
class SinhOracleTest {
    /** Largest deviation from ngspice, relative to the largest value. */
    private static final double TOLERANCE = 1e-7;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sinh-vmm.json", "sinh-write-half-v.json"})
    void currentsAndVoltagesAreThoseOfNgspice(String name) throws IOException {
        Oracle oracle = Oracle.read(name);
        CircuitSolution solution = CircuitSolution.of(oracle.rows(), oracle.columns());
        new NonlinearNetwork(oracle.rows(), oracle.columns(), oracle.wires())
                .solve(
                        new MemristorCurves(oracle.conductances(), MemristorLaw.sinh(oracle.sinhVolts())),
                        oracle.drive(),
                        solution);
        double deviation = oracle.deviation(solution);
        assertTrue(deviation <= TOLERANCE, () -> name + " deviates by " + deviation);
    }
}
