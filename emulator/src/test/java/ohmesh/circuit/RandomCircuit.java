// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A drawn array: size, wires, what stands at the ends, conductances. Never shorted, never floating. */
record RandomCircuit(int rows, int columns, LineResistances wires, LineDrive drive, double[] conductances) {
    private static final double SMALLEST_SIEMENS = 1e-9;
    private static final double LARGEST_SIEMENS = 1e-2;

    /**
     * Draws a circuit with cells of 1 nS to 10 mS.
     *
     * @param leastOhms of a segment or terminal
     * @param mostOhms of a segment or terminal
     * @param ideal probability that a segment or terminal has no resistance
     */
    static RandomCircuit draw(long seed, int side, double leastOhms, double mostOhms, double ideal) {
        RandomGenerator random = new SplittableRandom(seed);
        int rows = random.nextInt(1, side + 1);
        int columns = random.nextInt(1, side + 1);
        double[] ohms = new double[6];
        for (int i = 0; i < ohms.length; i++) {
            ohms[i] = random.nextDouble() < ideal ? 0 : logUniform(random, leastOhms, mostOhms);
        }
        LineResistances wires = new LineResistances(ohms[0], ohms[1], ohms[2], ohms[3], ohms[4], ohms[5]);
        LineDrive drive = LineDrive.floating(rows, columns);
        double floating = random.nextDouble();
        drawEnds(random, floating, drive.rowLeft(), drive.rowRight());
        drawEnds(random, floating, drive.columnTop(), drive.columnBottom());
        boolean same = random.nextBoolean();
        drive.rowLeft()[random.nextInt(rows)] = 0.5;
        drive.columnBottom()[random.nextInt(columns)] = -0.25;
        unshort(same || ohms[0] == 0 || columns == 1, drive.rowLeft(), drive.rowRight());
        unshort(same || ohms[1] == 0 || rows == 1, drive.columnTop(), drive.columnBottom());
        double[] conductances = new double[rows * columns];
        for (int cell = 0; cell < conductances.length; cell++) {
            conductances[cell] = logUniform(random, SMALLEST_SIEMENS, LARGEST_SIEMENS);
        }
        return new RandomCircuit(rows, columns, wires, drive, conductances);
    }

    private static double logUniform(RandomGenerator random, double least, double most) {
        return least * StrictMath.pow(most / least, random.nextDouble());
    }

    private static void drawEnds(RandomGenerator random, double floating, double[] a, double[] b) {
        for (int line = 0; line < a.length; line++) {
            a[line] = random.nextDouble() < floating ? LineDrive.FLOATING : random.nextDouble(-1, 1);
            b[line] = random.nextDouble() < floating ? LineDrive.FLOATING : random.nextDouble(-1, 1);
        }
    }

    /** Ends that might be joined by an ideal conductor get the same voltage. */
    private static void unshort(boolean joined, double[] a, double[] b) {
        for (int line = 0; joined && line < a.length; line++) {
            if (LineDrive.isDriven(a[line]) && LineDrive.isDriven(b[line])) {
                b[line] = a[line];
            }
        }
    }

    CircuitSolution room() {
        return CircuitSolution.of(rows, columns);
    }

    CircuitSolution solve() {
        CircuitSolution solution = room();
        new OhmicNetwork(rows, columns, wires).solve(conductances, drive, solution);
        return solution;
    }
}
