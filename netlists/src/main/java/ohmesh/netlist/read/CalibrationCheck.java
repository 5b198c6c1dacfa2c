// SPDX-License-Identifier: Apache-2.0
package ohmesh.netlist.read;

import java.util.Optional;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.json.ShortestDecimal;

/** Calibration inputs are codes that the DACs can drive, enough for every array and not all 0. */
final class CalibrationCheck implements CrossCheck {
    private static final String CALIBRATION = Settings.ADC + "/calibration";
    private static final String DAC_BITS = Settings.TILE + "/dac/bits";

    @Override
    public void run(Bound bound, ProblemList problems) {
        Optional<Matrix> inputs = bound.get(CALIBRATION, Matrix.class);
        if (inputs.isEmpty()) {
            return;
        }
        Optional<Integer> bits = bound.integer(DAC_BITS);
        if (bits.isPresent() && !codes(bound, problems, inputs.get(), bits.get())) {
            return;
        }
        for (String tile : bound.elements("/tiles")) {
            for (String name : bound.names(tile + "/arrays")) {
                bound.integer(tile + "/arrays/" + name + "/rows")
                        .ifPresent(rows -> fits(bound, problems, inputs.get(), name, rows));
            }
        }
    }

    /** Whether all are codes; complains about the first that is none. */
    private static boolean codes(Bound bound, ProblemList problems, Matrix inputs, int bits) {
        int highest = Math.max(1, (1 << (bits - 1)) - 1);
        int lowest = bits == 1 ? 0 : -highest;
        for (int i = 0; i < inputs.values().length; i++) {
            double code = inputs.values()[i];
            if (!(code >= lowest && code <= highest && code == Math.rint(code))) {
                int column = i % inputs.columns();
                problems.at(
                        bound.cell(CALIBRATION, i / inputs.columns(), column),
                        ShortestDecimal.text(code) + " in column " + (column + 1) + " is no code of a DAC of " + bits
                                + (bits == 1 ? " bit: " : " bits: whole numbers ") + lowest + ".." + highest);
                return false;
            }
        }
        return true;
    }

    private static void fits(Bound bound, ProblemList problems, Matrix inputs, String array, int rows) {
        if (inputs.columns() < rows) {
            problems.at(
                    bound.cell(CALIBRATION, 0, 0),
                    "calibration inputs of " + inputs.columns() + " codes; array \"" + array + "\" has " + rows
                            + " rows");
        } else if (allZero(inputs, rows)) {
            problems.at(
                    bound.cell(CALIBRATION, 0, 0),
                    "all calibration inputs of the " + rows + " rows of array \"" + array
                            + "\" are 0: they give no current to calibrate with");
        }
    }

    private static boolean allZero(Matrix inputs, int rows) {
        for (int row = 0; row < inputs.rows(); row++) {
            for (int column = 0; column < rows; column++) {
                if (inputs.get(row, column) != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
