// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.engine.Plane;
import ohmesh.engine.StateList;
import ohmesh.netlist.AdcSpec;
import ohmesh.netlist.AdcSpec.RangePolicy;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.ArraySpec.Selector;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.DacSpec.Coding;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.TileSpec;
import ohmesh.netlist.device.Imperfections.ReadDisturb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads move a cell by the voltage of its device and the time for which it has it; calibration moves none. */
class ReadDisturbTest {
    private static final double SIEMENS = 50e-6;
    private static final double PART = 0.1;
    private static final double REFERENCE_SECONDS = 1e-6;
    private static final LogicalArray ONE =
            Fixture.array(Pairing.SINGLE, new Matrix(1, 1, new double[] {SIEMENS}), null);
    private static final ArraySpec PASSIVE = Fixture.with(
            Fixture.PASSIVE,
            Records.with(
                    Devices.PLAIN,
                    "imperfections.readDisturb",
                    new ReadDisturb(PART, 0.2, REFERENCE_SECONDS, 1, 1e-12)));
    private static final ArraySpec SELECTED = Records.with(
            PASSIVE, "cell", CellKind.ONE_SELECTOR_ONE_MEMRISTOR, "selector", new Selector(0.15, 0.05, 1e-9));
    private static final ArraySpec GATED =
            Records.with(PASSIVE, "cell", CellKind.ONE_TRANSISTOR_ONE_RESISTOR, "transistor.readGate", 0.8);

    @ParameterizedTest
    @EnumSource(Fidelity.class)
    void aPassiveCellIsDisturbedByItsVoltageForTheTimeOfTheRead(Fidelity fidelity) {
        assertEquals(disturbed(0.2, 50e-9), after(PASSIVE, Coding.AMPLITUDE, 0.2, fidelity), 1e-15);
        assertEquals(disturbed(0.2, 127 * 50e-9), after(PASSIVE, Coding.PULSE_COUNT, 0.2, fidelity), 1e-15);
    }

    @Test
    void behindASelectorTheDeviceSeesTheVoltageLessTheHoldVoltageOrNothing() {
        double seconds = 127 * 50e-9;
        assertEquals(disturbed(0.15, seconds), after(SELECTED, Coding.PULSE_COUNT, 0.2, Fidelity.NODAL), 1e-15);
        assertEquals(SIEMENS, after(SELECTED, Coding.PULSE_COUNT, 0.149, Fidelity.NODAL));
    }

    @Test
    void behindATransistorTheDeviceSeesWhatTheChannelLeaves() {
        ArraySpec steady = Records.with(GATED, "device", Devices.PLAIN);
        Crossbar crossbar = Fixture.crossbar(tile(steady, Coding.AMPLITUDE, 0.2), ONE, Fidelity.NODAL);
        crossbar.read(new int[] {127}, new int[1]);
        double deviceVolts = crossbar.columnCurrentsAmps()[0] / SIEMENS;
        assertEquals(disturbed(deviceVolts, 50e-9), after(GATED, Coding.AMPLITUDE, 0.2, Fidelity.NODAL), 1e-15);
    }

    @Test
    void aPulseThroughASelectorActsWithTheVoltageLessTheHoldVoltage() {
        Crossbar crossbar = Fixture.crossbar(tile(SELECTED, Coding.PULSE_COUNT, 0.2), ONE, Fidelity.NODAL);
        crossbar.pulse(Fixture.mask(0), Fixture.mask(0), 0, Fixture.half(0.8), 0);
        assertEquals(0.75, crossbar.cellVolts(0)[0], 1e-12);
        crossbar.pulse(Fixture.mask(0), Fixture.mask(0), 0, Fixture.half(-0.8), 0);
        assertEquals(-0.75, crossbar.cellVolts(0)[0], 1e-12);
    }

    @ParameterizedTest
    @EnumSource(Fidelity.class)
    void calibrationDisturbsNoCell(Fidelity fidelity) {
        Crossbar crossbar = Fixture.crossbar(calibrated(PASSIVE, Coding.AMPLITUDE), ONE, fidelity);
        crossbar.drive(new int[1], false);
        crossbar.sample(0, false, 1);
        assertEquals(SIEMENS, crossbar.conductanceSiemens(0, 0, 0));
        assertEquals(0, crossbar.counters().get(0).amount("readCellEnergy"));
    }

    @Test
    void calibrationLeavesNoSelectorOn() {
        Crossbar crossbar = Fixture.crossbar(calibrated(SELECTED, Coding.PULSE_COUNT), ONE, Fidelity.NODAL);
        StateList state = new StateList();
        crossbar.describe(state);
        int found = 0;
        for (Plane plane : state.planes()) {
            if (plane instanceof Plane.Ints ints && ints.name().equals("selectorOn")) {
                assertArrayEquals(new int[1], ints.elements());
                found++;
            }
        }
        assertEquals(1, found);
    }

    private static double disturbed(double volts, double seconds) {
        double stress = volts / 0.2 * seconds / REFERENCE_SECONDS;
        return 100e-6 + (SIEMENS - 100e-6) * Math.pow(1 - PART, stress);
    }

    /** The conductance after one read at full scale. */
    private static double after(ArraySpec spec, Coding coding, double fullScale, Fidelity fidelity) {
        Crossbar crossbar = Fixture.crossbar(tile(spec, coding, fullScale), ONE, fidelity);
        crossbar.drive(new int[] {127}, false);
        crossbar.sample(0, false, 0);
        crossbar.drive(new int[1], false);
        crossbar.sample(0, false, 1);
        return crossbar.conductanceSiemens(0, 0, 0);
    }

    private static TileSpec tile(ArraySpec spec, Coding coding, double fullScale) {
        return Records.with(Fixture.tile(spec), "dac.coding", coding, "dac.fullScale", fullScale);
    }

    private static TileSpec calibrated(ArraySpec spec, Coding coding) {
        Matrix inputs = new Matrix(1, 1, new double[] {127});
        AdcSpec adc = Records.with(Fixture.ADC, "range", RangePolicy.CALIBRATED, "calibration", inputs);
        return Records.with(tile(spec, coding, 0.2), "adc", adc);
    }
}
