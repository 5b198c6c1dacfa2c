// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ohmic arrays as ngspice solves them. */
class OhmicOracleTest {
    /** Largest deviation from ngspice, relative to the largest value. */
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "irdrop-case.json",
                "irdrop-case-32x32.json",
                "irdrop-case-64x64.json",
                "both-ends-driven.json",
                "sneak-floating.json",
                "write-half-v.json",
                "write-third-v.json"
            })
    void currentsAndVoltagesAreThoseOfNgspice(String name) throws IOException {
        Oracle oracle = Oracle.read(name);
        CircuitSolution solution = CircuitSolution.of(oracle.rows(), oracle.columns());
        new OhmicNetwork(oracle.rows(), oracle.columns(), oracle.wires())
                .solve(oracle.conductances(), oracle.drive(), solution);
        double deviation = oracle.deviation(solution);
        assertTrue(deviation <= TOLERANCE, () -> name + " deviates by " + deviation);
    }
}
