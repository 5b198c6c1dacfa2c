// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.circuit.CircuitSolution;
import ohmesh.device.CellNoiseModel;
import ohmesh.device.MemristiveCells;
import ohmesh.engine.Draws;
import ohmesh.engine.StateList;

/**
 * Noise of the reads of one physical array. Exact: every cell draws, and the circuit carries it to the lines. Fast:
 * white, thermal and shot noise are one draw a line; 1/f and telegraph noise are still drawn for every cell.
 *
 * <p>Without wires a fast line has the deviation of its cells. With wires it is an estimate: every cell stands at the
 * voltage, and its current is lost on the way, as if its row alone were driven. Over the deviation by the circuit, on
 * every column of 128x16 with 1 ohm a segment, for random cells of 10 to 100 kohm and random codes: noise of the
 * conductance 1.05 to 1.14 for codes of one sign, 0.99 to 1.02 for codes of both; thermal and shot noise 0.95 to
 * 1.01. For cells of 1 to 100 kohm: 0.99 to 1.38, and 0.90 to 1.01. At worst, with all cells at 10 kohm and all rows at
 * full scale: 1.35, and 0.87 with signs that alternate. Reads that solve every cell (not ohmic) use the voltages of
 * the solution and are right within 1 % for the first of these. Noise is frozen during one conversion.
 */
final class ReadNoise {
    private final CellNoiseModel model;
    private final boolean fast;
    private final Draws lines;
    private final long firstLine;
    private final int rows;
    private final int columns;
    private final long[] reads = new long[1];
    private final double[] noisy;
    private final double[] spread;
    private final double[] parts;
    private final double[] sources;
    private final double[] squares;
    private final double[] variances;
    private final VmmKernel kernel = VmmKernels.best();
    private long spreadVersion = -1;
    private double spreadSeconds = Double.NaN;
    private double[] spreadTransfer;

    /**
     * Noise of cells.
     *
     * @param model of the cells, not null
     * @param lines draws of the crossbar, for fast noise
     * @param firstLine index of this array's first line in them
     */
    ReadNoise(CellNoiseModel model, boolean fast, Draws lines, long firstLine, int rows, int columns) {
        this.model = model;
        this.fast = fast;
        this.lines = lines;
        this.firstLine = firstLine;
        this.rows = rows;
        this.columns = columns;
        noisy = new double[rows * columns];
        spread = new double[rows * columns];
        parts = new double[rows * columns];
        sources = new double[rows * columns];
        squares = new double[StrictMath.max(rows, columns)];
        variances = new double[StrictMath.max(rows, columns)];
    }

    void describe(StateList state) {
        state.longs("noiseReads", 64, reads);
    }

    /** The conductances of the next conversion; the plane itself where no cell draws. */
    double[] next(double[] evaluated, double nowSeconds) {
        long read = reads[0]++;
        if (fast && !model.hasSlow()) {
            return evaluated;
        }
        if (fast) {
            model.slow(evaluated, read, nowSeconds, 0, noisy.length, noisy);
        } else {
            model.conductances(evaluated, read, nowSeconds, 0, noisy.length, noisy);
        }
        return noisy;
    }

    /** Whether one draw a line stands for the cells. */
    boolean lumped() {
        return fast && (model.hasWhite() || model.hasCurrents());
    }

    /** Whether thermal and shot noise are drawn for every cell. */
    boolean drawsCurrents() {
        return !fast && model.hasCurrents();
    }

    /**
     * Thermal and shot currents of all cells in the conversion that began last.
     *
     * @param slopes of the cells in the read that was solved. Not modified.
     */
    double[] currents(double[] siemens, double[] slopes, CircuitSolution read) {
        model.currents(slopes, read.cellAmps(), reads[0] - 1, 0, sources.length, sources);
        for (int cell = 0; cell < sources.length; cell++) {
            sources[cell] = siemens[cell] == 0 ? 0 : sources[cell];
        }
        return sources;
    }

