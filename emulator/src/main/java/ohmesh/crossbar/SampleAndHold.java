// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.engine.Counters;
import ohmesh.engine.StateList;

/**
 * Samples of the summing lines that wait for the converters, several deep, and their conversion. A pair that
 * is subtracted digitally keeps both currents and is converted twice.
 */
final class SampleAndHold {
    private final AnalogToDigital adc;
    private final Counters counters;
    private final boolean subtractsDigitally;
    private final int columns;
    private final int rows;
    private final double[] heldPlus;
    private final double[] heldMinus;
    private final double[] heldRow;

    SampleAndHold(
            AnalogToDigital adc, Counters counters, boolean subtractsDigitally, int depth, int columns, int rows) {
        this.adc = adc;
        this.counters = counters;
        this.subtractsDigitally = subtractsDigitally;
        this.columns = columns;
        this.rows = rows;
        heldPlus = new double[depth * columns];
        heldMinus = new double[depth * columns];
        heldRow = new double[depth * rows];
    }

    void describe(StateList state) {
        state.reals("heldPlus", "A", heldPlus);
        state.reals("heldMinus", "A", heldMinus);
        state.reals("heldRow", "A", heldRow);
    }

    /** Holds the currents of one logical column, A; the minus current of a single cell is 0. */
    void holdColumn(int hold, int column, double plus, double minus) {
        heldPlus[hold * columns + column] = plus;
        heldMinus[hold * columns + column] = minus;
    }

    /** Holds the current of one row of a transposed read, A. */
    void holdRow(int hold, int row, double amps) {
        heldRow[hold * rows + row] = amps;
    }

    /** Converts the columns of a hold. */
    void convertColumns(int hold, int[] codes) {
        for (int column = 0; column < columns; column++) {
            double plus = heldPlus[hold * columns + column];
            double minus = heldMinus[hold * columns + column];
            codes[column] = subtractsDigitally ? convert(plus) - convert(minus) : convert(plus - minus);
        }
    }

    /** Converts the rows of a hold. */
    void convertRows(int hold, int[] codes) {
        for (int row = 0; row < rows; row++) {
            codes[row] = convert(heldRow[hold * rows + row]);
        }
    }

    private int convert(double amps) {
        CrossbarCounter.CONVERSIONS.add(counters, 1);
        CrossbarCounter.ADC_SATURATIONS.add(counters, adc.saturates(amps) ? 1 : 0);
        return adc.code(amps);
    }
}
