// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/** What every plane of conductances must keep. */
final class Conductances {
    private Conductances() {}

    /**
     * Checks a plane.
     *
     * @param siemens rows x columns, row-major. Not modified.
     * @throws IllegalArgumentException where the plane has another size
     * @throws CircuitFault naming the cell whose conductance is negative, infinite or no number
     */
    static void check(double[] siemens, int rows, int columns) {
        if (siemens.length != rows * columns) {
            throw new IllegalArgumentException(
                    siemens.length + " conductances for " + rows + " x " + columns + " cells");
        }
        for (int at = 0; at < siemens.length; at++) {
            if (!(siemens[at] >= 0 && siemens[at] <= Double.MAX_VALUE)) {
                throw new CircuitFault(
                        "cell (" + at / columns + ", " + at % columns + ") has a conductance of " + siemens[at] + " S");
            }
        }
    }
}
