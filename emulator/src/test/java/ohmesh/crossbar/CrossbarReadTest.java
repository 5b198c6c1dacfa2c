// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import ohmesh.device.Records;
import ohmesh.engine.Counters;
import ohmesh.engine.Plane;
import ohmesh.engine.StateList;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossbarReadTest {
    private static final double DAC_STEP = 0.2 / 127;

    @ParameterizedTest(name = "{0}x{1} {2}, seed {3}")
    @CsvSource({
        "1,1,NEIGHBOURING_COLUMNS,1",
        "4,13,TWO_ARRAYS,2",
        "64,64,SINGLE,3",
        "128,16,NEIGHBOURING_COLUMNS,4",
        "207,3,TWO_ARRAYS,5",
        "10,6,NEIGHBOURING_COLUMNS,6",
        "1,40,SINGLE,7"
    })
    void currentsAgreeWithEjmlAndCodesToTheCode(int rows, int columns, Pairing pairing, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LogicalArray array = Fixture.array(rows, columns, pairing, random);
        int[] codes = Fixture.codes(rows, 127, random);
        double[] expected = ejmlForward(array, codes);
        Crossbar crossbar = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), array);
        int[] result = new int[columns + 5];
        Arrays.fill(result, 99);
        crossbar.read(codes, result);
        assertArrayEquals(expected, crossbar.columnCurrentsAmps(), 1e-12 * 0.2 * 95e-6 * rows);
        for (int column = 0; column < columns; column++) {
            assertEquals(adcCode(expected[column]), result[column]);
        }
        assertArrayEquals(new int[5], Arrays.copyOfRange(result, columns, columns + 5), "lanes beyond are cleared");
        assertArrayEquals(Arrays.copyOf(result, columns), crossbar.codes());
    }

    @ParameterizedTest(name = "{0}x{1} {2}, seed {3}")
    @CsvSource({
        "1,1,SINGLE,1",
        "4,13,TWO_ARRAYS,2",
        "64,64,NEIGHBOURING_COLUMNS,3",
        "128,16,TWO_ARRAYS,4",
        "207,3,SINGLE,5"
    })
    void transposedReadsAgreeWithTheTransposedMatrix(int rows, int columns, Pairing pairing, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LogicalArray array = Fixture.array(rows, columns, pairing, random);
        int[] codes = Fixture.codes(columns, 127, random);
        DMatrixRMaj expected = new DMatrixRMaj(rows, 1);
        CommonOps_DDRM.mult(weights(array), DMatrixRMaj.wrap(columns, 1, volts(codes)), expected);
        Crossbar crossbar = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), array);
        int[] result = new int[rows + 1];
        result[rows] = 99;
        crossbar.readTransposed(codes, result);
        assertArrayEquals(expected.data, crossbar.rowCurrentsAmps(), 1e-12 * 0.2 * 95e-6 * columns);
        for (int row = 0; row < rows; row++) {
            assertEquals(adcCode(expected.data[row]), result[row]);
        }
        assertEquals(0, result[rows]);
        assertEquals(rows, crossbar.counters().get(0).get("conversions"));
    }

    @Test
    void bothLayoutsOfPairsGiveTheSameBits() {
        SplittableRandom random = new SplittableRandom(8);
        Matrix plus = Fixture.conductances(33, 7, random);
        Matrix minus = Fixture.conductances(33, 7, random);
        for (AdcSpec.Subtraction subtraction : AdcSpec.Subtraction.values()) {
            AdcSpec adc = Records.with(Fixture.ADC, "subtraction", subtraction);
            var tile = Fixture.tile(Fixture.PASSIVE, Fixture.DAC, adc);
            Crossbar side = Fixture.crossbar(tile, Fixture.array(Pairing.NEIGHBOURING_COLUMNS, plus, minus));
            Crossbar two = Fixture.crossbar(tile, Fixture.array(Pairing.TWO_ARRAYS, plus, minus));
            int[] a = new int[40];
            int[] b = new int[40];
            for (int i = 0; i < 50; i++) {
                int[] codes = Fixture.codes(33, 140, random);
                side.read(codes, a);
                two.read(codes, b);
                assertArrayEquals(a, b);
                assertArrayEquals(side.columnCurrentsAmps(), two.columnCurrentsAmps());
                side.readTransposed(codes, a);
                two.readTransposed(codes, b);
                assertArrayEquals(a, b);
                assertArrayEquals(side.rowCurrentsAmps(), two.rowCurrentsAmps());
            }
        }
    }

    @Test
    void digitalSubtractionConvertsBothColumnsAndSubtractsCodes() {
        AdcSpec adc = new AdcSpec(4, 7e-6, 1e-9, 1, 1, AdcSpec.Subtraction.DIGITAL);
        // 0.1 V through 54 uS and 46 uS: 5.4 uA and 4.6 uA are both code 5; the analog difference is code 1.
        LogicalArray array = Fixture.array(
                Pairing.NEIGHBOURING_COLUMNS,
                new Matrix(1, 1, new double[] {54e-6}),
                new Matrix(1, 1, new double[] {46e-6}));
        DacSpec dac = new DacSpec(1, 0.1, 1e-9);
        Crossbar digital = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE, dac, adc), array);
        Crossbar analog = Fixture.crossbar(
                Fixture.tile(Fixture.PASSIVE, dac, Records.with(adc, "subtraction", AdcSpec.Subtraction.ANALOG)),
                array);
        int[] result = new int[1];
        digital.read(new int[] {1}, result);
        assertEquals(0, result[0]);
        assertEquals(2, digital.counters().get(0).get("conversions"));
        analog.read(new int[] {1}, result);
        assertEquals(1, result[0]);
        assertEquals(1, analog.counters().get(0).get("conversions"));
    }

    @Test
    void clipsAndSaturationsAreCounted() {
        AdcSpec adc = Records.with(Fixture.ADC, "fullScale", 10e-6);
        Matrix plus = new Matrix(2, 2, new double[] {50e-6, 10e-6, 50e-6, 10e-6});
        Crossbar crossbar = Fixture.crossbar(
                Fixture.tile(Fixture.PASSIVE, Fixture.DAC, adc), Fixture.array(Pairing.SINGLE, plus, null));
        int[] result = new int[2];
        crossbar.read(new int[] {128, 1000}, result);
        assertArrayEquals(new int[] {511, 204}, result, "20 uA saturates at 10 uA, 4 uA is 204.4");
        Counters counters = crossbar.counters().get(0);
        assertEquals(2, counters.get("dacClips"));
        assertEquals(1, counters.get("adcSaturations"));
        assertEquals(1, counters.get("reads"));
        assertArrayEquals(new double[] {0.2, 0.2}, crossbar.rowVolts(), 1e-15);
    }

    @Test
    void clipsAndSaturationsOfATransposedReadAreCounted() {
        AdcSpec adc = Records.with(Fixture.ADC, "fullScale", 10e-6);
        Matrix plus = new Matrix(2, 3, new double[] {50e-6, 50e-6, 1e-6, 10e-6, 10e-6, 1e-6});
        Crossbar crossbar = Fixture.crossbar(
                Fixture.tile(Fixture.PASSIVE, Fixture.DAC, adc), Fixture.array(Pairing.SINGLE, plus, null));
        crossbar.readTransposed(new int[] {128, 1000, 127}, new int[2]);
        Counters counters = crossbar.counters().get(0);
        assertEquals(2, counters.get("dacClips"), "127 is the last code of the range");
        assertEquals(1, counters.get("adcSaturations"), "20.2 uA in row 0, 4.2 uA in row 1");
        assertEquals(1, counters.get("reads"));
    }

    @Test
    void aCurrentThatIsNoNumberNamesArrayLineAndCell() {
        Crossbar crossbar = Fixture.crossbar(
                Fixture.tile(Fixture.PASSIVE), Fixture.array(3, 2, Pairing.SINGLE, new SplittableRandom(1)));
        StateList state = new StateList();
        crossbar.describe(state);
        for (Plane plane : state.planes()) {
            if (plane instanceof Plane.Reals reals && reals.name().equals("conductance")) {
                reals.elements()[2 * 2 + 1] = Double.NaN;
            }
        }
        var forward = assertThrows(IllegalStateException.class, () -> crossbar.read(new int[3], new int[2]));
        assertTrue(forward.getMessage().contains("array array: the current of column line 1"), forward.getMessage());
        assertTrue(forward.getMessage().contains("cell (2, 1)"), forward.getMessage());
        var back = assertThrows(IllegalStateException.class, () -> crossbar.readTransposed(new int[2], new int[3]));
        assertTrue(back.getMessage().contains("row line 2"), back.getMessage());
        var write = assertThrows(
                IllegalStateException.class,
                () -> crossbar.pulse(Fixture.mask(2), Fixture.mask(1), 0, Fixture.half(1.3), 0));
        assertTrue(write.getMessage().contains("array array, cell (2, 1)"), write.getMessage());
    }

    @ParameterizedTest(name = "{0}x{1} pairs")
    @CsvSource({"128,8", "10,3"})
    void onceCompiledAReadAllocatesNothing(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(3);
        Crossbar crossbar = Fixture.crossbar(
                Fixture.tile(Fixture.PASSIVE), Fixture.array(rows, columns, Pairing.NEIGHBOURING_COLUMNS, random));
        int[] codes = Fixture.codes(128, 127, random);
        int[] result = new int[128];
        long bytes = Long.MAX_VALUE;
        // The Vector API allocates its vectors until the compiler has seen the loop; plain Java never does.
        for (int window = 0; window < 400 && bytes >= 500 * 16; window++) {
            long before = allocatedBytes();
            for (int i = 0; i < 500; i++) {
                crossbar.read(codes, result);
            }
            bytes = allocatedBytes() - before;
        }
        assertTrue(bytes < 500 * 16, bytes + " bytes in 500 reads: not one object a read");
    }

    @Test
    void arraysThatDoNotFitAreRefused() {
        var small = Records.with(Fixture.PASSIVE, "columns", 15);
        LogicalArray array = Fixture.array(4, 8, Pairing.NEIGHBOURING_COLUMNS, new SplittableRandom(1));
        assertThrows(IllegalArgumentException.class, () -> Fixture.crossbar(Fixture.tile(small), array));
        LogicalArray missing = Records.with(array, "minus", null);
        assertThrows(IllegalArgumentException.class, () -> Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), missing));
        LogicalArray wrong = Records.with(array, "rows", 5);
        assertThrows(IllegalArgumentException.class, () -> Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), wrong));
    }

    private static double[] ejmlForward(LogicalArray array, int[] codes) {
        DMatrixRMaj currents = new DMatrixRMaj(1, array.columns());
        CommonOps_DDRM.mult(DMatrixRMaj.wrap(1, codes.length, volts(codes)), weights(array), currents);
        return currents.data;
    }

    private static DMatrixRMaj weights(LogicalArray array) {
        DMatrixRMaj weights = new DMatrixRMaj(array.rows(), array.columns());
        for (int i = 0; i < weights.data.length; i++) {
            double minus = array.minus() == null ? 0 : array.minus().values().values()[i];
            weights.data[i] = array.plus().values().values()[i] - minus;
        }
        return weights;
    }

    private static double[] volts(int[] codes) {
        return Arrays.stream(codes).mapToDouble(code -> code * DAC_STEP).toArray();
    }

    private static long allocatedBytes() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static int adcCode(double amps) {
        long code = Math.round(amps * 511 / 50e-6);
        return (int) Math.max(-511, Math.min(511, code));
    }
}
