// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.DacSpec.Coding;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.TileSpec;
import ohmesh.netlist.device.CellCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputCodingTest {
    private static final ArraySpec SINH =
            Fixture.with(Fixture.PASSIVE, Records.with(Devices.PLAIN, "curve", new CellCurve.Sinh(0.1)));

    @ParameterizedTest
    @EnumSource(Coding.class)
    void ohmicCellsGiveTheSameCurrentForEveryCoding(Coding coding) {
        for (Fidelity fidelity : Fidelity.values()) {
            SplittableRandom random = new SplittableRandom(7);
            LogicalArray array = Fixture.array(11, 4, Pairing.NEIGHBOURING_COLUMNS, random);
            int[] codes = Fixture.codes(11, 15, random);
            ArraySpec spec = Fixture.wired(Fixture.PASSIVE, 2, 10, 5);
            Crossbar amplitude = Fixture.crossbar(tile(spec, Coding.AMPLITUDE), array, fidelity);
            Crossbar coded = Fixture.crossbar(tile(spec, coding), array, fidelity);
            int[] expected = new int[4];
            int[] result = new int[4];
            amplitude.read(codes, expected);
            coded.read(codes, result);
            assertArrayEquals(
                    amplitude.columnCurrentsAmps(), coded.columnCurrentsAmps(), 1e-12 * 1e-4, fidelity.name());
            for (int column = 0; column < 4; column++) {
                // Every bit is rounded on its own, so their mean may be off by half a code.
                assertEquals(expected[column], result[column], coding == Coding.BIT_SERIAL ? 1 : 0);
            }
            amplitude.readTransposed(codes, new int[11]);
            coded.readTransposed(codes, new int[11]);
            assertArrayEquals(amplitude.rowCurrentsAmps(), coded.rowCurrentsAmps(), 1e-16, fidelity.name());
        }
    }

    @Test
    void sinhCellsWeighPulsesByTheirNumberAndAmplitudesByTheirCurve() {
        LogicalArray one = Fixture.array(Pairing.SINGLE, new Matrix(1, 1, new double[] {10e-6}), null);
        double full = 10e-6 * 0.1 * Math.sinh(0.2 / 0.1);
        assertEquals(10e-6 * 0.1 * Math.sinh(0.2 / 0.1 * 5 / 15), amps(one, Coding.AMPLITUDE, 5), 1e-15);
        assertEquals(full * 5 / 15, amps(one, Coding.PULSE_COUNT, 5), 1e-15);
        assertEquals(-full * 5 / 15, amps(one, Coding.PULSE_WIDTH, -5), 1e-15);
        assertEquals(full * 5 / 15, amps(one, Coding.BIT_SERIAL, 5), 1e-15);
    }

    @Test
    void linesLeaveOneAfterAnotherWhereCodesDiffer() {
        DrivePhases phases = new DrivePhases(new DacSpec(5, 0.3, 1e-9, Coding.PULSE_WIDTH, 0), 4);
        phases.begin(new int[] {0, 3, -10, 3}, 0);
        assertTrue(phases.next());
        assertArrayEquals(new double[] {0, 0.3, -0.3, 0.3}, phases.volts());
        assertEquals(3e-9, phases.seconds(), 1e-24);
        assertEquals(3 / 15.0, phases.weight());
        assertTrue(phases.next());
        assertArrayEquals(new double[] {0, 0, -0.3, 0}, phases.volts());
        assertEquals(7 / 15.0, phases.weight());
        assertTrue(!phases.next());
        assertArrayEquals(new double[] {0, 0.06, -0.2, 0.06}, phases.meanVolts(), 1e-15);
    }

    @Test
    void bitsAreShiftedAndAddedToCodesOfTheSameScale() {
        // 100 uS at 0.2 V, LSB 50 uA / 511: every bit that is on converts to 204; 5 of 15 is 68.
        LogicalArray one = Fixture.array(Pairing.SINGLE, new Matrix(1, 1, new double[] {100e-6}), null);
        Crossbar crossbar = Fixture.crossbar(tile(Fixture.PASSIVE, Coding.BIT_SERIAL), one);
        int[] result = new int[1];
        crossbar.read(new int[] {5}, result);
        assertEquals(68, result[0]);
        crossbar.read(new int[] {-15}, result);
        assertEquals(-204, result[0]);
        assertEquals(8, crossbar.counters().get(0).get("conversions"), "4 bits, twice");
    }

    private static double amps(LogicalArray array, Coding coding, int code) {
        Crossbar crossbar = Fixture.crossbar(tile(SINH, coding), array, Fidelity.NODAL);
        crossbar.read(new int[] {code}, new int[1]);
        return crossbar.columnCurrentsAmps()[0];
    }

    private static TileSpec tile(ArraySpec spec, Coding coding) {
        return Fixture.tile(spec, new DacSpec(5, 0.2, 50e-9, coding, 0), Fixture.ADC);
    }
}
