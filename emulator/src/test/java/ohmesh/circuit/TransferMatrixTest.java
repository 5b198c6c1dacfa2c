// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The transfer matrix against whole solves, and its updates against rebuilds. */
class TransferMatrixTest {
    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    /** Wires, cells and connected ends of a seed; every third circuit has ideal conductors. */
    private static final class Case {
        final RandomCircuit circuit;
        final boolean bothRowEnds;
        final boolean bothColumnEnds;

        Case(long seed) {
            circuit = RandomCircuit.draw(seed, 20, 1e-6, 1e3, seed % 3 == 0 ? 0.4 : 0);
            bothRowEnds = seed % 2 == 0;
            bothColumnEnds = seed % 4 > 1;
        }

        TransferMatrix matrix() {
            return new TransferMatrix(circuit.rows(), circuit.columns(), circuit.wires(), bothRowEnds, bothColumnEnds);
        }

        /** Column currents with these voltages of the rows, by a whole solve. */
        double[] columnAmps(double[] volts) {
            LineDrive drive = LineDrive.floating(circuit.rows(), circuit.columns());
            System.arraycopy(volts, 0, drive.rowLeft(), 0, volts.length);
            Arrays.fill(drive.columnBottom(), 0);
            if (bothRowEnds) {
                System.arraycopy(volts, 0, drive.rowRight(), 0, volts.length);
            }
            if (bothColumnEnds) {
                Arrays.fill(drive.columnTop(), 0);
            }
            CircuitSolution out = circuit.room();
            new OhmicNetwork(circuit.rows(), circuit.columns(), circuit.wires())
                    .solve(circuit.conductances(), drive, out);
            double[] amps = out.columnBottomAmps().clone();
            for (int j = 0; j < amps.length; j++) {
                amps[j] += out.columnTopAmps()[j];
            }
            return amps;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyRowOfTheMatrixIsTheSolveWithThatRowAtOneVolt(long seed) {
        Case drawn = new Case(seed);
        int columns = drawn.circuit.columns();
        double[] transfer = drawn.matrix().update(drawn.circuit.conductances(), 0);
        for (int i = 0; i < drawn.circuit.rows(); i++) {
            double[] volts = new double[drawn.circuit.rows()];
            volts[i] = 1;
            double[] amps = drawn.columnAmps(volts);
            double largest = Arrays.stream(amps).max().orElse(0);
            for (int j = 0; j < columns; j++) {
                assertEquals(amps[j], transfer[i * columns + j], 1e-12 * largest, "row " + i + ", column " + j);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void superpositionGivesTheColumnCurrents(long seed) {
        Case drawn = new Case(seed);
        int columns = drawn.circuit.columns();
        RandomGenerator random = new SplittableRandom(seed);
        double[] volts = random.doubles(drawn.circuit.rows(), 0, 1).toArray();
        double[] transfer = drawn.matrix().update(drawn.circuit.conductances(), 0);
        double[] amps = drawn.columnAmps(volts);
        for (int j = 0; j < columns; j++) {
            double sum = 0;
            for (int i = 0; i < volts.length; i++) {
                sum += volts[i] * transfer[i * columns + j];
            }
            assertEquals(1, sum / amps[j], 1e-12, "column " + j);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyElementIsAboveZero(long seed) {
        Case drawn = new Case(seed);
        for (double element : drawn.matrix().update(drawn.circuit.conductances(), 0)) {
            assertTrue(element > 0, () -> "element " + element);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anUpdateFromAnyRowHasTheBitsOfARebuild(long seed) {
        Case drawn = new Case(seed);
        RandomGenerator random = new SplittableRandom(seed);
        double[] conductances = drawn.circuit.conductances().clone();
        TransferMatrix updated = drawn.matrix();
        updated.update(conductances, 0);
        for (int change = 0; change < 4; change++) {
            int row = random.nextInt(drawn.circuit.rows());
            for (int cell = row * drawn.circuit.columns(); cell < conductances.length; cell++) {
                conductances[cell] = random.nextDouble(1e-9, 1e-2);
            }
            double[] expected = drawn.matrix().update(conductances, 0);
            assertArrayEquals(expected, updated.update(conductances, row), "changed from row " + row);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theTransposedArrayHasTheTransposedMatrix(long seed) {
        RandomCircuit circuit = RandomCircuit.draw(seed, 20, 1e-3, 1e3, 0);
        int rows = circuit.rows();
        int columns = circuit.columns();
        LineResistances w = circuit.wires();
        // Driving columns at the bottom and sensing rows at the left, seen as an array of its own.
        LineResistances turnedWires = new LineResistances(
                w.columnSegment(), w.rowSegment(), w.columnBottom(), w.columnTop(), w.rowRight(), w.rowLeft());
        double[] turnedCells = new double[rows * columns];
        for (int cell = 0; cell < rows * columns; cell++) {
            turnedCells[turned(cell, rows, columns)] = circuit.conductances()[cell];
        }
        double[] forward = new TransferMatrix(rows, columns, w, false, false).update(circuit.conductances(), 0);
        double[] back = new TransferMatrix(columns, rows, turnedWires, false, false).update(turnedCells, 0);
        for (int cell = 0; cell < rows * columns; cell++) {
            assertEquals(1, back[turned(cell, rows, columns)] / forward[cell], 1e-11, "cell " + cell);
        }
    }

    /** Place of a cell in the array whose rows are the columns from the last, seen from their bottom ends. */
    private static int turned(int cell, int rows, int columns) {
        return (columns - 1 - cell % columns) * rows + rows - 1 - cell / columns;
    }
}
