// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;
import ohmesh.engine.Counters;
import ohmesh.engine.StateList;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.TileSpec;

/**
 * One direction of reads of a crossbar: the registers of the DACs on the driven lines, the currents of the summed
 * lines and the registers of their ADCs.
 */
final class ReadPath {
    private final DacSpec spec;
    private final boolean transposed;
    private final PairLayout layout;
    private final PhysicalArray[] arrays;
    private final SampleAndHold holds;
    private final Counters counters;
    private final DigitalToAnalog dac;
    private final DrivePhases phases;
    private final int[] dacRegister;
    private final int[] adcRegister;
    private final double[] currents;
    private final double[] volts;
    private final double[][] lineAmps;

    /**
     * A path.
     *
     * @param transposed whether columns are driven and rows summed
     * @param rows of the crossbar
     */
    ReadPath(
            TileSpec tile,
            boolean transposed,
            int rows,
            PairLayout layout,
            PhysicalArray[] arrays,
            SampleAndHold holds,
            Counters counters) {
        this.transposed = transposed;
        this.layout = layout;
        this.arrays = arrays;
        this.holds = holds;
        this.counters = counters;
        spec = tile.dac();
        dac = new DigitalToAnalog(spec);
        int driven = transposed ? layout.logicalColumns() : rows;
        int summed = transposed ? rows : layout.logicalColumns();
        phases = new DrivePhases(spec, driven);
        dacRegister = new int[driven];
        adcRegister = new int[summed];
        currents = new double[summed];
        volts = new double[driven];
        lineAmps = new double[arrays.length][transposed ? rows : layout.physicalColumns()];
    }

    void describe(StateList state) {
        state.ints(transposed ? "columnDac" : "rowDac", 32, dacRegister);
        state.ints(transposed ? "rowAdc" : "columnAdc", 32, adcRegister);
        state.reals(transposed ? "rowCurrent" : "columnCurrent", "A", currents);
    }

    /** Recomputes what follows from the registers. */
    void dropCaches() {
        dac.drive(dacRegister, volts);
        for (double[] amps : lineAmps) {
            Arrays.fill(amps, 0);
        }
    }

    void drive(int[] codes) {
        CrossbarCounter.READS.add(counters, 1);
        CrossbarCounter.DAC_CLIPS.add(counters, dac.latch(codes, dacRegister));
        dac.drive(dacRegister, volts);
        double conversions = (double) dacRegister.length * spec.conversions();
        CrossbarEnergy.DAC_ENERGY.add(counters, conversions * spec.conversionEnergy());
    }

    void sample(int hold, double nowSeconds) {
        holds.begin(hold, nowSeconds);
        Arrays.fill(currents, 0);
        int bits = spec.conversions();
        for (int bit = 0; bit < bits; bit++) {
            phases.begin(dacRegister, bit);
            // Each bit counts by its place; the sum over all places is the largest code.
            double weight = bits == 1 ? 1 : (double) (1 << bit) / ((1 << bits) - 1);
            if (transposed) {
                sampleRows(hold, bit, weight, nowSeconds);
            } else {
                sampleColumns(hold, bit, weight, nowSeconds);
            }
        }
    }

    void convert(int hold, int[] result, double nowSeconds) {
        if (transposed) {
            holds.convertRows(hold, adcRegister, nowSeconds);
        } else {
            holds.convertColumns(hold, adcRegister, nowSeconds);
        }
        System.arraycopy(adcRegister, 0, result, 0, adcRegister.length);
        Arrays.fill(result, adcRegister.length, result.length, 0);
    }

    double[] volts() {
        return volts.clone();
    }

    double[] currents() {
        return currents.clone();
    }

    int[] codes() {
        return adcRegister.clone();
    }

    private void sampleColumns(int hold, int bit, double weight, double nowSeconds) {
        for (int i = 0; i < arrays.length; i++) {
            arrays[i].columnCurrents(phases, nowSeconds, lineAmps[i]);
        }
        for (int column = 0; column < currents.length; column++) {
            double plus = lineAmps[0][layout.columnOf(column, 0)];
            double minus = layout.cellsPerWeight() == 1 ? 0 : lineAmps[layout.arrayOf(1)][layout.columnOf(column, 1)];
            currents[column] += weight * (plus - minus);
            holds.holdColumn(hold, bit, column, plus, minus);
        }
    }

    private void sampleRows(int hold, int bit, double weight, double nowSeconds) {
        for (int i = 0; i < arrays.length; i++) {
            arrays[i].rowCurrents(phases, layout, i, nowSeconds, lineAmps[i]);
        }
        for (int row = 0; row < currents.length; row++) {
            double amps = lineAmps[0][row] + (arrays.length == 2 ? lineAmps[1][row] : 0);
            currents[row] += weight * amps;
            holds.holdRow(hold, bit, row, amps);
        }
    }
}
