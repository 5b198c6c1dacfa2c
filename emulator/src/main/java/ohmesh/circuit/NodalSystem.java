// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

/** What the ohmic and the nonlinear network share: lines, drive, elimination, potentials, results. */
final class NodalSystem {
    final int rows;
    final int columns;
    final Elimination elimination;
    final Potentials potentials;
    private final Layout layout;
    private final Lines rowLines;
    private final Lines columnLines;
    private final Lines rungs;
    private final Lines rails;
    private final Connectivity connectivity;
    private final double[] amps;

    /** Currents at the nodes of the rungs, then the step of their potentials. */
    final double[] rungPlane;

    /** The same for the rails. */
    final double[] railPlane;

    NodalSystem(int rows, int columns, LineResistances wires) {
        this.rows = rows;
        this.columns = columns;
        layout = Layout.of(rows, columns);
        rowLines = Lines.rows(rows, columns, wires);
        columnLines = Lines.columns(rows, columns, wires);
        rungs = layout.rungsAreRows() ? rowLines : columnLines;
        rails = layout.rungsAreRows() ? columnLines : rowLines;
        elimination = new Elimination(layout, rungs, rails);
        potentials = newPotentials();
        connectivity = new Connectivity(rowLines, columnLines);
        int cells = rows * columns;
        amps = new double[cells];
        rungPlane = new double[cells];
        railPlane = new double[cells];
    }

    /** Further room for the potentials of this network. */
    Potentials newPotentials() {
        return new Potentials(rungs, rails);
    }

    /** Takes over the drive and puts all nodes at their start. */
    void drive(LineDrive drive) {
        rowLines.drive(drive.rowLeft(), drive.rowRight());
        columnLines.drive(drive.columnTop(), drive.columnBottom());
        potentials.reset();
    }

    /**
     * Eliminates the network with these cells.
     *
     * @throws CircuitFault where a conductance is not finite or below 0, or a part of the circuit floats
     */
    void factor(double[] conductances) {
        factor(conductances, conductances);
    }

    /** Eliminates where the current of a cell rises with its row node and falls with its column node differently. */
    void factor(double[] rowSiemens, double[] columnSiemens) {
        Conductances.check(rowSiemens, rows, columns);
        connectivity.check(rowSiemens);
        boolean rowsAreRungs = layout.rungsAreRows();
        elimination.factor(rowsAreRungs ? rowSiemens : columnSiemens, rowsAreRungs ? columnSiemens : rowSiemens, 0);
    }

    /** Potentials of all column nodes, rows x columns. */
    void columnVolts(double[] volts) {
        for (int rung = 0, at = 0; rung < layout.rungs(); rung++) {
            int cell = layout.start(rung);
            for (int rail = 0; rail < layout.rails(); rail++, at++, cell += layout.railStride()) {
                volts[cell] = layout.rungsAreRows() ? potentials.railVolts(at) : potentials.rungVolts(at);
            }
        }
    }

    /** Voltages of all cells from row to column line, rows x columns. */
    void cellVolts(double[] volts) {
        for (int rung = 0, at = 0; rung < layout.rungs(); rung++) {
            int cell = layout.start(rung);
            for (int rail = 0; rail < layout.rails(); rail++, at++, cell += layout.railStride()) {
                volts[cell] = layout.sign() * potentials.across(at);
            }
        }
    }

    /** Puts into both planes what these currents of the cells lack to Kirchhoff's current law. */
    void residual(double[] cellAmps) {
        for (int rung = 0, at = 0; rung < layout.rungs(); rung++) {
            int cell = layout.start(rung);
            for (int rail = 0; rail < layout.rails(); rail++, at++, cell += layout.railStride()) {
                amps[at] = layout.sign() * cellAmps[cell];
            }
        }
        potentials.residual(amps, rungPlane, railPlane);
    }

    /** Turns the currents in both planes into the potentials that they cause. */
    void solvePlanes() {
        elimination.solve(rungPlane, railPlane);
    }

    /** Largest driving voltage, regardless of its sign. */
    double largestVolts() {
        return Math.max(rowLines.largestVolts(), columnLines.largestVolts());
    }

    /** Largest current that is missing at a node, after {@link #residual}. */
    double largestRest() {
        int at = worst();
        return Math.max(Math.abs(rungPlane[at]), Math.abs(railPlane[at]));
    }

    private int worst() {
        int worst = 0;
        double largest = -1;
        for (int at = 0; at < rungPlane.length; at++) {
            double rest = Math.max(Math.abs(rungPlane[at]), Math.abs(railPlane[at]));
            if (rest > largest || Double.isNaN(rest)) {
                largest = rest;
                worst = at;
            }
        }
        return worst;
    }

    /** Names line and cell where most current is missing. */
    String describeWorst() {
        int at = worst();
        int rung = at / layout.rails();
        int rail = at % layout.rails();
        int row = layout.rungsAreRows() ? rung : rail;
        int column = layout.rungsAreRows() ? rail : rung;
        boolean onRung = Math.abs(rungPlane[at]) >= Math.abs(railPlane[at]);
        return (onRung == layout.rungsAreRows() ? "row line " + row : "column line " + column) + " lacks "
                + largestRest() + " A at cell (" + row + ", " + column + ")";
    }

    /** Writes potentials and terminal currents; voltages and currents of the cells stand in out already. */
    void finish(CircuitSolution out) {
        double[] rungVolts = layout.rungsAreRows() ? out.rowVolts() : out.columnVolts();
        double[] railVolts = layout.rungsAreRows() ? out.columnVolts() : out.rowVolts();
        for (int rung = 0, at = 0; rung < layout.rungs(); rung++) {
            int cell = layout.start(rung);
            for (int rail = 0; rail < layout.rails(); rail++, at++, cell += layout.railStride()) {
                rungVolts[cell] = potentials.rungVolts(at);
                railVolts[cell] = potentials.railVolts(at);
            }
        }
        for (int row = 0; row < rows; row++) {
            rowLines.terminalAmps(row, out.cellAmps(), row * columns, 1, 1, out.rowLeftAmps(), out.rowRightAmps());
        }
        for (int column = 0; column < columns; column++) {
            double[] top = out.columnTopAmps();
            double[] bottom = out.columnBottomAmps();
            columnLines.terminalAmps(column, out.cellAmps(), column, columns, -1, top, bottom);
            top[column] = 0 - top[column];
            bottom[column] = 0 - bottom[column];
        }
    }
}
