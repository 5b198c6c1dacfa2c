// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ohmesh.device.Records;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.Pulse.Scheme;
import ohmesh.netlist.Pulse.Verify;
import org.junit.jupiter.api.Test;

class VerifyLoopTest {
    private static final Matrix PLUS = new Matrix(2, 3, new double[] {20e-6, 40e-6, 60e-6, 10e-6, 30e-6, 95e-6});
    private static final Matrix MINUS = new Matrix(2, 3, new double[] {25e-6, 45e-6, 65e-6, 15e-6, 35e-6, 90e-6});

    /** Reads at 0.1 V in 2047 codes of 10 uA; pulses that grow by 50 mV. */
    static Pulse policy(int reads) {
        Verify verify = new Verify(1.25, 2 * Fixture.WIDTH, 4, 0.1, 10e-6, 12, 5, reads, 20, 0.05, 0.1);
        return new Pulse(1.3, Fixture.WIDTH, Scheme.HALF_VOLTAGE, 3, 2, verify);
    }

    @Test
    void aVerifyingReadConvertsOnePolarityOfOneRowInItsOwnRange() {
        for (Pairing pairing : new Pairing[] {Pairing.NEIGHBOURING_COLUMNS, Pairing.TWO_ARRAYS}) {
            Crossbar crossbar = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), Fixture.array(pairing, PLUS, MINUS));
            int[] codes = {9, 9, 9, 9};
            crossbar.verifyRead(1, 1, policy(3), codes, 0);
            // 1.5, 3.5 and 9 uA of 10 uA.
            assertArrayEquals(new int[] {307, 716, 1842, 0}, codes);
            crossbar.verifyRead(0, 0, policy(1), codes, 0);
            assertArrayEquals(new int[] {409, 819, 1228, 0}, codes);
            assertEquals(4, crossbar.counters().get(0).get("verifyReads"));
            assertEquals(12, crossbar.counters().get(0).get("conversions"));
        }
    }

    @Test
    void pulsesRampInBothDirectionsAndTheGateInSetOnly() {
        Pulse third = VerifyLoop.pulse(policy(1), true, 2);
        assertEquals(1.4, third.amplitude(), 1e-15);
        assertEquals(3.2, third.gate(), 1e-15);
        assertEquals(Fixture.WIDTH, third.width());
        assertEquals(2, third.substeps());
        Pulse reset = VerifyLoop.pulse(policy(1), false, 1);
        assertEquals(-1.3, reset.amplitude(), 1e-15);
        assertEquals(4, reset.gate());
        assertEquals(2 * Fixture.WIDTH, reset.width());
        Pulse negative = Records.with(policy(1), "amplitude", -1.0);
        assertThrows(IllegalArgumentException.class, () -> VerifyLoop.pulse(negative, true, 0));
    }

    @Test
    void aVerifyingPulseMovesTheMaskedCellsOfItsRowOnly() {
        Crossbar crossbar = Fixture.crossbar(
                Fixture.tile(Fixture.PASSIVE), Fixture.array(Pairing.NEIGHBOURING_COLUMNS, PLUS, MINUS));
        crossbar.verifyPulse(1, Fixture.mask(0, 2), 1, true, 0, policy(1), 0);
        crossbar.verifyPulse(0, Fixture.mask(1), 0, false, 0, policy(1), 0);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                double plus = crossbar.conductanceSiemens(row, column, 0);
                double minus = crossbar.conductanceSiemens(row, column, 1);
                assertEquals(row == 0 && column == 1, plus < PLUS.get(row, column));
                assertEquals(row == 1 && column != 1, minus > MINUS.get(row, column));
            }
        }
        assertEquals(3, crossbar.counters().get(0).get("moves"));
    }

    @Test
    void readAndPulseInTurnBringACellToItsTarget() {
        Crossbar crossbar = Fixture.crossbar(
                Fixture.tile(Fixture.PASSIVE), Fixture.array(Pairing.NEIGHBOURING_COLUMNS, PLUS, MINUS));
        int target = 1000;
        int[] codes = new int[3];
        int tries = 0;
        for (; tries < 40; tries++) {
            crossbar.verifyRead(0, 0, policy(1), codes, tries);
            if (Math.abs(codes[0] - target) <= 5) {
                break;
            }
            crossbar.verifyPulse(0, Fixture.mask(0), 0, codes[0] < target, 0, policy(1), tries);
        }
        assertTrue(tries > 5 && tries < 40, tries + " tries");
    }

    @Test
    void rowsAndPulsesThatCannotBeVerifiedAreRefused() {
        Crossbar crossbar = Fixture.crossbar(
                Fixture.tile(Fixture.PASSIVE), Fixture.array(Pairing.NEIGHBOURING_COLUMNS, PLUS, MINUS));
        int[] codes = new int[3];
        assertThrows(IllegalArgumentException.class, () -> crossbar.verifyRead(2, 0, policy(1), codes, 0));
        assertThrows(IllegalArgumentException.class, () -> crossbar.verifyRead(0, 2, policy(1), codes, 0));
        assertThrows(IllegalArgumentException.class, () -> crossbar.verifyRead(0, 0, Fixture.half(1.3), codes, 0));
    }
}
