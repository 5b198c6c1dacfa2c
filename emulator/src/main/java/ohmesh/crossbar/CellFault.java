// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

/** A cell whose state is no number; the message names it, and the array that holds it names itself around that. */
final class CellFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    CellFault(int row, int column, String message) {
        super("cell (" + row + ", " + column + "): " + message);
    }
}
