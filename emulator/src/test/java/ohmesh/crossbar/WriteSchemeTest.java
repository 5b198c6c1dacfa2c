// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.LineResistances;
import ohmesh.circuit.OhmicNetwork;
import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.Pulse.Scheme;
import ohmesh.netlist.device.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriteSchemeTest {
    private static final double V = 1.2;
    private static final Fidelity[] SOLVED = {Fidelity.EFFECTIVE, Fidelity.NODAL};

    @Test
    void inTheThirdSchemeNoOtherCellSeesMoreThanAThird() {
        for (Fidelity fidelity : Fidelity.values()) {
            Crossbar crossbar = passive(3, 3, fidelity, 0);
            crossbar.pulse(Fixture.mask(1), Fixture.mask(2), 0, pulse(Scheme.THIRD_VOLTAGE), 0);
            double t = V / 3;
            double[] expected = {-t, -t, t, t, t, V, -t, -t, t};
            assertArrayEquals(expected, crossbar.cellVolts(0), 1e-12, fidelity.name());
            assertEquals(8, crossbar.counters().get(0).get("thirdSelectedEvents"));
            assertEquals(1, crossbar.counters().get(0).get("selectedEvents"));
            assertEquals(0, crossbar.counters().get(0).get("halfSelectedEvents"));
        }
    }

    @Test
    void floatingLinesOfEqualCellsDivideTheVoltageInThree() {
        // 2x2, one cell selected: the sneak path is three equal cells in series.
        for (Fidelity fidelity : SOLVED) {
            Crossbar crossbar = passive(2, 2, fidelity, 0);
            crossbar.pulse(Fixture.mask(0), Fixture.mask(0), 0, pulse(Scheme.FLOATING), 0);
            assertArrayEquals(new double[] {V, V / 3, V / 3, -V / 3}, crossbar.cellVolts(0), 1e-12, fidelity.name());
        }
    }

    @Test
    void aFloatingPulseThatSelectsNothingDoesNothing() {
        for (Fidelity fidelity : SOLVED) {
            Crossbar crossbar = passive(2, 2, fidelity, 1);
            crossbar.pulse(Fixture.mask(0), new long[1], 0, pulse(Scheme.FLOATING), 0);
            assertEquals(0, crossbar.counters().get(0).get("moves"), fidelity.name());
        }
    }

    @Test
    void floatingLinesAreRefusedWhereNothingIsSolved() {
        Crossbar crossbar = passive(2, 2, Fidelity.IDEAL, 0);
        assertThrows(
                IllegalArgumentException.class,
                () -> crossbar.pulse(Fixture.mask(0), Fixture.mask(0), 0, pulse(Scheme.FLOATING), 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Scheme.class,
            names = {"HALF_VOLTAGE", "THIRD_VOLTAGE", "FLOATING"})
    void withWiresEveryCellSeesTheSolvedVoltage(Scheme scheme) {
        SplittableRandom random = new SplittableRandom(3);
        LogicalArray array = Fixture.array(6, 4, Pairing.SINGLE, random);
        LineDrive drive = LineDrive.floating(6, 4);
        boolean third = scheme == Scheme.THIRD_VOLTAGE;
        boolean floats = scheme == Scheme.FLOATING;
        for (int row = 0; row < 6; row++) {
            boolean on = row == 1 || row == 4;
            drive.rowLeft()[row] = on ? (third ? V : V / 2) : third ? V / 3 : floats ? Double.NaN : 0;
        }
        for (int column = 0; column < 4; column++) {
            boolean on = column == 2;
            drive.columnBottom()[column] = on ? (third ? 0 : -V / 2) : third ? 2 * V / 3 : floats ? Double.NaN : 0;
        }
        CircuitSolution solution = CircuitSolution.of(6, 4);
        new OhmicNetwork(6, 4, new LineResistances(30, 30, 130, 130, 130, 130))
                .solve(array.plus().values().values(), drive, solution);
        for (Fidelity fidelity : SOLVED) {
            Crossbar crossbar =
                    Fixture.crossbar(Fixture.tile(Fixture.wired(Fixture.PASSIVE, 30, 100, 7)), array, fidelity);
            crossbar.pulse(Fixture.mask(1, 4), Fixture.mask(2), 0, pulse(scheme), 0);
            assertArrayEquals(solution.cellVolts(), crossbar.cellVolts(0), 1e-10, fidelity.name());
        }
    }

    @Test
    void theDirectionOfTheGatesDecidesWhichCellsOpen() {
        for (ArraySpec.Transistor.Gates gates : ArraySpec.Transistor.Gates.values()) {
            ArraySpec spec = Records.with(Fixture.GATED, "transistor.gates", gates);
            LogicalArray array = Fixture.array(3, 3, Pairing.SINGLE, new SplittableRandom(1));
            Crossbar crossbar = Fixture.crossbar(Fixture.tile(spec), array);
            crossbar.pulse(Fixture.mask(0, 1), Fixture.mask(1), 0, pulse(Scheme.GATED), 0);
            assertArrayEquals(new double[] {0, V, 0, 0, V, 0, 0, 0, 0}, crossbar.cellVolts(0), 1e-15);
            crossbar.pulse(Fixture.mask(0, 1), Fixture.mask(1), 0, pulse(Scheme.HALF_VOLTAGE), 0);
            boolean rows = gates == ArraySpec.Transistor.Gates.ROWS;
            double h = V / 2;
            double[] half = rows ? new double[] {h, V, h, h, V, h, 0, 0, 0} : new double[] {0, V, 0, 0, V, 0, 0, h, 0};
            assertArrayEquals(half, crossbar.cellVolts(0), 1e-15, gates.name());
            assertEquals(rows ? 4 : 1, crossbar.counters().get(0).get("halfSelectedEvents"), gates.name());
        }
    }

    @Test
    void inNodalTheTransistorLimitsTheCurrentItself() {
        Device device = Records.with(Devices.PLAIN, "setThreshold", 0.2);
        ArraySpec spec = Fixture.with(Fixture.GATED, device);
        LogicalArray array =
                Fixture.array(Pairing.SINGLE, new Matrix(2, 2, new double[] {40e-6, 40e-6, 40e-6, 40e-6}), null);
        Crossbar crossbar = Fixture.crossbar(Fixture.tile(spec), array, Fidelity.NODAL);
        // 400 uA/V2 / 2 x (0.8 - 0.5)^2 = 18 uA: 0.45 V at 40 uS, not 1.2 V.
        Pulse set = new Pulse(V, Fixture.WIDTH, Scheme.GATED, 0.8);
        crossbar.pulse(Fixture.mask(0), Fixture.mask(1), 0, set, 0);
        assertEquals(18e-6 / 40e-6, crossbar.cellVolts(0)[1], 1e-6);
        assertEquals(0, crossbar.cellVolts(0)[0], 1e-6);
        assertEquals(0, crossbar.cellVolts(0)[3], 1e-6, "the gate of row 1 is closed");
        assertTrue(crossbar.conductanceSiemens(0, 1, 0) > 40e-6);
    }

    @Test
    void subStepsStopASetThatOneStepOvershoots() {
        Device device = Records.with(Devices.PLAIN, "setThreshold", 0.4);
        ArraySpec spec = Fixture.with(Fixture.GATED, device);
        double[] ends = new double[4];
        int[] steps = {1, 10, 100, 1000};
        for (int i = 0; i < steps.length; i++) {
            LogicalArray array = Fixture.array(Pairing.SINGLE, new Matrix(1, 1, new double[] {20e-6}), null);
            Crossbar crossbar = Fixture.crossbar(Fixture.tile(spec), array, Fidelity.NODAL);
            Pulse set = new Pulse(V, 40 * Fixture.WIDTH, Scheme.GATED, 0.8, steps[i], null);
            crossbar.pulse(Fixture.mask(0), Fixture.mask(0), 0, set, 0);
            ends[i] = crossbar.conductanceSiemens(0, 0, 0);
            assertEquals(1, crossbar.cellPulses(0, 0, 0), "parts are one pulse");
        }
        // 18 uA over the threshold of 0.4 V: no cell can pass 45 uS.
        assertTrue(ends[0] > 45.01e-6, "held voltages overshoot: " + ends[0]);
        assertTrue(ends[3] <= 45e-6 * (1 + 1e-6), "sub-steps do not: " + ends[3]);
        assertTrue(Math.abs(ends[3] - ends[2]) < Math.abs(ends[2] - ends[1]), "and they converge");
    }

    @Test
    void gatedPulsesNeedGates() {
        ArraySpec selected = Records.with(Fixture.PASSIVE, "cell", ArraySpec.CellKind.PASSIVE);
        Crossbar crossbar = Fixture.crossbar(
                Fixture.tile(selected), Fixture.array(2, 2, Pairing.NEIGHBOURING_COLUMNS, new SplittableRandom(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> crossbar.outerSlot(0, new int[2], new int[2], pulse(Scheme.GATED), 0));
    }

    private static Crossbar passive(int rows, int columns, Fidelity fidelity, double ohms) {
        double[] siemens = new double[rows * columns];
        Arrays.fill(siemens, 30e-6);
        LogicalArray array = Fixture.array(Pairing.SINGLE, new Matrix(rows, columns, siemens), null);
        return Fixture.crossbar(Fixture.tile(Fixture.wired(Fixture.PASSIVE, ohms, ohms, ohms)), array, fidelity);
    }

    private static Pulse pulse(Scheme scheme) {
        return new Pulse(V, Fixture.WIDTH, scheme, 5);
    }
}
