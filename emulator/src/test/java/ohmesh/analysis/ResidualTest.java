// SPDX-License-Identifier: Apache-2.0
package ohmesh.analysis;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import ohmesh.circuit.CircuitFault;
import ohmesh.netlist.circuit.CircuitCase;
import ohmesh.netlist.circuit.CircuitCaseReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResidualTest {
    private CircuitCase circuit;
    private CaseSolution solution;

    @BeforeEach
    void sneak() throws IOException {
        circuit = CircuitCaseReader.read(Path.of("../netlists/circuits/sneak.json"))
                .circuit();
        solution = CaseSolver.solve(circuit);
    }

    @Test
    void currentsThatDoNotAddUpAreRefusedByLine() {
        assertDoesNotThrow(() -> Residual.check(circuit, solution.values(), 1e-9));
        solution.values().cellAmps()[2 * 4 + 3] += 1e-6;
        CircuitFault fault = assertThrows(CircuitFault.class, () -> Residual.check(circuit, solution.values(), 1e-9));
        assertTrue(fault.getMessage().matches("(word line 2|bit line 3): .*"), fault.getMessage());
    }

    @Test
    void currentsThatAreNoNumbersAreRefusedByLine() {
        solution.values().cellAmps()[4 + 3] = Double.NaN;
        CircuitFault fault = assertThrows(CircuitFault.class, () -> Residual.check(circuit, solution.values(), 1e-9));
        assertTrue(fault.getMessage().contains("word line 1"), fault.getMessage());
    }

    @Test
    void theSummaryPrintsAnyNumber() {
        solution.values().cellVolts()[0] = Double.POSITIVE_INFINITY;
        solution.values().cellVolts()[1] = -Double.MAX_VALUE;
        assertTrue(CaseSummary.of(circuit, solution).contains("out of range"));
    }
}
