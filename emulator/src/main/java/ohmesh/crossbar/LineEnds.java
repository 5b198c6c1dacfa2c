// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;
import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.LineResistances;
import ohmesh.netlist.ArraySpec.Wires;
import ohmesh.netlist.ArraySpec.Wires.Ends;

/**
 * What stands at the ends of the lines: drivers at the left of the rows (or at both ends) and virtual grounds at the
 * bottom of the columns (or at both) in a read; the other way round in a transposed read; drivers everywhere in a
 * write. One more segment of wire lies between every end and the first cell.
 */
final class LineEnds {
    private final Wires wires;
    private final boolean bothRowEnds;
    private final boolean bothColumnEnds;

    LineEnds(Wires wires) {
        this.wires = wires;
        bothRowEnds = wires.rowEnds() == Ends.BOTH;
        bothColumnEnds = wires.columnEnds() == Ends.BOTH;
    }

    boolean bothRowEnds() {
        return bothRowEnds;
    }

    boolean bothColumnEnds() {
        return bothColumnEnds;
    }

    /** Resistances in a read: what drives has the resistance of a driver, what sums that of a virtual ground. */
    LineResistances read(boolean transposed) {
        double driver = wires.driverResistance();
        double sense = wires.senseResistance();
        return transposed ? resistances(sense, driver) : resistances(driver, sense);
    }

    /** Resistances in a write. */
    LineResistances write() {
        return resistances(wires.driverResistance(), wires.driverResistance());
    }

    private LineResistances resistances(double atRows, double atColumns) {
        double row = wires.segmentResistance();
        double column = wires.columnOhms();
        return new LineResistances(row, column, row + atRows, row + atRows, column + atColumns, column + atColumns);
    }

    /** Puts the voltages of a read on the driven lines and 0 V on the summed ones; {@code drive} is modified. */
    void drive(double[] volts, boolean transposed, LineDrive drive) {
        for (int row = 0; row < drive.rowLeft().length; row++) {
            double at = transposed ? 0 : volts[row];
            drive.rowLeft()[row] = at;
            drive.rowRight()[row] = bothRowEnds ? at : LineDrive.FLOATING;
        }
        for (int column = 0; column < drive.columnBottom().length; column++) {
            double at = transposed ? volts[column] : 0;
            drive.columnBottom()[column] = at;
            drive.columnTop()[column] = bothColumnEnds ? at : LineDrive.FLOATING;
        }
    }

    /** Every connected end at one voltage; {@code drive} is modified. */
    void drive(double volts, LineDrive drive) {
        Arrays.fill(drive.rowLeft(), volts);
        Arrays.fill(drive.rowRight(), bothRowEnds ? volts : LineDrive.FLOATING);
        Arrays.fill(drive.columnBottom(), volts);
        Arrays.fill(drive.columnTop(), bothColumnEnds ? volts : LineDrive.FLOATING);
    }

    /** The current that a summed line takes out of the array in a read, positive where rows stand above columns. */
    static double amps(CircuitSolution solution, int line, boolean transposed) {
        return transposed
                ? -(solution.rowLeftAmps()[line] + solution.rowRightAmps()[line])
                : solution.columnTopAmps()[line] + solution.columnBottomAmps()[line];
    }
}
