// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import java.util.Arrays;

/**
 * What an array of ohmic cells with wires does to a vector of voltages: column current j = sum over i of
 * volts[i] T[i][j]. Rows are driven, columns are sensed by terminals at 0 V. By reciprocity the transposed read with
 * the same terminals is the transpose of T.
 *
 * <p>All terms are positive and added only, so every element keeps its relative precision. With C the shorter side
 * and R the longer, a build costs about 3 R C^3 + 2 R C^2 log2 R multiplications. Where C counts columns, a change
 * in one row, whichever, costs 6 C^3 log2 R + 4 R C^2.
 */
public final class TransferMatrix {
    private final int rows;
    private final int columns;
    private final Layout layout;
    private final Rungs rungs;
    private final RailReduction reduction;
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
        Lines rails = layout.rungsAreRows() ? columnLines : rowLines;
        rungs = new Rungs(layout, layout.rungsAreRows() ? rowLines : columnLines);
        reduction = rails.merged ? new MergedRails(rungs, rails, layout.rungs()) : new Dissection(rungs, rails);
        transfer = new double[rows * columns];
        row = new double[layout.rails()];
    }

    /**
     * The matrix for these cells. What no change since the previous call has touched is kept; the result has the bits
     * of a rebuild.
     *
     * @param conductances rows x columns, row-major, in siemens, not below 0. Not modified.
     * @throws CircuitFault naming the cell whose conductance is negative, infinite or no number
     * @return rows x columns transfer conductances, row-major, in siemens; the same array in every call
     */
    public double[] update(double[] conductances) {
        Conductances.check(conductances, rows, columns);
        rungs.factor(conductances);
        reduction.update();
        for (int rung = 0; rung < layout.rungs(); rung++) {
            reduction.currents(rung, row);
            int at = layout.start(rung);
            for (double amps : row) {
                transfer[at] = amps;
                at += layout.railStride();
            }
        }
        return transfer;
    }

    /** Like {@link #update}, but keeps nothing of the previous call. */
    public double[] rebuild(double[] conductances) {
        rungs.forget();
        return update(conductances);
    }
}
