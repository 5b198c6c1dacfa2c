// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/**
 * Curves that depend on the potential of the column node by itself, not only on the voltage of the cell: of cells
 * with a transistor whose gate has a potential of its own. The solver writes the potentials before it asks.
 */
interface ColumnCurves extends CellCurves {
    /** Potentials of the column nodes, rows x columns, that {@link #evaluate} takes. For the solver to modify. */
    double[] columnVolts();

    /**
     * How fast the current falls where the column node rises and the row node stays, in siemens, at least 0: what
     * the last {@link #evaluate} found. Its siemens are then the rise with the row node where the column node stays.
     */
    double[] columnSiemens();
}