    /**
     * Adds one draw a line to a read of ohmic cells.
     *
     * @param cells as evaluated
     * @param transfer of that read. Not modified.
     * @param volts of the driven lines, physical ones. Not modified.
     * @param lineAmps of the summed lines. Modified.
     */
    void addLumped(
            MemristiveCells cells,
            double nowSeconds,
            double[] transfer,
            double[] volts,
            boolean transposed,
            double[] lineAmps) {
        update(cells, nowSeconds, transfer);
        for (int i = 0; i < (transposed ? columns : rows); i++) {
            squares[i] = volts[i] * volts[i];
        }
        if (transposed) {
            for (int row = 0; row < rows; row++) {
                variances[row] = ScalarVmmKernel.dot(spread, row * columns, 1, columns, squares, 0);
            }
        } else {
            kernel.multiply(spread, rows, columns, squares, variances);
        }
        for (int line = 0; line < (transposed ? rows : columns); line++) {
            double currents = model.hasCurrents() ? currentVariance(cells, transfer, line, volts, transposed) : 0;
            lineAmps[line] += deviate(line, variances[line] + currents, transposed);
        }
    }

    /**
     * Adds one draw a line to a read that was solved with all its cells.
     *
     * @param slopes of the cells in it. Not modified.
     * @param lineAmps of the summed lines. Modified.
     */
    void addLumped(
            MemristiveCells cells,
            double nowSeconds,
            ArrayCircuit circuit,
            double[] slopes,
            CircuitSolution read,
            boolean transposed,
            double[] lineAmps) {
        double[] siemens = cells.conductances();
        model.variances(siemens, nowSeconds, 0, spread.length, spread);
        spreadVersion = -1;
        circuit.parts(slopes, transposed, parts);
        for (int line = 0; line < (transposed ? rows : columns); line++) {
            double variance = 0;
            for (int i = 0; i < (transposed ? columns : rows); i++) {
                int cell = cell(line, i, transposed);
                if (siemens[cell] > 0) {
                    double perSiemens = read.cellAmps()[cell] / siemens[cell];
                    double own = perSiemens * perSiemens * spread[cell];
                    own += model.hasCurrents() ? model.currentVariance(slopes[cell], read.cellAmps()[cell]) : 0;
                    variance += parts[cell] * parts[cell] * own;
                }
            }
            lineAmps[line] += deviate(line, variance, transposed);
        }
    }

    private double deviate(int line, double variance, boolean transposed) {
        return StrictMath.sqrt(variance) * lines.normal(firstLine + (transposed ? columns : 0) + line, reads[0] - 1);
    }

    /** Variance of the transfer conductance of every cell: that of the cell, scaled by the square of what is lost. */
    private void update(MemristiveCells cells, double nowSeconds, double[] transfer) {
        boolean current = spreadVersion == cells.version()
                && spreadTransfer == transfer
                && (model.isSteady() || spreadSeconds == nowSeconds);
        if (current) {
            return;
        }
        double[] siemens = cells.conductances();
        model.variances(siemens, nowSeconds, 0, spread.length, spread);
        ArrayCircuit.parts(transfer, siemens, parts);
        for (int cell = 0; cell < spread.length; cell++) {
            spread[cell] *= parts[cell] * parts[cell];
        }
        spreadVersion = cells.version();
        spreadTransfer = transfer;
        spreadSeconds = nowSeconds;
    }

    private double currentVariance(
            MemristiveCells cells, double[] transfer, int line, double[] volts, boolean transposed) {
        double variance = 0;
        for (int i = 0; i < (transposed ? columns : rows); i++) {
            int cell = cell(line, i, transposed);
            double own = model.currentVariance(cells.conductances()[cell], transfer[cell] * volts[i]);
            variance += parts[cell] * parts[cell] * own;
        }
        return variance;
    }

    private int cell(int line, int driven, boolean transposed) {
        return transposed ? line * columns + driven : driven * columns + line;
    }
}
