// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.device.MeasuredTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredTableLawTest {
    private static final double[] UP = {1e-6, 4e-6, 6e-6, 6e-6, 9e-6, 10e-6};
    private static final double[] DOWN = {10e-6, 7e-6, 2e-6, 1e-6};

    private static Matrix column(double... values) {
        return new Matrix(values.length, 1, values);
    }

    private static LawBench bench(double[] up, double[] down) {
        return LawBench.of(new MeasuredTable(column(up), column(down)), 1e-6, 10e-6);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void tableReproducesItsOwnPoints(int seed) {
        double[] up =
                new SplittableRandom(seed).doubles(60, 1e-6, 10e-6).sorted().toArray();
        up[0] = 1e-6;
        up[59] = 10e-6;
        double[] down = new double[60];
        Arrays.setAll(down, i -> up[59 - i]);
        LawBench bench = bench(up, down);
        for (int i = 1; i < 60; i++) {
            assertEquals(up[i], bench.pulses(up[0], true, i), 1e-17);
            assertEquals(down[i], bench.pulses(down[0], false, i), 1e-17);
        }
    }

    @Test
    void fractionsOfAPulseGoAlongTheCurve() {
        LawBench bench = bench(UP, DOWN);
        assertEquals(2.5e-6, bench.after(1e-6, true, 0.5), 1e-18);
        assertEquals(5e-6, bench.after(2.5e-6, true, 1), 1e-18, "half of the first, half of the second");
        assertEquals(4.5e-6, bench.after(8.5e-6, false, 1), 1e-18);
        assertEquals(10e-6, bench.after(1e-6, true, 1e9), 1e-18);
    }

    @Test
    void levelPartHoldsNoCellForEver() {
        assertEquals(9e-6, bench(UP, DOWN).set(6e-6), 1e-18);
    }

    @Test
    void cellOfOtherBoundsHasTheCurveStretchedToThem() {
        LawBench bench = bench(UP, DOWN);
        DeviceLaw law = DeviceLaw.of(bench.device);
        assertEquals(2 * 3e-6, law.step(5e-6, 1.3, 500e-6, 1, 5e-6, 23e-6), 1e-18);
        assertEquals(2 * 3e-6, law.step(23e-6, -1.3, 500e-6, 1.1, 5e-6, 23e-6), 1e-17);
    }

    @Test
    void cellOutsideTheMeasuredCurveMovesWithItsFirstPointOrNotAtAll() {
        LawBench narrow = LawBench.of(new MeasuredTable(column(3e-6, 5e-6, 6e-6), column(6e-6, 3e-6)), 1e-6, 10e-6);
        assertEquals(2e-6, narrow.step(1e-6, true, 1), 1e-18);
        assertEquals(0, narrow.step(7e-6, true, 1));
        assertEquals(3e-6, narrow.step(8e-6, false, 1), 1e-18);
        assertEquals(0, narrow.step(2e-6, false, 1));
    }

    @Test
    void curveThatTurnsBackIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> bench(new double[] {1e-6, 3e-6, 2e-6}, DOWN));
        assertThrows(IllegalArgumentException.class, () -> bench(UP, new double[] {1e-6, 2e-6}));
        assertThrows(IllegalArgumentException.class, () -> bench(new double[] {1e-6, 1e-6}, DOWN));
        assertTrue(bench(UP, DOWN).set(1e-6) > 1e-6);
    }
}
