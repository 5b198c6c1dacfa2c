// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import ohmesh.circuit.CircuitSolution;
import ohmesh.circuit.LineDrive;
import ohmesh.circuit.OhmicNetwork;
import ohmesh.device.Devices;
import ohmesh.device.Records;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.ArraySpec.NoiseMethod;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.LogicalArray;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.device.CellNoise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadNoiseTest {
    private static final double RELATIVE = 0.02;

    @ParameterizedTest(name = "{0}, seed 11")
    @EnumSource(NoiseMethod.class)
    void withoutWiresBothMethodsHaveTheDeviationOfIndependentCells(NoiseMethod method) {
        SplittableRandom random = new SplittableRandom(11);
        LogicalArray array = Fixture.array(24, 2, Pairing.SINGLE, random);
        int[] codes = Fixture.codes(24, 127, random);
        double variance = 0;
        double mean = 0;
        for (int row = 0; row < 24; row++) {
            double amps = codes[row] * 0.2 / 127 * array.plus().values().get(row, 1);
            mean += amps;
            variance += RELATIVE * RELATIVE * amps * amps;
        }
        double[] currents = currents(Fixture.PASSIVE, method, Fidelity.IDEAL, array, codes, 4000);
        double sigma = Math.sqrt(variance);
        assertEquals(mean, mean(currents), 4 * sigma / Math.sqrt(4000));
        assertEquals(sigma, deviation(currents), sigma * 4 / Math.sqrt(8000));
    }

    @Test
    void withWiresExactNoiseHasThePropagatedDeviation() {
        SplittableRandom random = new SplittableRandom(5);
        double[] siemens = new double[128 * 16];
        for (int cell = 0; cell < siemens.length; cell++) {
            siemens[cell] = 1 / random.nextDouble(10e3, 100e3);
        }
        LogicalArray array = Fixture.array(Pairing.SINGLE, new Matrix(128, 16, siemens), null);
        ArraySpec spec = Fixture.wired(Fixture.PASSIVE, 1, 0, 0);
        int[] codes =
                Arrays.stream(Fixture.codes(128, 127, random)).map(Math::abs).toArray();
        int column = 15;
        double exact = propagated(spec, siemens, codes, column);
        double drawn = deviation(currents(spec, NoiseMethod.EXACT, Fidelity.EFFECTIVE, array, codes, 400));
        assertEquals(exact, drawn, exact * 4 / Math.sqrt(800));
    }

    @Test
    void thermalAndShotNoiseAddToTheCurrentsOfALine() {
        LogicalArray array = Fixture.array(Pairing.SINGLE, new Matrix(2, 1, new double[] {50e-6, 20e-6}), null);
        int[] codes = {127, -64};
        double variance = 0;
        for (int row = 0; row < 2; row++) {
            double g = row == 0 ? 50e-6 : 20e-6;
            double amps = g * Math.abs(codes[row]) * 0.2 / 127;
            variance += (4 * 1.380649e-23 * 300 * g + 2 * 1.602176634e-19 * amps) * 1e9;
        }
        double sigma = Math.sqrt(variance);
        for (NoiseMethod method : NoiseMethod.values()) {
            for (Fidelity fidelity : Fidelity.values()) {
                ArraySpec spec = withNoise(Fixture.PASSIVE, method, 0, 1e9);
                double[] currents = samples(Fixture.crossbar(Fixture.tile(spec), array, fidelity), codes, 0, 2000);
                assertEquals(sigma, deviation(currents), sigma * 4 / Math.sqrt(4000), method + " " + fidelity);
            }
        }
    }

    @Test
    void everyReadDrawsAnewAndAverageReadsDeviateLess() {
        LogicalArray array = Fixture.array(Pairing.SINGLE, new Matrix(1, 1, new double[] {50e-6}), null);
        ArraySpec spec = withNoise(Fixture.PASSIVE, NoiseMethod.EXACT, 0.05, 0);
        Crossbar one = Fixture.crossbar(Fixture.tile(spec), array);
        Crossbar many = Fixture.crossbar(Fixture.tile(spec), array);
        double[] single = new double[2000];
        double[] averaged = new double[2000];
        int[] codes = new int[1];
        for (int i = 0; i < single.length; i++) {
            one.verifyRead(0, 0, VerifyLoopTest.policy(1), codes, i);
            single[i] = codes[0];
            many.verifyRead(0, 0, VerifyLoopTest.policy(16), codes, i);
            averaged[i] = codes[0];
        }
        assertNotEquals(single[0], single[1]);
        double sigma = 0.05 * 50e-6 * 0.1 / (10e-6 / 2047);
        assertEquals(sigma, deviation(single), sigma * 4 / Math.sqrt(4000));
        assertEquals(sigma / 4, deviation(averaged), sigma / 4 * 4 / Math.sqrt(4000) + 0.1);
    }

    @Test
    void theSameSeedGivesTheSameNoise() {
        LogicalArray array = Fixture.array(8, 2, Pairing.NEIGHBOURING_COLUMNS, new SplittableRandom(1));
        int[] codes = {1, 2, 3, 4, 5, 6, 7, 127};
        for (NoiseMethod method : NoiseMethod.values()) {
            ArraySpec spec = withNoise(Fixture.wired(Fixture.PASSIVE, 3, 1, 1), method, 0.05, 1e6);
            for (Fidelity fidelity : Fidelity.values()) {
                double[] first = samples(Fixture.crossbar(Fixture.tile(spec), array, fidelity), codes, 1, 20);
                double[] second = samples(Fixture.crossbar(Fixture.tile(spec), array, fidelity), codes, 1, 20);
                assertArrayEquals(first, second);
                assertTrue(deviation(first) > 0);
            }
        }
    }

    /** First-order propagation by finite differences of the matrix itself: one changed cell after another. */
    private static double propagated(ArraySpec spec, double[] siemens, int[] codes, int column) {
        OhmicNetwork network = new OhmicNetwork(128, 16, new LineEnds(spec.wires()).read(false));
        double base = column(network, spec, siemens, codes)[column];
        double variance = 0;
        for (int cell = 0; cell < siemens.length; cell++) {
            double[] moved = siemens.clone();
            moved[cell] *= 1 + 1e-4;
            double slope = (column(network, spec, moved, codes)[column] - base) / 1e-4;
            variance += RELATIVE * RELATIVE * slope * slope;
        }
        return Math.sqrt(variance);
    }

    private static double[] column(OhmicNetwork network, ArraySpec spec, double[] siemens, int[] codes) {
        LineDrive drive = LineDrive.floating(128, 16);
        new LineEnds(spec.wires())
                .drive(
                        Arrays.stream(codes)
                                .mapToDouble(code -> code * 0.2 / 127)
                                .toArray(),
                        false,
                        drive);
        CircuitSolution out = CircuitSolution.of(128, 16);
        network.solve(siemens, drive, out);
        return out.columnBottomAmps().clone();
    }

    private static double[] currents(
            ArraySpec spec, NoiseMethod method, Fidelity fidelity, LogicalArray array, int[] codes, int count) {
        ArraySpec noisy = withNoise(spec, method, RELATIVE, 0);
        return samples(Fixture.crossbar(Fixture.tile(noisy), array, fidelity), codes, array.columns() - 1, count);
    }

    private static ArraySpec withNoise(ArraySpec spec, NoiseMethod method, double relative, double bandwidth) {
        var noise = new CellNoise(relative, 0, bandwidth, 0, 1, 1e6, 0, 0, 1e-3, 1e-3, null);
        return Records.with(
                Fixture.with(spec, Records.with(Devices.PLAIN, "imperfections.noise", noise)),
                "noise",
                method,
                "wires",
                spec.wires());
    }

    private static double[] samples(Crossbar crossbar, int[] codes, int column, int count) {
        double[] currents = new double[count];
        for (int i = 0; i < count; i++) {
            crossbar.drive(codes, false);
            crossbar.sample(0, false, i);
            currents[i] = crossbar.columnCurrentsAmps()[column];
        }
        return currents;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
    }
}
