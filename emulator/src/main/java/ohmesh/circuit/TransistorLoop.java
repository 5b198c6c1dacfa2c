// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/**
 * Solves an array of 1T1R cells. With the potentials of the column nodes frozen, the cells are curves of their own
 * voltage and Newton's matrix is symmetric; the loop replaces the frozen potentials by those that result until both
 * agree. A potential that rises takes overdrive from the transistors and so falls: with good wires the loop
 * contracts by itself, with bad ones it would swing, so every round moves by a fraction that follows from the last
 * two (Aitken's relaxation in the form of Irons and Tuck 1969).
 */
public final class TransistorLoop {
    private static final int ROUNDS = 500;
    private static final double SMALLEST_FRACTION = 1e-3;

    /** Largest change of a column node, relative to the largest voltage at a line end. */
    private static final double TOLERANCE = 1e-12;

    private final NonlinearNetwork network;
    private final int columns;
    private final double[] change;
    private final double[] lastChange;

    /** A loop around a network of so many rows and columns. */
    public TransistorLoop(NonlinearNetwork network, int rows, int columns) {
        this.network = network;
        this.columns = columns;
        change = new double[rows * columns];
        lastChange = new double[rows * columns];
    }

    /**
     * Solves the network.
     *
     * @param curves of the cells. Modified: the potentials of the column nodes.
     * @param drive what stands at the line ends. Not modified.
     * @param out all voltages and currents. Modified.
     * @return number of networks solved
     * @throws CircuitFault naming the column line and cell whose potential does not settle, and as
     *     {@link NonlinearNetwork#solve}
     */
    public int solve(TransistorCurves curves, LineDrive drive, CircuitSolution out) {
        double[] frozen = curves.columnVolts();
        Arrays.fill(frozen, 0);
        double fraction = 1;
        int worst = 0;
        network.solve(curves, drive, out);
        double scale = network.largestVolts();
        for (int round = 1; round <= ROUNDS; round++) {
            worst = compare(frozen, out.columnVolts());
            if (Math.abs(change[worst]) <= TOLERANCE * scale) {
                return round;
            }
            fraction = round == 1 ? 1 : relaxed(fraction);
            for (int cell = 0; cell < frozen.length; cell++) {
                frozen[cell] += fraction * change[cell];
                lastChange[cell] = change[cell];
            }
            network.resume(curves, out);
        }
        throw new CircuitFault("column line " + worst % columns + " does not settle: at cell (" + worst / columns + ", "
                + worst % columns + ") its potential still moves by " + change[worst] + " V after " + ROUNDS
                + " rounds");
    }

    private int compare(double[] frozen, double[] resulting) {
        int worst = 0;
        for (int cell = 0; cell < frozen.length; cell++) {
            change[cell] = resulting[cell] - frozen[cell];
            if (Math.abs(change[cell]) > Math.abs(change[worst])) {
                worst = cell;
            }
        }
        return worst;
    }

    private double relaxed(double fraction) {
        double product = 0;
        double square = 0;
        for (int cell = 0; cell < change.length; cell++) {
            double difference = change[cell] - lastChange[cell];
            product += lastChange[cell] * difference;
            square += difference * difference;
        }
        double next = square == 0 ? 1 : -fraction * product / square;
        return Math.min(1, Math.max(SMALLEST_FRACTION, Math.abs(next)));
    }
}
