// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;
import ohmesh.circuit.CircuitSolution;
import ohmesh.device.MemristiveCells;

/**
 * Lines without resistance: I = G V, and every cell sees the difference of its two drivers, so a write has
 * nothing to solve.
 */
final class IdealCircuit implements ArrayCircuit {
    private final int rows;
    private final int columns;
    private final MemristiveCells cells;
    private final VmmKernel kernel = VmmKernels.best();

    IdealCircuit(int rows, int columns, MemristiveCells cells) {
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
    }

    @Override
    public double[] transfer(boolean transposed) {
        return cells.conductances();
    }

    @Override
    public void read(double[] siemens, double[] volts, boolean transposed, boolean continued, CircuitSolution out) {
        Arrays.fill(out.rowRightAmps(), 0);
        Arrays.fill(out.columnTopAmps(), 0);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                out.cellVolts()[cell] = transposed ? -volts[column] : volts[row];
                out.cellAmps()[cell] = siemens[cell] * out.cellVolts()[cell];
            }
        }
        if (!transposed) {
            kernel.multiply(siemens, rows, columns, volts, out.columnBottomAmps());
            return;
        }
        for (int row = 0; row < rows; row++) {
            out.rowLeftAmps()[row] = -ScalarVmmKernel.dot(siemens, row * columns, 1, columns, volts, 0);
        }
    }

    @Override
    public void inject(double[] slopes, double[] amps, boolean transposed, double[] lineAmps) {
        for (int cell = 0; cell < amps.length; cell++) {
            // A current from row to column is one that the columns take and the rows give.
            if (transposed) {
                lineAmps[cell / columns] -= amps[cell];
            } else {
                lineAmps[cell % columns] += amps[cell];
            }
        }
    }

    @Override
    public void write(LineBias bias, boolean continued, CircuitSolution out, double[] deviceVolts) {
        throw new UnsupportedOperationException("every cell sees the difference of its drivers; nothing is solved");
    }
}
