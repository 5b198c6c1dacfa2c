// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import ohmesh.engine.StateList;
import ohmesh.netlist.device.Imperfections.ReadDisturb;

/**
 * Read disturb. Every read adds to the stress of a cell since its programming, in units of one read at the reference
 * voltage for the reference time; a stress x moves it to bound + (G - bound) (1 - part)^x. Where reads of both
 * polarities mix, their order is not kept: the bound is then the mean of both, weighted with their stresses.
 */
final class ReadStress {
    private final ReadDisturb disturb;
    private final CellParameters parameters;
    private final double[] up;
    private final double[] down;
    private final double[] pending = new double[1];

    ReadStress(ReadDisturb disturb, CellParameters parameters, int count) {
        this.disturb = disturb;
        this.parameters = parameters;
        up = new double[count];
        down = new double[count];
    }

    /** Adds a read at one voltage a cell. */
    void add(double[] cellVolts, double seconds) {
        double most = 0;
        for (int cell = 0; cell < up.length; cell++) {
            double stress = stress(cellVolts[cell], seconds);
            add(cell, cellVolts[cell] > 0, stress);
            most = StrictMath.max(most, stress);
        }
        pending[0] += most * disturb.part();
    }

    /** Adds a read at one voltage a row. */
    void addRows(double[] rowVolts, int columns, double seconds) {
        double most = 0;
        for (int row = 0; row < up.length / columns; row++) {
            double stress = stress(rowVolts[row], seconds);
            if (stress > 0) {
                for (int column = 0; column < columns; column++) {
                    add(row * columns + column, rowVolts[row] > 0, stress);
                }
                most = StrictMath.max(most, stress);
            }
        }
        pending[0] += most * disturb.part();
    }

    /** Whether some cell may have moved by epsilon of its way since the last evaluation. */
    boolean isDue() {
        return pending[0] >= disturb.epsilon();
    }

    /** All stress so far has been evaluated. */
    void evaluated() {
        pending[0] = 0;
    }

    /** The conductance of a cell that would have {@code siemens} without disturb. */
    double at(int cell, double siemens) {
        double stress = up[cell] + down[cell];
        if (stress == 0) {
            return siemens;
        }
        double bound =
                (up[cell] * parameters.maximumSiemens(cell) + down[cell] * parameters.minimumSiemens(cell)) / stress;
        return bound + (siemens - bound) * StrictMath.pow(1 - disturb.part(), stress);
    }

    /** A cell that has just been programmed has no stress. */
    void clear(int cell) {
        up[cell] = 0;
        down[cell] = 0;
    }

    void describe(StateList state, int columns) {
        state.reals("stressUp", "1", up, columns);
        state.reals("stressDown", "1", down, columns);
        state.reals("stressPending", "1", pending);
    }

    private void add(int cell, boolean upwards, double stress) {
        (upwards ? up : down)[cell] += stress;
    }

    private double stress(double volts, double seconds) {
        if (volts == 0) {
            return 0;
        }
        double relative = StrictMath.abs(volts) / disturb.referenceVoltage();
        double scaled = disturb.exponent() == 1 ? relative : StrictMath.pow(relative, disturb.exponent());
        return scaled * seconds / disturb.referenceTime();
    }
}
