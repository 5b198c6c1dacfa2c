// SPDX-License-Identifier: Apache-2.0
package ohmesh.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Single selectors solved by hand, their hysteresis, and selectors that find no state. */
class SelectorLoopTest {
    private static final double G = 1e-4;
    private static final double LEAK = 1e-9;
    private static final double THRESHOLD = 0.5;
    private static final double HOLD = 0.2;

    private final int[] on = {0};

    /** One cell between a driver at the left and ground at the bottom, with so many ohms in all. */
    private CircuitSolution apply(double volts, double ohms) {
        LineResistances wires = new LineResistances(0, 0, ohms / 2, 0, 0, ohms / 2);
        LineDrive drive = LineDrive.floating(1, 1);
        drive.rowLeft()[0] = volts;
        drive.columnBottom()[0] = 0;
        CircuitSolution out = CircuitSolution.of(1, 1);
        SelectorCurves curves = new SelectorCurves(new double[] {G}, on, MemristorLaw.ohmic(), THRESHOLD, HOLD, LEAK);
        new SelectorLoop(new NonlinearNetwork(1, 1, wires), 1, 1).solve(curves, drive, out);
        return out;
    }

    @Test
    void belowTheThresholdOnlyTheLeakConducts() {
        CircuitSolution out = apply(0.49, 100);
        assertEquals(0, on[0]);
        assertEquals(0.49 / (100 + 1 / LEAK), out.cellAmps()[0], 1e-22);
    }

    @Test
    void aboveTheThresholdItDropsTheHoldingVoltage() {
        CircuitSolution out = apply(0.6, 100);
        assertEquals(1, on[0]);
        // I = leak v + G (v - hold) and v = 0.6 - 100 I.
        double volts = (0.6 + 100 * G * HOLD) / (1 + 100 * (G + LEAK));
        assertEquals(volts, out.cellVolts()[0], 1e-13);
        assertEquals(LEAK * volts + G * (volts - HOLD), out.cellAmps()[0], 1e-17);
    }

    @Test
    void negativeVoltagesMirror() {
        double positive = apply(0.7, 50).cellAmps()[0];
        on[0] = 0;
        assertEquals(-positive, apply(-0.7, 50).cellAmps()[0], 1e-18);
        assertEquals(1, on[0]);
    }

    @Test
    void theStateHasHysteresis() {
        apply(0.4, 100);
        assertEquals(0, on[0], "below the threshold it stays off");
        apply(0.51, 100);
        assertEquals(1, on[0], "above the threshold it turns on");
        apply(0.4, 100);
        assertEquals(1, on[0], "between both it stays on");
        apply(0.19, 100);
        assertEquals(0, on[0], "below the holding voltage it turns off");
        apply(0.4, 100);
        assertEquals(0, on[0], "and stays off");
    }

    @Test
    void aCellThatOscillatesIsNamed() {
        // Passive cells that hold below their threshold settle, so the second cell here never can by decree.
        SelectorCurves restless =
                new SelectorCurves(new double[] {G, G}, new int[2], MemristorLaw.ohmic(), THRESHOLD, HOLD, LEAK) {
                    @Override
                    double violation(int cell, double volts) {
                        return cell == 1 ? 1 : 0;
                    }
                };
        LineResistances wires = LineResistances.uniform(10);
        LineDrive drive = LineDrive.floating(1, 2);
        drive.rowLeft()[0] = 0.6;
        drive.columnBottom()[0] = 0;
        drive.columnBottom()[1] = 0;
        SelectorLoop loop = new SelectorLoop(new NonlinearNetwork(1, 2, wires), 1, 2);
        CircuitFault fault =
                assertThrows(CircuitFault.class, () -> loop.solve(restless, drive, CircuitSolution.of(1, 2)));
        assertTrue(fault.getMessage().contains("cell (0, 1) oscillates"), fault.getMessage());
    }

    @Test
    void theFurthestBeyondItsThresholdTurnsOnFirst() {
        // Far from the driver the same row line sees less once the near cell loads it.
        LineResistances wires = new LineResistances(2000, 0, 2000, 0, 0, 0);
        LineDrive drive = LineDrive.floating(1, 2);
        drive.rowLeft()[0] = 0.6;
        drive.columnBottom()[0] = -0.1;
        drive.columnBottom()[1] = 0;
        int[] states = new int[2];
        SelectorCurves curves =
                new SelectorCurves(new double[] {1e-3, 1e-3}, states, MemristorLaw.ohmic(), THRESHOLD, HOLD, LEAK);
        int rounds = new SelectorLoop(new NonlinearNetwork(1, 2, wires), 1, 2)
                .solve(curves, drive, CircuitSolution.of(1, 2));
        assertEquals(1, rounds);
        assertEquals(1, states[0]);
        assertEquals(0, states[1], "the second cell was beyond its threshold too, but no longer is");
    }

    @Test
    void lawsOfASelectorAreChecked() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SelectorCurves(new double[] {G}, on, MemristorLaw.ohmic(), 0.2, 0.2, LEAK));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SelectorCurves(new double[] {G}, on, MemristorLaw.ohmic(), 0.5, 0.2, 0));
    }
}
