// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.engine.Draws;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.ArraySpec.CellKind;
import ohmesh.netlist.ArraySpec.NoiseMethod;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.DacSpec.Coding;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.device.CellCurve;
import ohmesh.netlist.device.CellNoise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thermal and shot noise of a cell alone: the deviation is the difference that the first draw makes, over the draw. */
class CurrentNoiseTest {
    private static final double SIEMENS = 50e-6;
    private static final double BANDWIDTH = 1e9;
    private static final LogicalArray ONE =
            Fixture.array(Pairing.SINGLE, new Matrix(1, 1, new double[] {SIEMENS}), null);

    @ParameterizedTest
    @EnumSource(NoiseMethod.class)
    void thermalNoiseHasTheTemperatureOfTheArray(NoiseMethod method) {
        for (double kelvin : new double[] {30, 300}) {
            ArraySpec spec = Records.with(Fixture.PASSIVE, "temperature", kelvin);
            for (Fidelity fidelity : Fidelity.values()) {
                double found = deviation(spec, method, fidelity, 0);
                assertEquals(sigma(SIEMENS, 0, kelvin), found, 1e-9 * found, fidelity.name());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(NoiseMethod.class)
    void aCurvedCellHasTheShotNoiseOfItsCurrentAndItsSlopeAnswersToTheWires(NoiseMethod method) {
        double ohms = 5000;
        double unit = 0.05;
        ArraySpec curved =
                Fixture.with(Fixture.PASSIVE, Records.with(Devices.PLAIN, "curve", new CellCurve.Sinh(unit)));
        ArraySpec spec = Fixture.wired(curved, 0, ohms, 0);
        double amps = amps(spec, NoiseMethod.EXACT, Fidelity.NODAL, 127, 0);
        double slope = SIEMENS * Math.cosh((0.2 - amps * ohms) / unit);
        double expected = sigma(slope, amps, 300) / (1 + slope * ohms);
        // The exact draw is a finite current through a circuit of slopes, so that no term of second order is left.
        assertEquals(expected, deviation(spec, method, Fidelity.NODAL, 127), 1e-6 * expected);
    }

    @ParameterizedTest
    @EnumSource(NoiseMethod.class)
    void aSelectorThatIsOffHasTheNoiseOfItsLeak(NoiseMethod method) {
        ArraySpec spec = Records.with(
                Fixture.PASSIVE,
                "cell",
                CellKind.ONE_SELECTOR_ONE_MEMRISTOR,
                "selector",
                new ArraySpec.Selector(0.3, 0.05, 1e-9));
        double expected = sigma(1e-9, 1e-9 * 0.2, 300);
        assertEquals(expected, deviation(spec, method, Fidelity.NODAL, 127), 1e-6 * expected);
    }

    @Test
    void aTransistorTakesItsPartOfTheSlope() {
        ArraySpec spec = Records.with(Fixture.GATED, "transistor.readGate", 0.8);
        double amps = amps(spec, NoiseMethod.EXACT, Fidelity.NODAL, 127, 0);
        double channel = 0.2 - amps / SIEMENS;
        // Square law below pinch-off: dI/du = k (0.3 - u).
        double own = 400e-6 * (0.3 - channel);
        double slope = 1 / (1 / own + 1 / SIEMENS);
        double expected = sigma(slope, amps, 300);
        assertEquals(expected, deviation(spec, NoiseMethod.EXACT, Fidelity.NODAL, 127), 1e-3 * expected);
    }

    private static double sigma(double slope, double amps, double kelvin) {
        return Math.sqrt((4 * 1.380649e-23 * kelvin * slope + 2 * 1.602176634e-19 * amps) * BANDWIDTH);
    }

    private static double deviation(ArraySpec spec, NoiseMethod method, Fidelity fidelity, int code) {
        String purpose = method == NoiseMethod.FAST ? "read-noise-line" : "noise-current";
        double draw = new Draws(1, "array", purpose).normal(0, 0);
        return (amps(spec, method, fidelity, code, BANDWIDTH) - amps(spec, method, fidelity, code, 0)) / draw;
    }

    private static double amps(ArraySpec spec, NoiseMethod method, Fidelity fidelity, int code, double bandwidth) {
        var noise = new CellNoise(0, 0, bandwidth, 0, 1, 1e6, 0, 0, 1e-3, 1e-3, null);
        ArraySpec noisy = Records.with(
                spec, "device", Records.with(spec.device(), "imperfections.noise", noise), "noise", method);
        Coding coding = spec.cell() == CellKind.ONE_SELECTOR_ONE_MEMRISTOR ? Coding.PULSE_COUNT : Coding.AMPLITUDE;
        Crossbar crossbar = Fixture.crossbar(Records.with(Fixture.tile(noisy), "dac.coding", coding), ONE, fidelity);
        crossbar.drive(new int[] {code}, false);
        crossbar.sample(0, false, 0);
        return crossbar.columnCurrentsAmps()[0];
    }
}
