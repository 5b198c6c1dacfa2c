// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import java.util.Arrays;
import ohmesh.engine.Counters;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.Pulse.Verify;
import ohmesh.netlist.TileSpec;

/**
 * The reads and pulses of a write with verify. A verifying read drives one row for the drive time of the DACs and
 * uses the converters of the columns with a range and bits of its own; the mean of several reads is rounded once.
 */
final class VerifyLoop {
    private final TileSpec tile;
    private final PairLayout layout;
    private final PhysicalArray[] arrays;
    private final Converters converters;
    private final Counters counters;
    private final double[] lineAmps;
    private final long[] sums;

    VerifyLoop(TileSpec tile, PairLayout layout, PhysicalArray[] arrays, Converters converters, Counters counters) {
        this.tile = tile;
        this.layout = layout;
        this.arrays = arrays;
        this.converters = converters;
        this.counters = counters;
        lineAmps = new double[layout.physicalColumns()];
        sums = new long[layout.logicalColumns()];
    }

    /** Codes of all logical columns of one polarity, then zeros; {@code codes} is modified. */
    void read(int row, int polarity, Verify verify, int[] codes, double nowSeconds) {
        AdcSpec adc = tile.adc();
        int columns = layout.logicalColumns();
        PhysicalArray array = arrays[layout.arrayOf(polarity)];
        double before = CrossbarEnergy.spentInReads(counters);
        Arrays.fill(sums, 0);
        for (int read = 0; read < verify.averagedReads(); read++) {
            array.columnCurrents(row, verify.readVoltage(), tile.dac().driveTime(), nowSeconds, lineAmps);
            CrossbarCounter.VERIFY_READS.add(counters, 1);
            CrossbarCounter.CONVERSIONS.add(counters, columns);
            CrossbarEnergy.DAC_ENERGY.add(counters, tile.dac().conversionEnergy());
            CrossbarEnergy.HOLD_ENERGY.add(counters, columns * adc.holdEnergy());
            CrossbarEnergy.ADC_ENERGY.add(counters, columns * adc.energy(verify.bits()));
            for (int column = 0; column < columns; column++) {
                double amps = lineAmps[layout.columnOf(column, polarity)];
                AnalogToDigital converter = converters.column(column, polarity);
                boolean saturated = converter.saturates(amps, verify.bits(), verify.fullScale());
                CrossbarCounter.ADC_SATURATIONS.add(counters, saturated ? 1 : 0);
                sums[column] += converter.code(amps, verify.bits(), verify.fullScale());
            }
        }
        CrossbarEnergy.VERIFY_READ_ENERGY.add(counters, CrossbarEnergy.spentInReads(counters) - before);
        for (int column = 0; column < columns; column++) {
            codes[column] = (int) StrictMath.rint((double) sums[column] / verify.averagedReads());
        }
        Arrays.fill(codes, columns, codes.length, 0);
    }

    /**
     * The pulse of a try: amplitude and, for a SET, gate voltage grow from try to try.
     *
     * @throws IllegalArgumentException where the pulse of the policy is no SET
     */
    static Pulse pulse(Pulse policy, boolean set, int attempt) {
        if (!(policy.amplitude() > 0)) {
            throw new IllegalArgumentException(
                    "a write with verify SETs with its pulse; " + policy.amplitude() + " V is none");
        }
        Verify verify = policy.verify();
        double ramp = attempt * verify.ramp();
        double volts = set ? policy.amplitude() + ramp : -(verify.resetAmplitude() + ramp);
        double gate = set ? policy.gate() + attempt * verify.gateRamp() : verify.resetGate();
        double width = set ? policy.width() : verify.resetWidth();
        return new Pulse(volts, width, policy.scheme(), gate, policy.substeps(), null);
    }
}
