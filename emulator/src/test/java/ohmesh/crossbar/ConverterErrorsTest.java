// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import ohmesh.device.Records;
import ohmesh.engine.Draws;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.AdcSpec.Kind;
import ohmesh.netlist.AdcSpec.RangePolicy;
import ohmesh.netlist.AdcSpec.Subtraction;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.TileSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConverterErrorsTest {
    private static final LogicalArray ONE =
            Fixture.array(Pairing.SINGLE, new Matrix(1, 1, new double[] {100e-6}), null);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void aRampMeasuresTheInlAndDnlThatTheCapacitorsGive(long seed) {
        AdcSpec spec = Records.with(Fixture.ADC, "bits", 7, "kind", Kind.SAR, "capacitorMismatch", 0.02);
        AnalogToDigital adc = AnalogToDigital.drawn(spec, 63, seed, "ramp", 5);
        double step = 1e-3;
        double[] transition = new double[64];
        int last = 0;
        for (double amps = 0; amps < 63; amps += step) {
            int code = adc.code(amps);
            for (int k = last + 1; k <= code; k++) {
                transition[k] = amps;
            }
            last = Math.max(last, code);
        }
        double worst = 0;
        for (int code = 1; code <= last; code++) {
            // The transition to a code lies where the capacitors of that code balance the input and half an LSB; a
            // code that its capacitors put below a smaller one is missing and shares the transition of a later one.
            double level = Double.POSITIVE_INFINITY;
            for (int above = code; above <= 63; above++) {
                level = Math.min(level, adc.capacitors().level(above));
            }
            assertEquals(level - 0.5, transition[code], 2 * step, "code " + code);
            worst = Math.max(worst, Math.abs(transition[code] + 0.5 - code));
        }
        assertTrue(worst > 0.01, "INL " + worst + " LSB is there");
    }

    @Test
    void theMiddleStepDeviatesAsTheStatisticsOfUnitCapacitorsSay() {
        AdcSpec spec = Records.with(Fixture.ADC, "bits", 9, "kind", Kind.SAR, "capacitorMismatch", 0.01);
        double squares = 0;
        int count = 4000;
        for (int converter = 0; converter < count; converter++) {
            CapacitorArray capacitors =
                    AnalogToDigital.drawn(spec, 1, 9, "statistics", converter).capacitors();
            double dnl = capacitors.level(128) - capacitors.level(127) - 1;
            squares += dnl * dnl;
        }
        // The largest capacitor against all below it: 128 + 127 independent units.
        double expected = 0.01 * Math.sqrt(255);
        assertEquals(expected, Math.sqrt(squares / count), expected * 4 / Math.sqrt(2.0 * count));
    }

    @Test
    void theLargestCodeDeviatesByTheUnitThatTerminatesTheArray() {
        double squares = 0;
        int count = 4000;
        for (int converter = 0; converter < count; converter++) {
            double error = new CapacitorArray(3, 0.01, new Draws(7, "a", "adc-capacitor"), converter).level(7) - 7;
            squares += error * error;
        }
        // 8 (T - t) / T with t one unit of the eight in T: its variance is that of a unit times 1 - 1/8.
        double expected = 0.01 * Math.sqrt(7 / 8.0);
        assertEquals(expected, Math.sqrt(squares / count), expected * 4 / Math.sqrt(2.0 * count));
    }

    @Test
    void convertersOfRowsHaveErrorsOfTheirOwn() {
        AdcSpec spec = Records.with(Fixture.ADC, "bits", 16, "gainError", 0.1);
        Converters converters = new Converters(spec, new PairLayout(1, 1, 1, 4), 4, 1, 1, "a", 1);
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                assertNotEquals(
                        converters.column(column, 0).code(0.5),
                        converters.row(row).code(0.5));
            }
        }
    }

    @Test
    void equalCapacitorsConvertLikeTheFormula() {
        SplittableRandom random = new SplittableRandom(2);
        CapacitorArray capacitors = new CapacitorArray(9, 0, new Draws(1, "a", "b"), 0);
        for (int i = 0; i < 5000; i++) {
            double input = random.nextDouble(511);
            assertEquals((int) Math.rint(input), capacitors.convert(input));
        }
        assertEquals(511, capacitors.convert(1e9));
    }

    @Test
    void linesShareConvertersInTheirOrder() {
        AdcSpec spec = Records.with(Fixture.ADC, "sharedColumns", 4, "gainError", 0.1);
        PairLayout pairs = new PairLayout(1, 2, 2, 6);
        Converters analog = new Converters(spec, pairs, 5, 1, 1, "a", 1);
        assertSame(analog.column(0, 0), analog.column(3, 1));
        assertNotSame(analog.column(3, 0), analog.column(4, 0));
        assertSame(analog.row(0), analog.row(3));
        assertNotSame(analog.row(0), analog.column(0, 0));
        Converters digital =
                new Converters(Records.with(spec, "subtraction", Subtraction.DIGITAL), pairs, 5, 1, 1, "a", 1);
        assertSame(digital.column(0, 0), digital.column(1, 1), "lines 0 to 3");
        assertNotSame(digital.column(1, 1), digital.column(2, 0));
    }

    @Test
    void gainAndOffsetOfAConverterAreDrawnOnce() {
        AdcSpec spec = Records.with(Fixture.ADC, "gainError", 0.05, "offsetError", 2.0, "bits", 16, "fullScale", 1.0);
        double sum = 0;
        double squares = 0;
        double offsets = 0;
        int count = 3000;
        for (int i = 0; i < count; i++) {
            AnalogToDigital adc = AnalogToDigital.drawn(spec, 1, 3, "many", i);
            assertEquals(adc.code(0.5), adc.code(0.5));
            double offset = (adc.code(0.25) + adc.code(-0.25)) / 2.0;
            double gain = (adc.code(0.25) - adc.code(-0.25)) / (0.5 * 32767);
            sum += gain;
            squares += (gain - 1) * (gain - 1);
            offsets += offset * offset;
        }
        assertEquals(1, sum / count, 4 * 0.05 / Math.sqrt(count));
        assertEquals(0.05, Math.sqrt(squares / count), 0.05 * 4 / Math.sqrt(2.0 * count));
        assertEquals(2, Math.sqrt(offsets / count), 2 * 4 / Math.sqrt(2.0 * count) + 0.1);
    }

    @Test
    void oneBitIsAComparator() {
        AdcSpec spec = Records.with(Fixture.ADC, "bits", 1);
        AnalogToDigital adc = new AnalogToDigital(spec);
        assertEquals(1, adc.code(1e-15));
        assertEquals(0, adc.code(0));
        assertEquals(0, adc.code(-1));
        assertEquals(1, adc.code(1));
    }

    @Test
    void aHeldSampleDroopsUntilItIsConverted() {
        AdcSpec spec = Records.with(Fixture.ADC, "droopTime", 1e-3, "bits", 16);
        Crossbar crossbar = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE, Fixture.DAC, spec), ONE);
        int[] result = new int[1];
        crossbar.drive(new int[] {127}, false);
        crossbar.sample(0, false, 5.0);
        crossbar.convert(0, false, result, 5.0);
        assertEquals((int) Math.rint(20.0 / 50 * 32767), result[0]);
        crossbar.convert(0, false, result, 5.0005);
        assertEquals((int) Math.rint(20.0 / 50 * 32767 * Math.exp(-0.5)), result[0], 1);
    }

    @Test
    void rangesFollowFromTheCellsOrFromData() {
        DacSpec dac = new DacSpec(3, 0.3, 1e-9);
        AdcSpec cells =
                Records.with(Fixture.ADC, "bits", 8, "fullScale", null, "range", RangePolicy.MAXIMUM_CONDUCTANCE);
        Matrix plus = new Matrix(2, 1, new double[] {100e-6, 50e-6});
        LogicalArray array = Fixture.array(Pairing.SINGLE, plus, null);
        // 2 rows x 0.3 V x 100 uS is code 127; 0.3 V x 150 uS is three quarters of it.
        assertEquals(95, read(Fixture.tile(Fixture.PASSIVE, dac, cells), array, 3, 3));
        Matrix inputs = new Matrix(2, 2, new double[] {1, 1, -2, 3});
        AdcSpec data = Records.with(cells, "range", RangePolicy.CALIBRATED, "calibration", inputs);
        // 0.1 V x 150 uS = 15 uA is more than -20 + 15 uA.
        assertEquals(127, read(Fixture.tile(Fixture.PASSIVE, dac, data), array, 1, 1));
        assertEquals(85, read(Fixture.tile(Fixture.PASSIVE, dac, data), array, 1, 0), "10 of 15 uA");
        AdcSpec dark = Records.with(data, "calibration", new Matrix(1, 2, new double[2]));
        assertThrows(
                IllegalArgumentException.class,
                () -> Fixture.crossbar(Fixture.tile(Fixture.PASSIVE, dac, dark), array));
        AdcSpec wrong = Records.with(Fixture.ADC, "capacitorMismatch", 0.1);
        assertThrows(
                IllegalArgumentException.class,
                () -> Fixture.crossbar(Fixture.tile(Fixture.PASSIVE, dac, wrong), array));
    }

    private static int read(TileSpec tile, LogicalArray array, int... codes) {
        Crossbar crossbar = Fixture.crossbar(tile, array);
        int[] result = new int[array.columns()];
        crossbar.read(codes, result);
        assertArrayEquals(result, crossbar.codes());
        return result[0];
    }
}
