// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;
import ohmesh.circuit.CircuitSolution;
import ohmesh.device.MemristiveCells;
import ohmesh.engine.Counters;

/**
 * Reads of one physical array: what its summed lines carry for the phases of its driven lines. Where cells are ohmic,
 * as they are and not moved by reads, the mean voltages of the lines and the matrix of the circuit suffice; else every
 * phase is solved with all its cells.
 *
 * <p>Energy of the cells: V I t of every cell where cells are not ohmic, and without wires. With wires and a matrix,
 * with noise and without, it is an estimate: the sum over driven lines of V^2 t times what the line sends to all summed
 * lines for a volt. It counts wires as cells, and loses what flows between driven lines of different voltage. Over V I
 * t of all cells, in 128x16 with 1 ohm a segment, for random cells of 10 to 100 kohm and random codes: 1.05 to 1.10
 * for codes of one sign, 0.87 to 0.90 for codes of both; for cells of 1 to 100 kohm 1.08 to 1.16 and 0.80 to 0.84. At
 * worst, with all cells at 10 kohm and all rows at full scale: 1.45, and 0.67 with signs that alternate.
 */
final class ArrayReader {
    private final int rows;
    private final int columns;
    private final MemristiveCells cells;
    private final ArrayCircuit circuit;
    private final ReadNoise noise;
    private final Counters counters;
    private final boolean withoutTrace;
    private final VmmKernel kernel = VmmKernels.best();
    private final TransferSums forwardSums;
    private final TransferSums backwardSums;
    private final double[] columnVolts;
    private final double[] phaseAmps;
    private final double[] driven;
    private CircuitSolution solution;

    /**
     * A reader.
     *
     * @param noise null where there is none
     * @param withoutTrace whether cells do not notice the reads
     */
    ArrayReader(
            int rows,
            int columns,
            MemristiveCells cells,
            ArrayCircuit circuit,
            ReadNoise noise,
            Counters counters,
            boolean withoutTrace) {
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
        this.circuit = circuit;
        this.noise = noise;
        this.counters = counters;
        this.withoutTrace = withoutTrace;
        forwardSums = new TransferSums(rows, columns);
        backwardSums = new TransferSums(rows, columns);
        columnVolts = new double[columns];
        phaseAmps = new double[StrictMath.max(rows, columns)];
        driven = new double[rows];
    }

    /** Currents of the columns, mean over the phases; {@code columnAmps} is modified. */
    void columns(DrivePhases phases, double nowSeconds, double[] columnAmps) {
        cells.evaluate(nowSeconds);
        double[] siemens = siemens(nowSeconds);
        double[] transfer = circuit.transfer(false);
        if (byMatrix(siemens)) {
            kernel.multiply(transfer, rows, columns, phases.meanVolts(), columnAmps);
        } else {
            solve(phases, siemens, nowSeconds, null, 0, columnAmps);
        }
        if (!circuit.hasTransfer()) {
            return;
        }
        double[] sums = forwardSums.of(transfer, cells.version(), false);
        double joules = 0;
        for (int row = 0; row < rows; row++) {
            joules += phases.squareVoltSeconds(row) * sums[row];
        }
        CrossbarEnergy.READ_CELL_ENERGY.add(counters, joules);
        if (noise != null && noise.lumped()) {
            noise.addLumped(cells, nowSeconds, transfer, phases.meanVolts(), false, columnAmps);
        }
    }

    /**
     * Currents into the rows with the logical columns driven.
     *
     * @param array index of the physical array: with two the second stands at the opposite voltages
     * @param rowAmps receives the currents. Modified.
     */
    void rows(DrivePhases phases, PairLayout layout, int array, double nowSeconds, double[] rowAmps) {
        cells.evaluate(nowSeconds);
        double[] siemens = siemens(nowSeconds);
        double[] transfer = circuit.transfer(true);
        int stride = layout.columnsPerWeight();
        if (byMatrix(siemens)) {
            byMatrix(transfer, phases.meanVolts(), stride, array, rowAmps);
        } else {
            solve(phases, siemens, nowSeconds, layout, array, rowAmps);
        }
        if (!circuit.hasTransfer()) {
            return;
        }
        double[] sums = backwardSums.of(transfer, cells.version(), true);
        double joules = 0;
        for (int column = 0; column < columns; column++) {
            joules += phases.squareVoltSeconds(column / stride) * sums[column];
        }
        CrossbarEnergy.READ_CELL_ENERGY.add(counters, joules);
        if (noise != null && noise.lumped()) {
            noise.addLumped(cells, nowSeconds, transfer, physical(phases.meanVolts(), layout, array), true, rowAmps);
        }
    }

