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
 * is brought up to date where cells have changed; it follows from the conductances alone, whatever came before.
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

    /** The matrix of one direction and the version of the cells that it is for. */
    private final class Transfer {
        private final TransferMatrix matrix;
        private double[] values;
        private long version;

        Transfer(LineResistances resistances) {
            matrix = new TransferMatrix(rows, columns, resistances, ends.bothRowEnds(), ends.bothColumnEnds());
        }

        double[] current() {
            if (values == null || version != cells.version()) {
                values = matrix.update(cells.conductances());
                version = cells.version();
            }
            return values;
        }
    }
}
