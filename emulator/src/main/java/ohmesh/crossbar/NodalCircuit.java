// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.LineResistances;
import ohmesh.circuit.NonlinearNetwork;
import ohmesh.circuit.TransferMatrix;
import ohmesh.device.MemristiveCells;
import ohmesh.engine.StateList;
import ohmesh.netlist.ArraySpec;

/**
 * Cells with their I-V and access devices between lines with resistance: Newton's method for every read and pulse,
 * from the same start whatever was solved before. Writes are shifted so that the lowest line stands at 0 V, which is
 * what gate voltages refer to.
 */
final class NodalCircuit implements ArrayCircuit {
    /** An open cell keeps this, so that every curve rises. */
    private static final double OPEN_SIEMENS = 1e-15;

    private final int rows;
    private final int columns;
    private final MemristiveCells cells;
    private final LineEnds ends;
    private final double[] siemens;
    private final AccessCurves access;
    private final Map<LineResistances, NonlinearNetwork> networks = new HashMap<>();
    private final Map<Boolean, SmallSignal> signals = new HashMap<>();
    private final Map<Boolean, TransferMatrix> matrices = new HashMap<>();
    private final double[] amps;
    private final double[] slopes;
    private final double[] deviceVolts;
    private final LineDrive drive;

    NodalCircuit(int rows, int columns, MemristiveCells cells, ArraySpec spec) {
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
        ends = new LineEnds(spec.wires());
        siemens = new double[rows * columns];
        access = AccessCurves.of(spec, siemens, rows, columns);
        amps = new double[rows * columns];
        slopes = new double[rows * columns];
        deviceVolts = new double[rows * columns];
        drive = LineDrive.floating(rows, columns);
    }

    @Override
    public double[] transfer(boolean transposed) {
        return null;
    }

    @Override
    public void read(
            double[] conductances, double[] volts, boolean transposed, boolean continued, CircuitSolution out) {
        load(conductances);
        access.openForRead();
        access.start(continued);
        ends.drive(volts, transposed, drive);
        access.solve(network(ends.read(transposed)), drive, out);
    }

    @Override
    public boolean hasTransfer() {
        return false;
    }

    @Override
    public double[] slopes(double[] conductances, CircuitSolution read) {
        access.curves().evaluate(read.cellVolts(), amps, slopes);
        return slopes;
    }

    @Override
    public void parts(double[] ofSlopes, boolean transposed, double[] parts) {
        TransferMatrix matrix = matrices.computeIfAbsent(
                transposed,
                key -> new TransferMatrix(rows, columns, ends.read(key), ends.bothRowEnds(), ends.bothColumnEnds()));
        ArrayCircuit.parts(matrix.update(ofSlopes, 0), ofSlopes, parts);
    }

    @Override
    public double[] deviceVolts(CircuitSolution read) {
        for (int cell = 0; cell < deviceVolts.length; cell++) {
            deviceVolts[cell] = access.deviceVolts(cell, read.cellVolts()[cell], read.cellAmps()[cell]);
        }
        return deviceVolts;
    }

    @Override
    public void inject(double[] ofSlopes, double[] sources, boolean transposed, double[] to) {
        signals.computeIfAbsent(transposed, key -> new SmallSignal(rows, columns, ends, key))
                .inject(ofSlopes, sources, transposed, to);
    }

    @Override
    public void write(LineBias bias, boolean continued, CircuitSolution out, double[] pulseVolts) {
        load(cells.conductances());
        access.open(bias);
        access.start(continued);
        bias.drive(-bias.lowestVolts(), ends.bothRowEnds(), ends.bothColumnEnds(), drive);
        access.solve(network(ends.write()), drive, out);
        for (int cell = 0; cell < pulseVolts.length; cell++) {
            pulseVolts[cell] = access.deviceVolts(cell, out.cellVolts()[cell], out.cellAmps()[cell]);
        }
    }

    @Override
    public void forget() {
        access.start(false);
    }

    @Override
    public boolean limitsCurrent() {
        return true;
    }

    @Override
    public void describe(StateList state, int rowLength) {
        access.describe(state, rowLength);
    }

    private void load(double[] conductances) {
        for (int cell = 0; cell < siemens.length; cell++) {
            // Negative or missing numbers stay, for the solver to name their cell.
            siemens[cell] = conductances[cell] == 0 ? OPEN_SIEMENS : conductances[cell];
        }
        Arrays.fill(amps, 0);
    }

    private NonlinearNetwork network(LineResistances resistances) {
        return networks.computeIfAbsent(resistances, key -> new NonlinearNetwork(rows, columns, key));
    }
}
