// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.netlist.AdcSpec;

/**
 * Samples of the summing lines that wait for the converters, several deep, and their conversion. A pair that
 * is subtracted digitally keeps both currents and is converted twice. A bit-serial read keeps one sample a bit; their
 * codes are shifted, added, and divided by the largest input code, half to even, so that a code means the same current
 * whatever the coding. Samples droop exponentially while they are held.
 */
final class SampleAndHold {
    private final Converters converters;
    private final AdcSpec spec;
    private final Counters counters;
    private final int columns;
    private final int rows;
    private final int bits;
    private final double[] heldPlus;
    private final double[] heldMinus;
    private final double[] heldRow;
    private final double[] heldSince;

    /**
     * Empty holds.
     *
     * @param bits samples of one read
     */
    SampleAndHold(Converters converters, AdcSpec spec, Counters counters, int bits, int columns, int rows) {
        this.converters = converters;
        this.spec = spec;
        this.counters = counters;
        this.columns = columns;
        this.rows = rows;
        this.bits = bits;
        heldPlus = new double[spec.holdDepth() * bits * columns];
        heldMinus = new double[spec.holdDepth() * bits * columns];
        heldRow = new double[spec.holdDepth() * bits * rows];
        heldSince = new double[spec.holdDepth()];
    }

    void describe(StateList state) {
        state.reals("heldPlus", "A", heldPlus);
        state.reals("heldMinus", "A", heldMinus);
        state.reals("heldRow", "A", heldRow);
        state.reals("heldSince", "s", heldSince);
    }

    /** Begins a sample at a time. */
    void begin(int hold, double nowSeconds) {
        heldSince[hold] = nowSeconds;
    }

    /** Holds the currents of one logical column, A; the minus current of a single cell is 0. */
    void holdColumn(int hold, int bit, int column, double plus, double minus) {
        int at = (hold * bits + bit) * columns + column;
        heldPlus[at] = plus;
        heldMinus[at] = minus;
        spend(CrossbarEnergy.HOLD_ENERGY, spec.holdEnergy() * (converters.subtractsDigitally() ? 2 : 1));
    }

    /** Holds the current of one row of a transposed read, A. */
    void holdRow(int hold, int bit, int row, double amps) {
        heldRow[(hold * bits + bit) * rows + row] = amps;
        spend(CrossbarEnergy.HOLD_ENERGY, spec.holdEnergy());
    }

    /** Converts the columns of a hold. */
    void convertColumns(int hold, int[] codes, double nowSeconds) {
        double left = left(hold, nowSeconds);
        int subtractions = converters.subtractsDigitally() ? 1 : 0;
        CrossbarCounter.SHIFT_ADDS.add(counters, (long) columns * bits * ((bits > 1 ? 1 : 0) + subtractions));
        for (int column = 0; column < columns; column++) {
            long sum = 0;
            for (int bit = 0; bit < bits; bit++) {
                int at = (hold * bits + bit) * columns + column;
                double plus = heldPlus[at] * left;
                double minus = heldMinus[at] * left;
                AnalogToDigital adc = converters.column(column, 0);
                int code = converters.subtractsDigitally()
                        ? convert(adc, plus) - convert(converters.column(column, 1), minus)
                        : convert(adc, plus - minus);
                sum += (long) code << bit;
            }
            codes[column] = total(sum);
        }
    }

    /** Converts the rows of a hold. */
    void convertRows(int hold, int[] codes, double nowSeconds) {
        double left = left(hold, nowSeconds);
        CrossbarCounter.SHIFT_ADDS.add(counters, bits > 1 ? (long) rows * bits : 0);
        for (int row = 0; row < rows; row++) {
            long sum = 0;
            for (int bit = 0; bit < bits; bit++) {
                double amps = heldRow[(hold * bits + bit) * rows + row] * left;
                sum += (long) convert(converters.row(row), amps) << bit;
            }
            codes[row] = total(sum);
        }
    }

    private int total(long sum) {
        return bits == 1 ? (int) sum : (int) StrictMath.rint((double) sum / ((1 << bits) - 1));
    }

    private double left(int hold, double nowSeconds) {
        return spec.droopTime() == null
                ? 1
                : StrictMath.exp(-StrictMath.max(0, nowSeconds - heldSince[hold]) / spec.droopTime());
    }

    private int convert(AnalogToDigital adc, double amps) {
        CrossbarCounter.CONVERSIONS.add(counters, 1);
        CrossbarCounter.ADC_SATURATIONS.add(counters, adc.saturates(amps) ? 1 : 0);
        spend(CrossbarEnergy.ADC_ENERGY, spec.energy(spec.bits()));
        return adc.code(amps);
    }

    private void spend(CrossbarEnergy energy, double joules) {
        if (joules != 0) {
            energy.add(counters, joules);
        }
    }
}
