// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 1T1R cells: compliance in SET, nearly a short in READ, a source follower in RESET. */
class TransistorTest {
    private static final double K = 2e-4;
    private static final double THRESHOLD = 0.45;
    private static final double LEAK = 1e-12;
    private static final SquareLawTransistor TRANSISTOR = new SquareLawTransistor(K, THRESHOLD, LEAK);

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    /** Current through one cell between ideal terminals. */
    private static double amps(double conductance, double rowVolts, double columnVolts, double gate) {
        LineDrive drive = LineDrive.floating(1, 1);
        drive.rowLeft()[0] = rowVolts;
        drive.columnBottom()[0] = columnVolts;
        CircuitSolution out = CircuitSolution.of(1, 1);
        TransistorCurves curves = new TransistorCurves(
                new double[] {conductance}, 1, MemristorLaw.ohmic(), TRANSISTOR, true, new double[] {gate});
        NonlinearNetwork network = new NonlinearNetwork(1, 1, LineResistances.uniform(0));
        network.solve(curves, drive, out);
        return out.cellAmps()[0];
    }

    @Test
    void aGoodCellIsLimitedByTheGate() {
        assertEquals(K / 2 * 0.35 * 0.35, amps(1e-2, 2.0, 0, 0.8), 1e-10);
    }

    @Test
    void inReadTheTransistorIsNearlyAShort() {
        // Triode at small voltages: 1 / (k (gate - threshold)) in series.
        double series = 1 / (1 / 1e-6 + 1 / (K * (3 - THRESHOLD)));
        assertEquals(series * 0.01, amps(1e-6, 0.01, 0, 3), 1e-4 * series * 0.01);
    }

    @Test
    void inResetTheMiddleNodeFollowsTheGate() {
        // Drain at 2 V, saturated: k/2 (gate - threshold - m)^2 = G m, the row at 0 V.
        double conductance = 1e-3;
        double overdrive = 1.5 - THRESHOLD;
        double a = K / 2;
        double b = 2 * a * overdrive + conductance;
        double middle = (b - Math.sqrt(b * b - 4 * a * a * overdrive * overdrive)) / (2 * a);
        assertEquals(-conductance * middle, amps(conductance, 0, 2.0, 1.5), 1e-10);
    }

    @Test
    void aClosedGateLeavesTheLeak() {
        assertEquals(LEAK, amps(1e-3, 1, 0, 0.2), 1e-18);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noCellExceedsItsComplianceInSet(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int rows = random.nextInt(1, 12);
        int columns = random.nextInt(1, 12);
        LineDrive drive = LineDrive.floating(rows, columns);
        for (int row = 0; row < rows; row++) {
            drive.rowLeft()[row] = random.nextDouble(1, 3);
        }
        for (int column = 0; column < columns; column++) {
            drive.columnBottom()[column] = 0;
        }
        double[] cells = random.doubles((long) rows * columns, 1e-6, 1e-2).toArray();
        double[] gates = random.doubles(rows, 0, 2).toArray();
        CircuitSolution out = CircuitSolution.of(rows, columns);
        TransistorCurves curves = new TransistorCurves(cells, columns, MemristorLaw.sinh(0.3), TRANSISTOR, true, gates);
        NonlinearNetwork network = new NonlinearNetwork(rows, columns, LineResistances.uniform(20));
        network.solve(curves, drive, out);
        for (int cell = 0; cell < cells.length; cell++) {
            double over = Math.max(0, gates[cell / columns] - THRESHOLD);
            double limit = K / 2 * over * over + LEAK * 3;
            double amps = out.cellAmps()[cell];
            assertTrue(amps > 0 && amps <= limit, () -> amps + " A where the gate allows " + limit);
        }
    }
}
