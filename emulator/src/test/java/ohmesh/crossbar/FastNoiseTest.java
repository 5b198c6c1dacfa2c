// SPDX-License-Identifier: Apache-2.0
package ohmesh.crossbar;

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
import ohmesh.engine.Draws;
import ohmesh.netlist.ArraySpec;
import ohmesh.netlist.ArraySpec.NoiseMethod;
import ohmesh.netlist.Chip.Fidelity;
import ohmesh.netlist.LogicalArray.Pairing;
import ohmesh.netlist.Matrix;
import ohmesh.netlist.device.CellNoise;
import ohmesh.netlist.device.CellNoise.Accumulated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The deviation of noise drawn by line, found without statistics: the difference it makes over the draw it takes. */
class FastNoiseTest {
    private static final int ROWS = 128;
    private static final int COLUMNS = 16;
    private static final Draws LINES = new Draws(1, "array", "read-noise-line");
    private static final CellNoise QUIET = noise(0, 0);
    private static final CellNoise RELATIVE = noise(0.02, 0);
    private static final CellNoise CURRENTS = noise(0, 1e9);
    private static final ArraySpec WIRED = Fixture.wired(
            Fixture.with(Fixture.PASSIVE, Records.with(Devices.PLAIN, "maximumConductance", 1e-3)), 1, 0, 0);

    @ParameterizedTest(name = "cells of {0} to 100 kohm, codes of both signs {1}, seeds 1 to 5")
    @CsvSource({
        "10, false, 1.05, 1.14, 0.98, 1.01",
        "10, true, 0.99, 1.02, 0.95, 0.98",
        "1, false, 1.04, 1.38, 0.97, 1.01",
        "1, true, 0.99, 1.09, 0.90, 0.97"
    })
    void onEveryColumnTheDeviationIsThatOfTheCircuitWithinTheStatedBounds(
            double kiloohm, boolean signed, double least, double most, double leastOfCurrents, double mostOfCurrents) {
        for (long seed = 1; seed <= 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Matrix siemens = siemens(1000 * kiloohm, random);
            int[] drawn = Fixture.codes(ROWS, 127, random);
            int[] codes = signed ? drawn : Arrays.stream(drawn).map(Math::abs).toArray();
            assertRatios(RELATIVE, siemens, codes, least, most);
            assertRatios(CURRENTS, siemens, codes, leastOfCurrents, mostOfCurrents);
        }
    }

