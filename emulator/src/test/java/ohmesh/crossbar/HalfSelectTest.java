// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.engine.Counters;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Pulse;
import org.junit.jupiter.api.Test;

class HalfSelectTest {
    private static final LogicalArray LETTERS =
            Fixture.array(10, 3, Pairing.NEIGHBOURING_COLUMNS, new SplittableRandom(4));

    @Test
    void halfSelectedCellsSeeHalfTheVoltageAndDoNotMove() {
        Crossbar crossbar = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), LETTERS);
        crossbar.pulse(Fixture.mask(2, 5), Fixture.mask(1), 0, Fixture.half(1.3), 0);
        double[] volts = crossbar.cellVolts(0);
        for (int row = 0; row < 10; row++) {
            for (int column = 0; column < 6; column++) {
                int selectedLines = (row == 2 || row == 5 ? 1 : 0) + (column == 2 ? 1 : 0);
                assertEquals(1.3 * selectedLines / 2, volts[row * 6 + column], 1e-12);
                double now = crossbar.conductanceSiemens(row, column / 2, column % 2);
                if (selectedLines == 2) {
                    assertNotEquals(before(row, column), now);
                } else {
                    assertEquals(before(row, column), now);
                }
            }
        }
        Counters counters = crossbar.counters().get(0);
        assertEquals(2, counters.get("selectedEvents"));
        assertEquals(2 * 5 + 8, counters.get("halfSelectedEvents"));
        assertEquals(2, counters.get("moves"));
        assertEquals(0, counters.get("disturbs"));
    }

    @Test
    void withAThresholdBelowHalfTheVoltageHalfSelectedCellsMove() {
        var weak = Fixture.with(Fixture.PASSIVE, Records.with(Devices.PLAIN, "setThreshold", 0.649));
        Crossbar crossbar = Fixture.crossbar(Fixture.tile(weak), LETTERS);
        crossbar.pulse(Fixture.mask(2, 5), Fixture.mask(1), 0, Fixture.half(1.3), 0);
        for (int row = 0; row < 10; row++) {
            for (int column = 0; column < 6; column++) {
                boolean touched = row == 2 || row == 5 || column == 2;
                double now = crossbar.conductanceSiemens(row, column / 2, column % 2);
                assertEquals(touched, now > before(row, column), "cell " + row + ", " + column);
                assertEquals(touched ? 1 : 0, crossbar.cellPulses(row, column / 2, column % 2));
            }
        }
        assertEquals(18, crossbar.counters().get(0).get("disturbs"));
        assertEquals(20, crossbar.counters().get(0).get("moves"));
    }

    @Test
    void resetPulsesMirrorThis() {
        Crossbar crossbar = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), LETTERS);
        crossbar.pulse(Fixture.mask(0), Fixture.mask(0), 1, Fixture.half(-1.3), 0);
        assertEquals(-1.3, crossbar.cellVolts(1)[1], 1e-12);
        assertEquals(-0.65, crossbar.cellVolts(1)[0], 1e-12);
        assertEquals(1, crossbar.counters().get(0).get("moves"));
    }

    @Test
    void withTwoArraysTheOtherArraySeesNothing() {
        LogicalArray pair = Fixture.array(10, 3, Pairing.TWO_ARRAYS, new SplittableRandom(4));
        Crossbar crossbar = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), pair);
        crossbar.pulse(Fixture.mask(0), Fixture.mask(0), 1, Fixture.half(1.3), 0);
        assertEquals(0, crossbar.cellVolts(0)[0]);
        assertEquals(1.3, crossbar.cellVolts(1)[0], 1e-12);
        assertEquals(2 + 9, crossbar.counters().get(0).get("halfSelectedEvents"));
    }

    @Test
    void complianceOfTheGateLimitsASetInAGatedCell() {
        Matrix start = new Matrix(2, 2, new double[] {20e-6, 30e-6, 20e-6, 20e-6});
        Crossbar crossbar = Fixture.crossbar(Fixture.tile(Fixture.GATED), Fixture.array(Pairing.SINGLE, start, null));
        // 400 uA/V2 / 2 x (0.86 - 0.5)^2 = 25.92 uA, over 1.2 V: 21.6 uS.
        Pulse set = new Pulse(1.2, 100 * Fixture.WIDTH, Pulse.Scheme.GATED, 0.86);
        crossbar.pulse(Fixture.mask(0), Fixture.mask(0, 1), 0, set, 0);
        assertEquals(21.6e-6, crossbar.conductanceSiemens(0, 0, 0), 1e-12);
        assertEquals(30e-6, crossbar.conductanceSiemens(0, 1, 0), "already above");
        assertEquals(20e-6, crossbar.conductanceSiemens(1, 0, 0), "gate of row 1 is closed");
        assertEquals(0, crossbar.cellVolts(0)[2]);
        assertEquals(0, crossbar.counters().get(0).get("halfSelectedEvents"));
    }

    @Test
    void aClosedGateKeepsEveryPulseOut() {
        Crossbar crossbar = Fixture.crossbar(
                Fixture.tile(Fixture.GATED), Fixture.array(2, 2, Pairing.SINGLE, new SplittableRandom(1)));
        crossbar.pulse(Fixture.mask(0), Fixture.mask(0), 0, new Pulse(-1.3, Fixture.WIDTH, Pulse.Scheme.GATED, 0.5), 0);
        assertEquals(0, crossbar.cellVolts(0)[0]);
        assertEquals(0, crossbar.counters().get(0).get("moves"));
        crossbar.pulse(Fixture.mask(0), Fixture.mask(0), 0, new Pulse(-1.3, Fixture.WIDTH, Pulse.Scheme.GATED, 5), 0);
        assertEquals(1, crossbar.counters().get(0).get("moves"), "an open gate lets RESET through unlimited");
    }

    @Test
    void pulsesThatTheArrayCannotMakeAreRefused() {
        Crossbar crossbar = Fixture.crossbar(
                Fixture.tile(Fixture.PASSIVE), Fixture.array(2, 2, Pairing.SINGLE, new SplittableRandom(1)));
        Pulse gated = new Pulse(1.3, Fixture.WIDTH, Pulse.Scheme.GATED, 5);
        long[] one = Fixture.mask(0);
        assertThrows(IllegalArgumentException.class, () -> crossbar.pulse(one, one, 0, gated, 0));
        assertThrows(IllegalArgumentException.class, () -> crossbar.pulse(one, one, 1, Fixture.half(1), 0));
    }

    private static double before(int row, int column) {
        LogicalArray.Cells cells = column % 2 == 0 ? LETTERS.plus() : LETTERS.minus();
        return cells.values().get(row, column / 2);
    }
}
