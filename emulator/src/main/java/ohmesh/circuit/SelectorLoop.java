// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.HashSet;
import java.util.Set;

/**
 * The quasi-static state of all selectors of an array: solves, switches where a selector cannot stay as it is, and
 * solves again. The cells that are furthest beyond their switching voltage go first, as they are the fastest, with
 * those at least 90 % as far; what then no longer violates its voltage does not switch.
 */
public final class SelectorLoop {
    /** Cells as far beyond as this part of the worst switch together with it. */
    private static final double TOGETHER = 0.9;

    private final NonlinearNetwork network;
    private final int rows;
    private final int columns;
    private final double[] violations;

    /** A loop around a network of so many rows and columns. */
    public SelectorLoop(NonlinearNetwork network, int rows, int columns) {
        this.network = network;
        this.rows = rows;
        this.columns = columns;
        violations = new double[rows * columns];
    }

    /**
     * Finds the state that the given one turns into.
     *
     * @param curves with the states to start from; those found afterwards. Modified.
     * @param drive what stands at the line ends. Not modified.
     * @param out all voltages and currents. Modified.
     * @return number of rounds in which selectors switched
     * @throws CircuitFault naming a cell where the selectors oscillate, and as {@link NonlinearNetwork#solve}
     */
    public int solve(SelectorCurves curves, LineDrive drive, CircuitSolution out) {
        Set<String> seen = new HashSet<>();
        // At most one round for switching every cell on and one for switching it off, several times over.
        int bound = 4 * rows * columns + 16;
        network.solve(curves, drive, out);
        for (int round = 0; ; round++) {
            int worst = measure(curves, out);
            if (violations[worst] == 0) {
                return round;
            }
            if (!seen.add(key(curves.on())) || round == bound) {
                throw new CircuitFault("the selectors find no state: that of cell (" + worst / columns + ", "
                        + worst % columns + ") oscillates at " + out.cellVolts()[worst] + " V");
            }
            switchFrom(curves.on(), TOGETHER * violations[worst]);
            network.resume(out);
        }
    }

    private void switchFrom(int[] on, double least) {
        for (int cell = 0; cell < violations.length; cell++) {
            if (violations[cell] >= least) {
                on[cell] = 1 - on[cell];
            }
        }
    }

    private int measure(SelectorCurves curves, CircuitSolution out) {
        int worst = 0;
        for (int cell = 0; cell < violations.length; cell++) {
            violations[cell] = curves.violation(cell, out.cellVolts()[cell]);
            if (violations[cell] > violations[worst]) {
                worst = cell;
            }
        }
        return worst;
    }

    /** The exact states, 16 to a character. */
    private static String key(int[] on) {
        char[] packed = new char[(on.length + 15) / 16];
        for (int cell = 0; cell < on.length; cell++) {
            packed[cell / 16] |= (char) (on[cell] << (cell % 16));
        }
        return new String(packed);
    }
}