    @Test
    void atWorstAllCellsConductMostAndAllRowsAreAtFullScale() {
        double[] all = new double[ROWS * COLUMNS];
        Arrays.fill(all, 1 / 10e3);
        Matrix siemens = new Matrix(ROWS, COLUMNS, all);
        int[] full = new int[ROWS];
        int[] alternating = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            full[row] = 127;
            alternating[row] = row % 2 == 0 ? 127 : -127;
        }
        assertRatios(RELATIVE, siemens, full, 1.34, 1.35);
        assertRatios(CURRENTS, siemens, full, 0.99, 1);
        assertRatios(RELATIVE, siemens, alternating, 1, 1.01);
        assertRatios(CURRENTS, siemens, alternating, 0.87, 0.89);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fidelity.class,
            names = {"EFFECTIVE", "NODAL"})
    void telegraphNoiseThatDoesNothingLeavesTheDrawOfALineAsItIs(Fidelity fidelity) {
        SplittableRandom random = new SplittableRandom(3);
        Matrix siemens = siemens(10e3, random);
        int[] codes = Fixture.codes(ROWS, 127, random);
        for (CellNoise noise : new CellNoise[] {RELATIVE, CURRENTS}) {
            CellNoise both = Records.with(noise, "telegraphPart", 1.0, "telegraphAmplitude", 1e-12);
            double[] alone = deviations(WIRED, noise, fidelity, siemens, codes);
            double[] beside = deviations(WIRED, both, fidelity, siemens, codes);
            for (int column = 0; column < COLUMNS; column++) {
                assertEquals(alone[column], beside[column], 1e-4 * alone[column], "column " + column);
            }
        }
    }

    @Test
    void aSolvedReadHasTheDeviationOfItsCellsToOnePercent() {
        SplittableRandom random = new SplittableRandom(2);
        Matrix siemens = siemens(10e3, random);
        int[] codes = Fixture.codes(ROWS, 127, random);
        for (CellNoise noise : new CellNoise[] {RELATIVE, CURRENTS}) {
            double[] found = deviations(WIRED, noise, Fidelity.NODAL, siemens, codes);
            double[] exact = exact(noise, siemens, codes);
            for (int column = 0; column < COLUMNS; column++) {
                assertEquals(1, found[column] / exact[column], 0.01, "column " + column);
            }
        }
    }

    @Test
    void theLinesOfATransposedReadHaveDrawsOfTheirOwn() {
        Matrix one = new Matrix(1, 1, new double[] {50e-6});
        for (Fidelity fidelity : Fidelity.values()) {
            Crossbar crossbar = crossbar(Fixture.PASSIVE, RELATIVE, fidelity, one);
            crossbar.drive(new int[] {127}, true);
            crossbar.sample(0, true, 0);
            double amps = 0.2 * 50e-6;
            double expected = amps * (1 + 0.02 * LINES.normal(1, 0));
            assertEquals(expected, crossbar.rowCurrentsAmps()[0], 1e-12 * amps, fidelity.name());
            assertNotEquals(LINES.normal(0, 0), LINES.normal(1, 0));
        }
    }

    @Test
    void accumulatedNoiseGrowsFromReadToReadThoughNoCellChanges() {
        Matrix one = new Matrix(1, 1, new double[] {50e-6});
        CellNoise pcm = Records.with(QUIET, "accumulated", new Accumulated(0.0088, 0.65, 1e-3, 0.2, 20, 250e-9));
        Crossbar crossbar = crossbar(Fixture.PASSIVE, pcm, Fidelity.EFFECTIVE, one);
        double amps = 0.2 * 50e-6;
        double strength = 0.0088 / Math.pow(0.5, 0.65);
        for (int read = 0; read < 3; read++) {
            double now = Math.pow(1000, read);
            crossbar.drive(new int[] {127}, false);
            crossbar.sample(0, false, now);
            double relative = strength * Math.sqrt(Math.log((now + 20 + 250e-9) / (2 * 250e-9)));
            double found = (crossbar.columnCurrentsAmps()[0] / amps - 1) / LINES.normal(0, read);
            assertEquals(relative, found, 1e-9 * relative, "read " + read);
        }
    }

    private static void assertRatios(CellNoise noise, Matrix siemens, int[] codes, double least, double most) {
        double[] found = deviations(WIRED, noise, Fidelity.EFFECTIVE, siemens, codes);
        double[] exact = exact(noise, siemens, codes);
        for (int column = 0; column < COLUMNS; column++) {
            double ratio = found[column] / exact[column];
            assertTrue(ratio >= least && ratio <= most, "column " + column + ": " + ratio);
        }
    }

    /** First order: every cell deviates by itself at the voltage it has, and its current reaches a column in part. */
    private static double[] exact(CellNoise noise, Matrix siemens, int[] codes) {
        CircuitSolution read = solve(siemens, volts(codes), false);
        double[] amps = read.cellAmps();
        double[] deviations = new double[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            double[] one = new double[COLUMNS];
            one[column] = 1;
            CircuitSolution answer = solve(siemens, one, true);
            double variance = 0;
            for (int cell = 0; cell < amps.length; cell++) {
                double g = siemens.values()[cell];
                double own = Math.pow(noise.relative() * amps[cell], 2)
                        + (4 * 1.380649e-23 * 300 * g + 2 * 1.602176634e-19 * Math.abs(amps[cell])) * noise.bandwidth();
                variance += own * Math.pow(answer.cellVolts()[cell], 2);
            }
            deviations[column] = Math.sqrt(variance);
        }
        return deviations;
    }

    private static CircuitSolution solve(Matrix siemens, double[] volts, boolean transposed) {
        LineEnds ends = new LineEnds(WIRED.wires());
        LineDrive drive = LineDrive.floating(siemens.rows(), siemens.columns());
        ends.drive(volts, transposed, drive);
        CircuitSolution out = CircuitSolution.of(siemens.rows(), siemens.columns());
        new OhmicNetwork(siemens.rows(), siemens.columns(), ends.read(transposed)).solve(siemens.values(), drive, out);
        return out;
    }

    private static double[] deviations(
            ArraySpec spec, CellNoise noise, Fidelity fidelity, Matrix siemens, int[] codes) {
        double[] quiet = currents(crossbar(spec, QUIET, fidelity, siemens), codes);
        double[] noisy = currents(crossbar(spec, noise, fidelity, siemens), codes);
        double[] deviations = new double[quiet.length];
        for (int line = 0; line < quiet.length; line++) {
            deviations[line] = (noisy[line] - quiet[line]) / LINES.normal(line, 0);
        }
        return deviations;
    }

    private static double[] currents(Crossbar crossbar, int[] codes) {
        crossbar.drive(codes, false);
        crossbar.sample(0, false, 0);
        return crossbar.columnCurrentsAmps().clone();
    }

    private static Crossbar crossbar(ArraySpec spec, CellNoise noise, Fidelity fidelity, Matrix siemens) {
        ArraySpec fast = Records.with(
                spec, "device", Records.with(spec.device(), "imperfections.noise", noise), "noise", NoiseMethod.FAST);
        return Fixture.crossbar(Fixture.tile(fast), Fixture.array(Pairing.SINGLE, siemens, null), fidelity);
    }

    private static double[] volts(int[] codes) {
        return Arrays.stream(codes).mapToDouble(code -> code * 0.2 / 127).toArray();
    }

    private static Matrix siemens(double lowestOhms, SplittableRandom random) {
        double[] siemens = new double[ROWS * COLUMNS];
        for (int cell = 0; cell < siemens.length; cell++) {
            siemens[cell] = 1 / random.nextDouble(lowestOhms, 100e3);
        }
        return new Matrix(ROWS, COLUMNS, siemens);
    }

    private static CellNoise noise(double relative, double bandwidth) {
        return new CellNoise(relative, 0, bandwidth, 0, 1, 1e6, 0, 0, 1e-3, 1e-3, null);
    }
}
