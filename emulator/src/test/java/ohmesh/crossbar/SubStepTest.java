// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.engine.Counters;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.DacSpec;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.Pulse;
import ohmesh.netlist.Pulse.Scheme;
import org.junit.jupiter.api.Test;

/** The parts of a pulse are one pulse: for selectors, for counters, and for the next pulse. */
class SubStepTest {
    private static final double HOLD = 0.1;

    @Test
    void aSelectorStaysOnThroughAPulseAndStartsOffInTheNext() {
        ArraySpec spec = Records.with(
                Fixture.wired(Fixture.PASSIVE, 0, 2000, 0),
                "cell",
                CellKind.ONE_SELECTOR_ONE_MEMRISTOR,
                "device",
                Records.with(Devices.PLAIN, "setThreshold", 0.7),
                "selector",
                new ArraySpec.Selector(0.55, HOLD, 1e-9));
        Crossbar crossbar = solved(spec, new Matrix(1, 2, new double[] {10e-6, 10e-6}));
        // The neighbour sees 0.6 V less what the selected cell lets drop at the driver: it turns on while that cell
        // has 10 uS; once that has 50 uS the 0.51 V that are left would not turn it on, but they hold it.
        Pulse set = new Pulse(1.2, 200 * Fixture.WIDTH, Scheme.HALF_VOLTAGE, 5, 8, null);
        crossbar.pulse(Fixture.mask(0), Fixture.mask(0), 0, set, 0);
        assertTrue(crossbar.conductanceSiemens(0, 0, 0) > 50e-6, "the selected cell was SET");
        double neighbour = crossbar.cellVolts(0)[1];
        assertTrue(neighbour > 0.3 && neighbour < 0.55 - HOLD, "held, though below the threshold: " + neighbour);
        crossbar.pulse(Fixture.mask(0), Fixture.mask(0), 0, set, 1);
        assertEquals(0, crossbar.cellVolts(0)[1], "lines return to 0 V between pulses");
    }

    @Test
    void everyCellIsCountedOnceAPulseWhateverItsParts() {
        ArraySpec spec = Fixture.with(
                Fixture.PASSIVE, Records.with(Devices.PLAIN, "setThreshold", 0.5, "maximumConductance", 30e-6));
        for (int parts : new int[] {1, 7}) {
            Crossbar crossbar = solved(spec, new Matrix(2, 2, new double[] {29e-6, 10e-6, 10e-6, 10e-6}));
            Pulse set = new Pulse(1.2, 2 * Fixture.WIDTH, Scheme.HALF_VOLTAGE, 5, parts, null);
            crossbar.pulse(Fixture.mask(0), Fixture.mask(0), 0, set, 0);
            Counters counters = crossbar.counters().get(0);
            assertEquals(3, counters.get("moves"), parts + " parts");
            assertEquals(2, counters.get("disturbs"), parts + " parts");
            assertEquals(1, counters.get("clippedAtBounds"), parts + " parts");
            assertEquals(1, counters.get("pulses"), parts + " parts");
        }
    }

    @Test
    void thePartsOfAPulseSpendWhatTheWholeDoes() {
        for (Fidelity fidelity : new Fidelity[] {Fidelity.EFFECTIVE, Fidelity.NODAL}) {
            LogicalArray array = Fixture.array(Pairing.SINGLE, new Matrix(1, 2, new double[] {40e-6, 20e-6}), null);
            Crossbar crossbar = Fixture.crossbar(Fixture.tile(Fixture.PASSIVE), array, fidelity);
            // Below the threshold nothing moves, and every part spends the same power for its share of the width.
            Pulse pulse = new Pulse(0.5, Fixture.WIDTH, Scheme.HALF_VOLTAGE, 5, 5, null);
            crossbar.pulse(Fixture.mask(0), Fixture.mask(0), 0, pulse, 0);
            double watts = 0.25 * 40e-6 + 0.0625 * 20e-6;
            assertEquals(watts * Fixture.WIDTH, crossbar.counters().get(0).amount("writeCellEnergy"), 1e-18);
        }
    }

    @Test
    void aSelectorStaysOnFromSlotToSlotOfAPulseWidth() {
        ArraySpec spec = Records.with(
                Fixture.wired(Fixture.PASSIVE, 0, 0, 10_000),
                "cell",
                CellKind.ONE_SELECTOR_ONE_MEMRISTOR,
                "selector",
                new ArraySpec.Selector(0.55, HOLD, 1e-12));
        Matrix siemens = new Matrix(2, 1, new double[] {100e-6, 100e-6});
        // 0.6 V through one or two cells into 10 kOhm. In the slots after its pulse the second cell leads back to its
        // row: a selector that stayed on leaves 0.2 V at the sense, one that starts off again 0.25 V.
        double both = 1.0 / 3;
        for (DacSpec.Coding coding : new DacSpec.Coding[] {DacSpec.Coding.PULSE_WIDTH, DacSpec.Coding.PULSE_COUNT}) {
            DacSpec dac = new DacSpec(3, 0.6, 50e-9, coding, 0);
            LogicalArray array = Fixture.array(Pairing.SINGLE, siemens, null);
            Crossbar crossbar = Fixture.crossbar(Fixture.tile(spec, dac, Fixture.ADC), array, Fidelity.NODAL);
            crossbar.read(new int[] {3, 1}, new int[1]);
            double after = coding == DacSpec.Coding.PULSE_WIDTH ? 0.2 : 0.25;
            assertEquals((both + 2 * after) / 3 / 10_000, crossbar.columnCurrentsAmps()[0], 1e-9, coding.name());
        }
    }

    private static Crossbar solved(ArraySpec spec, Matrix siemens) {
        LogicalArray array = Fixture.array(Pairing.SINGLE, siemens, null);
        return Fixture.crossbar(Fixture.tile(spec, pulses(), Fixture.ADC), array, Fidelity.NODAL);
    }

    private static DacSpec pulses() {
        return new DacSpec(4, 0.6, 50e-9, DacSpec.Coding.PULSE_COUNT, 0);
    }
}
