// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import ohmesh.device.Records;
import ohmesh.engine.Counters;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.DacSpec.Coding;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.TileSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnergyTest {
    private static final Matrix SIEMENS = new Matrix(2, 2, new double[] {10e-6, 20e-6, 30e-6, 40e-6});
    private static final LogicalArray ARRAY = Fixture.array(Pairing.SINGLE, SIEMENS, null);
    private static final ArraySpec CHARGED = Records.with(Fixture.PASSIVE, "wires.segmentCapacitance", 2e-15);

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

    @Test
    void theEnergyOfAReadByTheMatrixIsALowerBoundNearTheSolvedOne() {
        SplittableRandom random = new SplittableRandom(8);
        LogicalArray array = Fixture.array(64, 8, Pairing.SINGLE, random);
        ArraySpec wired = Fixture.wired(Fixture.PASSIVE, 1, 0, 0);
        int[] codes = Fixture.codes(64, 127, random);
        double[] joules = new double[2];
        for (int i = 0; i < 2; i++) {
            Fidelity fidelity = i == 0 ? Fidelity.EFFECTIVE : Fidelity.NODAL;
            Crossbar crossbar = Fixture.crossbar(Fixture.tile(wired), array, fidelity);
            crossbar.read(codes, new int[8]);
            joules[i] = crossbar.counters().get(0).amount("readCellEnergy");
        }
        assertTrue(joules[0] <= joules[1] && joules[0] > 0.85 * joules[1], joules[0] + " of " + joules[1]);
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
