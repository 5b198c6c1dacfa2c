// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * Which lines of an array are rungs and which are rails. Rungs are eliminated first, each for itself; what is
 * left moves along the rails in fronts of one node a rail. The shorter side makes the fronts, whose width enters
 * the cost with its square. Planes inside are rungs x rails; the planes of callers are rows x columns.
 *
 * @param rungs number of rungs, also the number of nodes of a rail
 * @param rails number of rails, also the number of nodes of a rung
 * @param rungStride distance of neighbouring rungs in a plane of the caller
 * @param railStride distance of neighbouring rails in a plane of the caller
 * @param sign 1 where rungs are rows, -1 where they are columns: voltages of cells count from row to column
 */
record Layout(int rungs, int rails, int rungStride, int railStride, double sign) {
    static Layout of(int rows, int columns) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("an array of " + rows + " x " + columns + " cells");
        }
        return columns <= rows ? new Layout(rows, columns, columns, 1, 1) : new Layout(columns, rows, 1, columns, -1);
    }

    boolean rungsAreRows() {
        return sign > 0;
    }

    /** Index of the first cell of a rung in a plane of the caller. */
    int start(int rung) {
        return rung * rungStride;
    }

    /** Copies one rung of a plane of the caller. */
    void copyRung(double[] plane, int rung, double[] to) {
        int cell = start(rung);
        for (int rail = 0; rail < rails; rail++, cell += railStride) {
            to[rail] = plane[cell];
        }
    }
}
