// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.HashMap;
import java.util.Map;
import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.LineResistances;
import ohmesh.circuit.OhmicNetwork;
import ohmesh.circuit.TransferMatrix;
import ohmesh.device.MemristiveCells;
import ohmesh.netlist.ArraySpec.Wires;

/**
 * Ohmic cells between lines with resistance. Reads of cells as they are go by a matrix of transfer conductances that
 * is brought up to date from the first changed row; it follows from the conductances alone, whatever came before.
 */
final class EffectiveCircuit implements ArrayCircuit {
    private final int rows;
    private final int columns;
    private final MemristiveCells cells;
    private final LineEnds ends;
    private final boolean symmetric;
    private final Transfer forward;
    private Transfer backward;
    private SmallSignal forwardSignal;
    private SmallSignal backwardSignal;
    private final Map<LineResistances, OhmicNetwork> networks = new HashMap<>();
    private final LineDrive drive;
    private long version = -1;

    EffectiveCircuit(int rows, int columns, MemristiveCells cells, Wires wires) {
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
        ends = new LineEnds(wires);
        symmetric = ends.read(false).equals(ends.read(true));
        forward = new Transfer(ends.read(false));
        drive = LineDrive.floating(rows, columns);
    }

    @Override
    public double[] transfer(boolean transposed) {
        if (transposed && !symmetric && backward == null) {
            backward = new Transfer(ends.read(true));
        }
        if (version != cells.version()) {
            int first = cells.firstChangedRow(columns);
            cells.clearChanges();
            version = cells.version();
            forward.changed(first);
            if (backward != null) {
                backward.changed(first);
            }
        }
        return (transposed && !symmetric ? backward : forward).current();
    }

    @Override
    public void read(double[] siemens, double[] volts, boolean transposed, boolean continued, CircuitSolution out) {
        ends.drive(volts, transposed, drive);
        network(ends.read(transposed)).solve(siemens, drive, out);
    }

    @Override
    public void inject(double[] slopes, double[] amps, boolean transposed, double[] lineAmps) {
        if (transposed) {
            backwardSignal = backwardSignal == null ? new SmallSignal(rows, columns, ends, true) : backwardSignal;
            backwardSignal.inject(slopes, amps, true, lineAmps);
        } else {
            forwardSignal = forwardSignal == null ? new SmallSignal(rows, columns, ends, false) : forwardSignal;
            forwardSignal.inject(slopes, amps, false, lineAmps);
        }
    }

    @Override
    public void write(LineBias bias, boolean continued, CircuitSolution out, double[] deviceVolts) {
        bias.drive(0, ends.bothRowEnds(), ends.bothColumnEnds(), drive);
        OpenCells.solve(network(ends.write()), cells.conductances(), columns, bias, drive, out);
        System.arraycopy(out.cellVolts(), 0, deviceVolts, 0, deviceVolts.length);
        OpenCells.silence(columns, bias, deviceVolts);
    }

    private OhmicNetwork network(LineResistances resistances) {
        return networks.computeIfAbsent(resistances, key -> new OhmicNetwork(rows, columns, key));
    }

    /** The matrix of one direction and the first row from which it is out of date. */
    private final class Transfer {
        private final TransferMatrix matrix;
        private double[] values;
        private int firstChanged;

        Transfer(LineResistances resistances) {
            matrix = new TransferMatrix(rows, columns, resistances, ends.bothRowEnds(), ends.bothColumnEnds());
        }

        void changed(int row) {
            firstChanged = StrictMath.min(firstChanged, row);
        }

        double[] current() {
            if (values == null || firstChanged < rows) {
                values = matrix.update(cells.conductances(), values == null ? 0 : firstChanged);
                firstChanged = rows;
            }
            return values;
        }
    }
}
