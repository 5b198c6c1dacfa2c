// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.engine.Counters;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.ArraySpec.NoiseMethod;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.DacSpec.Coding;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.TileSpec;
import ohmesh.netlist.device.CellNoise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnergyTest {
    private static final Matrix SIEMENS = new Matrix(2, 2, new double[] {10e-6, 20e-6, 30e-6, 40e-6});
    private static final LogicalArray ARRAY = Fixture.array(Pairing.SINGLE, SIEMENS, null);
    private static final ArraySpec CHARGED = Records.with(Fixture.PASSIVE, "wires.segmentCapacitance", 2e-15);

    private static final ArraySpec WIRED = Fixture.wired(
            Fixture.with(Fixture.PASSIVE, Records.with(Devices.PLAIN, "maximumConductance", 1e-3)), 1, 0, 0);

    @ParameterizedTest
    @EnumSource(Fidelity.class)
    void aReadSpendsWhatItsCellsLinesAndConvertersTake(Fidelity fidelity) {
        Crossbar crossbar = Fixture.crossbar(tile(Coding.AMPLITUDE), ARRAY, fidelity);
        crossbar.read(new int[] {15, -5}, new int[2]);
        Counters spent = crossbar.counters().get(0);
        // 0.3 V and -0.1 V for 50 ns into 30 and 70 uS.
        assertEquals((0.09 * 30e-6 + 0.01 * 70e-6) * 50e-9, spent.amount("readCellEnergy"), 1e-25);
        assertEquals(2 * 2e-15 * (0.09 + 0.01), spent.amount("readLineEnergy"), 1e-27);
        assertEquals(2 * 1e-12, spent.amount("dacEnergy"), 1e-24);
        assertEquals(2 * 3e-12, spent.amount("holdEnergy"), 1e-24);
        assertEquals(2 * 5e-12, spent.amount("adcEnergy"), 1e-24);
        assertEquals(0, spent.amount("writeCellEnergy"));
        crossbar.readTransposed(new int[] {15, 0}, new int[2]);
        double columns = 0.09 * 40e-6 * 50e-9;
        assertEquals((0.09 * 30e-6 + 0.01 * 70e-6) * 50e-9 + columns, spent.amount("readCellEnergy"), 1e-25);
    }

    @Test
    void pulsesSpendFullScaleForTheirCount() {
        for (Fidelity fidelity : new Fidelity[] {Fidelity.IDEAL, Fidelity.NODAL}) {
            double cells = 0.09 * (15 * 30e-6 + 5 * 70e-6) * 50e-9;
            Counters count = read(Coding.PULSE_COUNT, fidelity);
            assertEquals(cells, count.amount("readCellEnergy"), 1e-24);
            assertEquals(2 * 2e-15 * 0.09 * 20, count.amount("readLineEnergy"), 1e-26);
            Counters width = read(Coding.PULSE_WIDTH, fidelity);
            assertEquals(cells, width.amount("readCellEnergy"), 1e-24);
            assertEquals(2 * 2e-15 * 0.09 * 2, width.amount("readLineEnergy"), 1e-26);
            Counters bits = read(Coding.BIT_SERIAL, fidelity);
            // 15 has four bits on, 5 has two.
            assertEquals(0.09 * (4 * 30e-6 + 2 * 70e-6) * 50e-9, bits.amount("readCellEnergy"), 1e-25);
            assertEquals(4 * 2 * 1e-12, bits.amount("dacEnergy"), 1e-24);
            assertEquals(4 * 2 * 5e-12, bits.amount("adcEnergy"), 1e-24);
        }
    }

    @ParameterizedTest
    @EnumSource(Fidelity.class)
    void aPulseSpendsInEveryCellThatSeesAVoltage(Fidelity fidelity) {
        Crossbar crossbar = Fixture.crossbar(tile(Coding.AMPLITUDE), ARRAY, fidelity);
        crossbar.pulse(Fixture.mask(0), Fixture.mask(1), 0, Fixture.half(0.8), 0);
        Counters spent = crossbar.counters().get(0);
        double watts = 0.16 * 10e-6 + 0.64 * 20e-6 + 0.16 * 40e-6;
        assertEquals(watts * Fixture.WIDTH, spent.amount("writeCellEnergy"), 1e-18);
        assertEquals(2 * 2e-15 * 2 * 0.16, spent.amount("writeLineEnergy"), 1e-27);
        assertEquals(0, spent.amount("readCellEnergy"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noEnergyIsEverNegative(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Fidelity fidelity : Fidelity.values()) {
            ArraySpec wired = Fixture.wired(Fixture.PASSIVE, random.nextDouble(100), 10, 10);
            LogicalArray array = Fixture.array(7, 3, Pairing.NEIGHBOURING_COLUMNS, random);
            Crossbar crossbar = Fixture.crossbar(Fixture.tile(wired), array, fidelity);
            double before = 0;
            for (int i = 0; i < 20; i++) {
                Pulse.Scheme scheme = Pulse.Scheme.values()[random.nextInt(fidelity == Fidelity.IDEAL ? 2 : 3)];
                double volts = random.nextDouble(-1.5, 1.5);
                crossbar.read(Fixture.codes(7, 127, random), new int[3]);
                crossbar.readTransposed(Fixture.codes(3, 127, random), new int[7]);
                long[] rows = {random.nextLong()};
                long[] columns = {random.nextLong()};
                crossbar.pulse(rows, columns, i % 2, new Pulse(volts, 1e-6, scheme, 5), i);
                Counters spent = crossbar.counters().get(0);
                double after = spent.amount("readCellEnergy") + spent.amount("writeCellEnergy");
                assertTrue(after >= before, fidelity.name());
                before = after;
            }
            assertTrue(before > 0);
        }
    }

    @ParameterizedTest(name = "cells of {0} to 100 kohm, codes of both signs {1}, seeds 1 to 5")
    @CsvSource({"10, false, 1.05, 1.10", "10, true, 0.87, 0.90", "1, false, 1.08, 1.16", "1, true, 0.80, 0.84"})
    void theEnergyOfAReadByTheMatrixIsAnEstimateWithinItsStatedError(
            double kiloohm, boolean signed, double least, double most) {
        for (long seed = 1; seed <= 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] siemens = random.doubles(128 * 16, 1000 * kiloohm, 100e3)
                    .map(ohms -> 1 / ohms)
                    .toArray();
            int[] drawn = Fixture.codes(128, 127, random);
            int[] codes = signed ? drawn : Arrays.stream(drawn).map(Math::abs).toArray();
            double ratio = estimateOverSolved(siemens, codes);
            assertTrue(ratio >= least && ratio <= most, "seed " + seed + ": " + ratio);
        }
    }

    @Test
    void theEnergyIsFarthestOffWhereAllCellsConductMostAndAllRowsAreAtFullScale() {
        double[] siemens = new double[128 * 16];
        Arrays.fill(siemens, 1 / 10e3);
        int[] codes = new int[128];
        Arrays.fill(codes, 127);
        assertEquals(1.45, estimateOverSolved(siemens, codes), 0.005);
        for (int row = 0; row < 128; row += 2) {
            codes[row] = -127;
        }
        assertEquals(0.67, estimateOverSolved(siemens, codes), 0.005);
    }

    private static double estimateOverSolved(double[] siemens, int[] codes) {
        return readJoules(WIRED, Fidelity.EFFECTIVE, siemens, codes)
                / readJoules(WIRED, Fidelity.NODAL, siemens, codes);
    }

    @Test
    void noiseDoesNotChangeTheFormulaOfTheEnergy() {
        SplittableRandom random = new SplittableRandom(4);
        double[] siemens = random.doubles(128 * 16, 10e-6, 100e-6).toArray();
        int[] codes = Fixture.codes(128, 127, random);
        for (Fidelity fidelity : new Fidelity[] {Fidelity.IDEAL, Fidelity.EFFECTIVE}) {
            double quiet = readJoules(WIRED, fidelity, siemens, codes);
            for (NoiseMethod method : NoiseMethod.values()) {
                var noise = new CellNoise(0.1, 0, 1e9, 0.1, 1, 1e6, 0, 0, 1e-3, 1e-3, null);
                ArraySpec noisy = Records.with(
                        WIRED, "noise", method, "device", Records.with(WIRED.device(), "imperfections.noise", noise));
                assertEquals(quiet, readJoules(noisy, fidelity, siemens, codes), fidelity + " " + method);
            }
        }
    }

    private static double readJoules(ArraySpec spec, Fidelity fidelity, double[] siemens, int[] codes) {
        LogicalArray array = Fixture.array(Pairing.SINGLE, new Matrix(128, 16, siemens), null);
        Crossbar crossbar = Fixture.crossbar(Fixture.tile(spec), array, fidelity);
        crossbar.read(codes, new int[16]);
        return crossbar.counters().get(0).amount("readCellEnergy");
    }

    private static Counters read(Coding coding, Fidelity fidelity) {
        Crossbar crossbar = Fixture.crossbar(tile(coding), ARRAY, fidelity);
        crossbar.read(new int[] {15, -5}, new int[2]);
        return crossbar.counters().get(0);
    }

    private static TileSpec tile(Coding coding) {
        AdcSpec adc = Records.with(Fixture.ADC, "conversionEnergy", 5e-12, "holdEnergy", 3e-12);
        return Fixture.tile(CHARGED, new DacSpec(5, 0.3, 50e-9, coding, 1e-12), adc);
    }
}
