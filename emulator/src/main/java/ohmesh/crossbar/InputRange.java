// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.AdcSpec.RangePolicy;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.TileSpec;

/**
 * Full scale of the converters: given; or what all driven lines at full scale send into cells of the highest
 * conductance; or the largest current that the calibration inputs give at the start, without noise, for the rows of
 * transposed reads too.
 */
final class InputRange {
    private InputRange() {}

    /** Amperes of the largest code, of columns or of the rows of transposed reads. */
    static double amps(TileSpec tile, PairLayout layout, int rows, PhysicalArray[] arrays, boolean transposed) {
        AdcSpec adc = tile.adc();
        if (adc.range() == RangePolicy.FIXED) {
            return adc.fullScale() == null ? Double.NaN : adc.fullScale();
        }
        if (adc.range() == RangePolicy.MAXIMUM_CONDUCTANCE) {
            double lines = transposed ? layout.logicalColumns() : rows;
            return lines * tile.dac().fullScale() * tile.array().device().maximumConductance();
        }
        return calibrated(tile, layout, rows, arrays);
    }

    private static double calibrated(TileSpec tile, PairLayout layout, int rows, PhysicalArray[] arrays) {
        Matrix inputs = tile.adc().calibration();
        if (inputs == null || inputs.columns() < rows) {
            throw new IllegalArgumentException("converters that are calibrated on data need input codes for " + rows
                    + " rows, there are " + (inputs == null ? "none" : "codes for " + inputs.columns()));
        }
        boolean digital = layout.cellsPerWeight() == 2 && tile.adc().subtraction() == AdcSpec.Subtraction.DIGITAL;
        DigitalToAnalog dac = new DigitalToAnalog(tile.dac());
        DrivePhases phases = new DrivePhases(tile.dac(), rows);
        double[][] amps = new double[arrays.length][layout.physicalColumns()];
        int[] codes = new int[rows];
        int[] register = new int[rows];
        double largest = 0;
        for (int input = 0; input < inputs.rows(); input++) {
            for (int row = 0; row < rows; row++) {
                codes[row] = (int) StrictMath.rint(inputs.get(input, row));
            }
            dac.latch(codes, register);
            for (int conversion = 0; conversion < tile.dac().conversions(); conversion++) {
                phases.begin(register, conversion);
                for (int i = 0; i < arrays.length; i++) {
                    arrays[i].calibrate(phases, amps[i]);
                }
                largest = StrictMath.max(largest, largest(layout, amps, digital));
            }
        }
        return largest;
    }

    private static double largest(PairLayout layout, double[][] amps, boolean digital) {
        double largest = 0;
        for (int column = 0; column < layout.logicalColumns(); column++) {
            double plus = amps[0][layout.columnOf(column, 0)];
            double minus = layout.cellsPerWeight() == 1 ? 0 : amps[layout.arrayOf(1)][layout.columnOf(column, 1)];
            double seen = digital
                    ? StrictMath.max(StrictMath.abs(plus), StrictMath.abs(minus))
                    : StrictMath.abs(plus - minus);
            largest = StrictMath.max(largest, seen);
        }
        return largest;
    }
}