    private void byMatrix(double[] transfer, double[] volts, int stride, int array, double[] rowAmps) {
        for (int row = 0; row < rows; row++) {
            double amps = ScalarVmmKernel.dot(transfer, row * columns, stride, volts.length, volts, 0);
            if (stride == 2) {
                amps -= ScalarVmmKernel.dot(transfer, row * columns + 1, stride, volts.length, volts, 0);
            }
            rowAmps[row] = array == 0 ? amps : -amps;
        }
    }

    /** Currents of the columns with one row at a voltage and all others at 0, as a verifying read does it. */
    void row(int row, double volts, double seconds, double nowSeconds, double[] columnAmps) {
        cells.evaluate(nowSeconds);
        double[] siemens = siemens(nowSeconds);
        Arrays.fill(driven, 0);
        driven[row] = volts;
        double[] transfer = circuit.transfer(false);
        if (byMatrix(siemens)) {
            kernel.multiply(transfer, rows, columns, driven, columnAmps);
        } else {
            Arrays.fill(columnAmps, 0, columns, 0);
            phase(driven, siemens, nowSeconds, false, false, seconds, 1, columnAmps);
        }
        if (!circuit.hasTransfer()) {
            return;
        }
        double sum = forwardSums.of(transfer, cells.version(), false)[row];
        CrossbarEnergy.READ_CELL_ENERGY.add(counters, volts * volts * sum * seconds);
        if (noise != null && noise.lumped()) {
            noise.addLumped(cells, nowSeconds, transfer, driven, false, columnAmps);
        }
    }

    private double[] siemens(double nowSeconds) {
        return noise == null ? cells.conductances() : noise.next(cells.conductances(), nowSeconds);
    }

    private boolean byMatrix(double[] siemens) {
        return siemens == cells.conductances()
                && !disturbs()
                && (noise == null || !noise.drawsCurrents())
                && circuit.hasTransfer();
    }

    private boolean disturbs() {
        return !withoutTrace && cells.disturbedByReads();
    }

    private void solve(
            DrivePhases phases, double[] siemens, double nowSeconds, PairLayout layout, int array, double[] amps) {
        boolean transposed = layout != null;
        Arrays.fill(amps, 0, transposed ? rows : columns, 0);
        boolean continued = false;
        phases.rewind();
        while (phases.next()) {
            double[] volts = transposed ? physical(phases.volts(), layout, array) : phases.volts();
            phase(volts, siemens, nowSeconds, transposed, continued, phases.seconds(), phases.weight(), amps);
            continued = phases.continuous();
        }
    }

    private void phase(
            double[] volts,
            double[] siemens,
            double nowSeconds,
            boolean transposed,
            boolean continued,
            double seconds,
            double weight,
            double[] amps) {
        if (solution == null) {
            solution = CircuitSolution.of(rows, columns);
        }
        circuit.read(siemens, volts, transposed, continued, solution);
        int lines = transposed ? rows : columns;
        for (int line = 0; line < lines; line++) {
            phaseAmps[line] = LineEnds.amps(solution, line, transposed);
        }
        addNoise(siemens, nowSeconds, transposed);
        for (int line = 0; line < lines; line++) {
            amps[line] += weight * phaseAmps[line];
        }
        if (!circuit.hasTransfer()) {
            CrossbarEnergy.READ_CELL_ENERGY.add(counters, watts(solution) * seconds);
        }
        if (disturbs()) {
            cells.read(circuit.deviceVolts(solution), seconds);
        }
    }

    private void addNoise(double[] siemens, double nowSeconds, boolean transposed) {
        if (noise != null && noise.drawsCurrents()) {
            double[] slopes = circuit.slopes(siemens, solution);
            circuit.inject(slopes, noise.currents(siemens, slopes, solution), transposed, phaseAmps);
        }
        if (noise != null && noise.lumped() && !circuit.hasTransfer()) {
            double[] slopes = circuit.slopes(siemens, solution);
            noise.addLumped(cells, nowSeconds, circuit, slopes, solution, transposed, phaseAmps);
        }
    }

    /** Power of all cells, row by row. */
    static double watts(CircuitSolution solution) {
        double watts = 0;
        for (int cell = 0; cell < solution.cellVolts().length; cell++) {
            watts += solution.cellVolts()[cell] * solution.cellAmps()[cell];
        }
        return watts;
    }

    private double[] physical(double[] logical, PairLayout layout, int array) {
        int stride = layout.columnsPerWeight();
        for (int column = 0; column < columns; column++) {
            boolean opposite = array == 1 || (stride == 2 && column % 2 == 1);
            double volts = logical[column / stride];
            columnVolts[column] = opposite ? -volts : volts;
        }
        return columnVolts;
    }
}
