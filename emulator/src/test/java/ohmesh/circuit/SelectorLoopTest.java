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
        // Fed through a cell that leaks: off it sees 0.6 V, on it would pull its own node below the holding voltage.
        LineDrive drive = LineDrive.floating(2, 1);
        drive.rowLeft()[0] = 1.0;
        drive.rowLeft()[1] = 0;
        CircuitSolution out = CircuitSolution.of(2, 1);
        int[] states = {0, 0};
        SelectorCurves curves =
                new SelectorCurves(new double[] {1e-3, 1e-3}, states, MemristorLaw.ohmic(), THRESHOLD, HOLD, LEAK);
        SelectorLoop loop = new SelectorLoop(new NonlinearNetwork(2, 1, LineResistances.uniform(0)), 2, 1);
        drive.rowLeft()[1] = 0;
        loop.solve(curves, drive, out);
        assertTrue(states[0] == states[1]);
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
