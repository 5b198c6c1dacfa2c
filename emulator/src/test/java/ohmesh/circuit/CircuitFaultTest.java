// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Circuits without a solution are refused by name; what comes before leaves no trace. */
class CircuitFaultTest {
    private static final int ROWS = 5;
    private static final int COLUMNS = 3;

    private final double[] cells = new double[ROWS * COLUMNS];
    private final LineDrive drive = LineDrive.floating(ROWS, COLUMNS);

    CircuitFaultTest() {
        Arrays.fill(cells, 1e-4);
        drive.rowLeft()[0] = 0.5;
        drive.columnBottom()[2] = 0;
    }

    private CircuitSolution solve(LineResistances wires) {
        CircuitSolution out = CircuitSolution.of(ROWS, COLUMNS);
        new OhmicNetwork(ROWS, COLUMNS, wires).solve(cells, drive, out);
        return out;
    }

    private void refused(LineResistances wires, String expected) {
        CircuitFault fault = assertThrows(CircuitFault.class, () -> solve(wires));
        assertTrue(fault.getMessage().contains(expected), fault.getMessage());
    }

    @Test
    void withoutAnyDrivenEndTheCircuitFloats() {
        drive.rowLeft()[0] = LineDrive.FLOATING;
        drive.columnBottom()[2] = LineDrive.FLOATING;
        refused(LineResistances.uniform(1), "a floating network without any path to a driven line: row line 0");
    }

    @Test
    void aRowOfOpenCellsFloats() {
        Arrays.fill(cells, 9, 12, 0);
        refused(LineResistances.uniform(1), "a floating network without any path to a driven line: row line 3");
    }

    @Test
    void aColumnOfOpenCellsFloats() {
        for (int row = 0; row < ROWS; row++) {
            cells[row * COLUMNS + 1] = 0;
        }
        refused(LineResistances.uniform(0), "a floating network without any path to a driven line: column line 1");
    }

    @Test
    void openCellsCarryNoCurrentWhereTheCircuitHoldsTogether() {
        cells[4] = 0;
        assertEquals(0, Math.abs(solve(LineResistances.uniform(1)).cellAmps()[4]));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-12, Double.NaN, Double.POSITIVE_INFINITY})
    void aConductanceThatCannotBeIsNamed(double siemens) {
        cells[7] = siemens;
        refused(LineResistances.uniform(1), "cell (2, 1) has a conductance of " + siemens);
        TransferMatrix transfer = new TransferMatrix(ROWS, COLUMNS, LineResistances.uniform(1), false, false);
        CircuitFault fault = assertThrows(CircuitFault.class, () -> transfer.update(cells, 0));
        assertTrue(fault.getMessage().contains("cell (2, 1)"), fault.getMessage());
    }

    @Test
    void anIdealLineBetweenTwoVoltagesIsAShort() {
        drive.rowLeft()[3] = 0.1;
        drive.rowRight()[3] = 0.2;
        refused(LineResistances.uniform(0), "row line 3 has no resistance and shorts 0.1 V and 0.2 V");
        assertEquals(0.1, solve(new LineResistances(1, 1, 0, 0, 1, 1)).rowVolts()[9], 0);
    }

    @Test
    void anInfiniteVoltageIsNamed() {
        drive.columnTop()[1] = Double.NEGATIVE_INFINITY;
        refused(LineResistances.uniform(1), "an infinite voltage at column line 1");
    }

    @Test
    void aCurveBeyondTheRangeOfNumbersIsNamed() {
        drive.rowLeft()[0] = 2000;
        NonlinearNetwork network = new NonlinearNetwork(ROWS, COLUMNS, LineResistances.uniform(0));
        MemristorCurves curves = new MemristorCurves(cells, MemristorLaw.sinh(1.0));
        CircuitFault fault =
                assertThrows(CircuitFault.class, () -> network.solve(curves, drive, CircuitSolution.of(ROWS, COLUMNS)));
        assertTrue(fault.getMessage().contains(" at 2000.0 V is beyond the range of numbers"), fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 50, 200, 2000})
    void drivesOfManyTimesTheSinhVoltageConverge(double times) {
        drive.rowLeft()[0] = 0.1 * times;
        CircuitSolution out = CircuitSolution.of(ROWS, COLUMNS);
        new NonlinearNetwork(ROWS, COLUMNS, LineResistances.uniform(3))
                .solve(new MemristorCurves(cells, MemristorLaw.sinh(0.1)), drive, out);
        for (int cell = 0; cell < cells.length; cell++) {
            double expected = cells[cell] * 0.1 * StrictMath.sinh(out.cellVolts()[cell] / 0.1);
            assertEquals(expected, out.cellAmps()[cell], 1e-12 * Math.abs(expected));
        }
        assertEquals(out.rowLeftAmps()[0], out.columnBottomAmps()[2], 1e-9 * out.rowLeftAmps()[0]);
        assertEquals(0.1 * times, out.rowVolts()[0] + 3 * out.rowLeftAmps()[0], 1e-9 * times);
    }

    @Test
    void aSolveDoesNotDependOnThoseBefore() {
        OhmicNetwork ohmic = new OhmicNetwork(ROWS, COLUMNS, LineResistances.uniform(2));
        NonlinearNetwork nonlinear = new NonlinearNetwork(ROWS, COLUMNS, LineResistances.uniform(2));
        MemristorCurves curves = new MemristorCurves(cells, MemristorLaw.sinh(0.1));
        CircuitSolution first = CircuitSolution.of(ROWS, COLUMNS);
        CircuitSolution again = CircuitSolution.of(ROWS, COLUMNS);
        ohmic.solve(cells, drive, first);
        nonlinear.solve(curves, drive, again);
        CircuitSolution nonlinearFirst = CircuitSolution.of(ROWS, COLUMNS);
        nonlinear.solve(curves, drive, nonlinearFirst);
        assertArrayEquals(again.cellAmps(), nonlinearFirst.cellAmps());
        double[] saved = cells.clone();
        cells[3] = 5e-3;
        drive.rowRight()[4] = -1;
        ohmic.solve(cells, drive, again);
        nonlinear.solve(curves, drive, again);
        System.arraycopy(saved, 0, cells, 0, cells.length);
        drive.rowRight()[4] = LineDrive.FLOATING;
        ohmic.solve(cells, drive, again);
        assertArrayEquals(first.cellAmps(), again.cellAmps());
        nonlinear.solve(curves, drive, again);
        assertArrayEquals(nonlinearFirst.cellAmps(), again.cellAmps());
        assertArrayEquals(nonlinearFirst.columnVolts(), again.columnVolts());
    }
}
