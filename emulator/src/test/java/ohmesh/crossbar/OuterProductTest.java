// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OuterProductTest {
    private static final String[] COINCIDENCES = {"00000", "00111", "01122", "01223", "01234"};

    @ParameterizedTest
    @EnumSource(
            value = Pairing.class,
            names = {"NEIGHBOURING_COLUMNS", "TWO_ARRAYS"})
    void everyCellTakesThePulsesThatItsLevelsShareOnTheSideOfTheSign(Pairing pairing) {
        double[] siemens = new double[5 * 9];
        Arrays.fill(siemens, 20e-6);
        Matrix start = new Matrix(5, 9, siemens);
        Crossbar crossbar = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), Fixture.array(pairing, start, start));
        int[] rowLevels = {0, 1, 2, 3, 4};
        int[] columnLevels = {-4, -3, -2, -1, 0, 1, 2, 3, 4};
        for (int slot = 0; slot < 4; slot++) {
            crossbar.outerSlot(slot, rowLevels, columnLevels, Fixture.half(1.3), slot);
        }
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 9; column++) {
                int shared = COINCIDENCES[row].charAt(Math.abs(columnLevels[column])) - '0';
                int plus = columnLevels[column] > 0 ? shared : 0;
                int minus = columnLevels[column] < 0 ? shared : 0;
                assertEquals(plus, crossbar.cellPulses(row, column, 0), row + " x " + columnLevels[column]);
                assertEquals(minus, crossbar.cellPulses(row, column, 1), row + " x " + columnLevels[column]);
            }
        }
        assertEquals(2 * 27, crossbar.counters().get(0).get("moves"), "what the table adds up to, twice");
        assertEquals(0, crossbar.counters().get(0).get("disturbs"));
    }

    @Test
    void singleCellsAndLevelsOutOfRangeAreRefused() {
        SplittableRandom random = new SplittableRandom(1);
        Crossbar single = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), Fixture.array(2, 2, Pairing.SINGLE, random));
        LogicalArray array = Fixture.array(2, 2, Pairing.TWO_ARRAYS, random);
        Crossbar pairs = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), array);
        int[] zeros = new int[2];
        assertThrows(IllegalArgumentException.class, () -> single.outerSlot(0, zeros, zeros, Fixture.half(1.3), 0));
        assertThrows(IllegalArgumentException.class, () -> pairs.outerSlot(4, zeros, zeros, Fixture.half(1.3), 0));
        int[] beyond = {5, 0};
        assertThrows(IllegalArgumentException.class, () -> pairs.outerSlot(0, beyond, zeros, Fixture.half(1.3), 0));
        assertThrows(IllegalArgumentException.class, () -> pairs.outerSlot(0, zeros, beyond, Fixture.half(1.3), 0));
    }
}
