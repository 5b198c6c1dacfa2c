// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/**
 * What an array of ohmic cells with wires does to a vector of voltages: column current j = sum over i of
 * volts[i] T[i][j]. Rows are driven, columns are sensed by terminals at 0 V. By reciprocity T[i][j] is also the
 * current out of row i while column j alone stands at 1 V, so one solve a column gives all of it, and the transposed
 * read with the same terminals is the transpose of T.
 *
 * <p>All terms are positive and added only, so every element keeps its relative precision. Cost for C columns and
 * R rows, C at most R: R C^3 3/2 multiplications, of which R C^3 remain when only the last row has changed.
 */
public final class TransferMatrix {
    private final int rows;
    private final int columns;
    private final Layout layout;
    private final Lines rails;
    private final Elimination elimination;

    /** Number of right-hand sides, one a rail. */
    private final int width;

    private final MultipleSolve solve;

    /** Potential of every node of the rails, a row for each, with the terminals of one rail at 1 V. */
    private final double[] potentials;

    private final double[] transfer;
    private final double[] row;

    /**
     * Room for an array.
     *
     * @param rowsFromBothEnds whether rows are driven by the same voltage at both ends, else at the left only
     * @param columnsAtBothEnds whether the currents at both ends of a column are summed, else the bottom alone
     * @throws IllegalArgumentException where there is no row or no column
     */
    public TransferMatrix(
            int rows, int columns, LineResistances wires, boolean rowsFromBothEnds, boolean columnsAtBothEnds) {
        this.rows = rows;
        this.columns = columns;
        layout = Layout.of(rows, columns);
        Lines rowLines = Lines.rows(rows, columns, wires);
        Lines columnLines = Lines.columns(rows, columns, wires);
        LineDrive drive = LineDrive.floating(rows, columns);
        Arrays.fill(drive.rowLeft(), 0);
        Arrays.fill(drive.columnBottom(), 0);
        Arrays.fill(drive.rowRight(), rowsFromBothEnds ? 0 : LineDrive.FLOATING);
        Arrays.fill(drive.columnTop(), columnsAtBothEnds ? 0 : LineDrive.FLOATING);
        rowLines.drive(drive.rowLeft(), drive.rowRight());
        columnLines.drive(drive.columnTop(), drive.columnBottom());
        rails = layout.rungsAreRows() ? columnLines : rowLines;
        elimination = new Elimination(layout, layout.rungsAreRows() ? rowLines : columnLines, rails);
        width = layout.rails();
        solve = new MultipleSolve(elimination.fronts());
        potentials = solve.plane();
        transfer = new double[rows * columns];
        row = new double[width];
    }

    /**
     * The matrix for these cells. What the rows above the first changed one contribute is kept from the previous
     * call; the result has the bits of a rebuild.
     *
     * @param conductances rows x columns, row-major, in siemens, not below 0. Not modified.
     * @param firstChangedRow 0 for a rebuild, as the first call must be; above that no conductance of the rows
     *     before has changed since the previous call
     * @throws CircuitFault naming the cell whose conductance is negative, infinite or no number
     * @return rows x columns transfer conductances, row-major, in siemens; the same array in every call
     */
    public double[] update(double[] conductances, int firstChangedRow) {
        if (firstChangedRow < 0) {
            throw new IllegalArgumentException("changed from row " + firstChangedRow);
        }
        Conductances.check(conductances, rows, columns);
        elimination.factor(conductances, layout.rungsAreRows() ? firstChangedRow : 0);
        Fronts fronts = elimination.fronts();
        begin(fronts);
        solve.forward(potentials, rails.firstDriven(0) ? 0 : fronts.count - 1);
        solve.backward(potentials);
        for (int rung = 0; rung < layout.rungs(); rung++) {
            transferOf(rung);
        }
        return transfer;
    }

    /** The terminals of one rail after the other at 1 V: the currents that they send, or the potential where fixed. */
    private void begin(Fronts fronts) {
        Arrays.fill(potentials, 0);
        for (int rail = 0; rail < width; rail++) {
            int last = fronts.count - 1;
            potentials[rail * solve.stride + rail] = fronts.fixed[rail] ? 1 : rails.terminal(rail, 0);
            int node = last * width + rail;
            if (last > 0) {
                potentials[node * solve.stride + rail] = fronts.fixed[node] ? 1 : rails.terminal(rail, last);
            }
        }
    }

    private void transferOf(int rung) {
        Arrays.fill(row, 0);
        int from = (rails.merged ? 0 : rung) * width * solve.stride;
        for (int rail = 0; rail < width; rail++, from += solve.stride) {
            double weight =
                    elimination.siemens(rung, rail) * elimination.ladders().weight(rung, rail);
            for (int to = 0; to < width; to++) {
                row[to] = Math.fma(weight, potentials[from + to], row[to]);
            }
        }
        int at = layout.start(rung);
        for (int to = 0; to < width; to++, at += layout.railStride()) {
            transfer[at] = row[to];
        }
    }
}
