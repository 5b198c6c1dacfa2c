// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import ohmesh.netlist.device.ExponentialStep;
import ohmesh.netlist.device.LinearStep;
import ohmesh.netlist.device.PhaseChange;
import ohmesh.netlist.device.PowerStep;
import ohmesh.netlist.device.ProgrammingNoise;
import ohmesh.netlist.device.SoftBounds;
import ohmesh.netlist.device.UpdateLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws whose nominal pulse is a formula of the conductance, against that formula written down plainly. */
class StepLawsTest {
    private static final double LOW = 10e-6;
    private static final double HIGH = 50e-6;
    private static final double RANGE = HIGH - LOW;

    private static LawBench bench(UpdateLaw law) {
        return LawBench.of(law, LOW, HIGH);
    }

    private static double w(double g) {
        return 2 * (g - LOW) / RANGE - 1;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void linearStepIsThePublishedLine(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double size = random.nextDouble(0.001, 0.02);
        double asymmetry = random.nextDouble(-0.5, 0.5);
        double up = random.nextDouble(-1, 1);
        double down = random.nextDouble(-1, 1);
        LawBench bench = bench(new LinearStep(size, asymmetry, up, down));
        for (double g = LOW; g < HIGH; g += RANGE / 37) {
            assertEquals(size * (1 + asymmetry) * (1 - up * w(g)) * RANGE, bench.step(g, true, 1), 1e-18);
            assertEquals(size * (1 - asymmetry) * (1 + down * w(g)) * RANGE, bench.step(g, false, 1), 1e-18);
        }
    }

    @Test
    void manyWidthsOfALinearStepAreAsManyPulses() {
        LawBench bench = bench(new LinearStep(0.01, 0, 0.7, -0.4));
        assertEquals(bench.pulses(12e-6, true, 17), bench.after(12e-6, true, 17), 1e-18);
        assertEquals(bench.pulses(48e-6, false, 17), bench.after(48e-6, false, 17), 1e-18);
        assertEquals(bench.after(bench.after(12e-6, true, 0.5), true, 0.5), bench.set(12e-6), 1e-19);
    }

    @Test
    void linearStepOfSlopeZeroIsConstant() {
        LawBench bench = bench(new LinearStep(0.01, 0.5, 0, 0));
        assertEquals(0.015 * RANGE, bench.step(LOW, true, 1), 1e-20);
        assertEquals(0.015 * RANGE, bench.step(40e-6, true, 1), 1e-20);
        assertEquals(0.005 * RANGE, bench.step(HIGH, false, 1), 1e-20);
        assertEquals(0.0025 * RANGE, bench.step(HIGH, false, 0.5), 1e-20);
    }

    @Test
    void linearStepOfSlopeOneIsSoftBounds() {
        LawBench line = bench(new LinearStep(0.05, 0, 1, 1));
        LawBench soft = bench(new SoftBounds(0.1, 0.1, null));
        for (double g = LOW; g <= HIGH; g += RANGE / 16) {
            assertEquals(soft.step(g, true, 2.5), line.step(g, true, 2.5), 1e-19);
            assertEquals(soft.step(g, false, 0.3), line.step(g, false, 0.3), 1e-19);
        }
    }

    @Test
    void softBoundsGoAPartOfTheDistance() {
        LawBench bench = bench(new SoftBounds(0.1, 0.25, null));
        assertEquals(20e-6 + 0.1 * 30e-6, bench.set(20e-6), 1e-20);
        assertEquals(20e-6 - 0.25 * 10e-6, bench.reset(20e-6), 1e-20);
        assertEquals(HIGH - 40e-6 * Math.pow(0.9, 12), bench.pulses(LOW, true, 12), 1e-19);
        assertEquals(HIGH, bench(new SoftBounds(1, 1, null)).set(LOW), 1e-20);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {11, 12, 13, 14})
    void twoHalfPulsesOfSoftBoundsAreOne(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LawBench bench = bench(new SoftBounds(random.nextDouble(), random.nextDouble(), null));
        for (int i = 0; i < 50; i++) {
            double g = random.nextDouble(LOW, HIGH);
            double width = random.nextDouble(0.01, 20);
            boolean set = random.nextBoolean();
            double halves = bench.after(bench.after(g, set, width / 2), set, width / 2);
            assertEquals(bench.after(g, set, width), halves, 1e-19);
        }
    }

    @Test
    void exponentialStepIsThePublishedFormula() {
        LawBench bench = bench(new ExponentialStep(0.000675, 0.149, -1.18445, -0.081404, 5, 5, -0.5, -0.5));
        for (double g = LOW; g <= HIGH; g += RANGE / 23) {
            double z = -0.5 * w(g) - 0.5;
            double up = 0.000675 * 1.149 * Math.max(0, 1 + 1.18445 * Math.exp(5 * z));
            double down = 0.000675 * 0.851 * Math.max(0, 1 + 0.081404 * Math.exp(-5 * z));
            assertEquals(up * RANGE, bench.step(g, true, 1), 1e-18);
            assertEquals(down * RANGE, bench.step(g, false, 1), 1e-18);
        }
    }

    @Test
    void exponentialStepEndsWhereItsExponentialReachesOne() {
        LawBench bench = bench(new ExponentialStep(0.01, 0, 1, 1, 100, 100, 10, 0));
        assertEquals(0, bench.step(45e-6, true, 5), "1 - exp(100 z) with z above 0");
        assertTrue(bench.step(15e-6, true, 5) > 0);
    }

    @Test
    void powerStepIsAPowerOfTheDistance() {
        LawBench bench = bench(new PowerStep(0.05, 0.2, 2, 0.5));
        assertEquals(0.06 * 0.75 * 0.75 * RANGE, bench.step(20e-6, true, 1), 1e-19);
        assertEquals(0.04 * 0.5 * RANGE, bench.step(20e-6, false, 1), 1e-19);
    }

    @Test
    void longPulseOfABentLawIsAsManyPulsesAndAFractionIsAPartOfAStep() {
        LawBench bench = bench(new PowerStep(0.05, 0, 2, 2));
        assertEquals(bench.pulses(LOW, true, 9), bench.after(LOW, true, 9), 1e-18);
        double nine = bench.pulses(LOW, true, 9);
        assertEquals(nine + 0.25 * bench.step(nine, true, 1), bench.after(LOW, true, 9.25), 1e-18);
        assertEquals(0.25 * bench.step(LOW, true, 1), bench.step(LOW, true, 0.25), 1e-20);
    }

    @Test
    void pulseLongerThanTheMostStepsStillEnds() {
        LawBench bench = bench(new PowerStep(1e-9, 0, 0, 0));
        int most = RepeatedSteps.MOST;
        assertEquals(1e-9 * most * RANGE, bench.step(LOW, true, most), 1e-20);
        assertEquals(1e-9 * 5e6 * RANGE, bench.step(LOW, true, 5e6), 1e-14);
        assertEquals(HIGH, bench.after(LOW, true, 1e12));
    }

    @Test
    void phaseChangeCrystallisesGraduallyAndMeltsAtOnce() {
        LawBench bench = bench(new PhaseChange(0.2, 0.1, null));
        assertEquals(HIGH - RANGE * Math.pow(0.8, 5), bench.pulses(LOW, true, 5), 1e-19);
        assertEquals(LOW + 0.1 * RANGE, bench.reset(45e-6), 1e-20);
        assertEquals(LOW + 0.1 * RANGE, bench.reset(20e-6), 1e-20);
        assertEquals(11e-6, bench.reset(11e-6), "a RESET crystallises nothing");
        assertEquals(45e-6 - 0.5 * (35e-6 - 0.1 * RANGE), bench.after(45e-6, false, 0.5), 1e-19);
        assertEquals(LOW + 0.1 * RANGE, bench.after(45e-6, false, 100), 1e-19);
    }

    @Test
    void programmingNoiseIsThePolynomialOfWhereThePulseLeads() {
        ProgrammingNoise noise = new ProgrammingNoise(0.01, 0.08, -0.05, 0.02, -0.01);
        double g = 0.4;
        double expected = (0.01 + 0.08 * g - 0.05 * g * g + 0.02 * g * g * g - 0.01 * g * g * g * g) * 25e-6;
        for (UpdateLaw law : new UpdateLaw[] {new PhaseChange(0.2, 0, noise), new SoftBounds(0.1, 0.1, noise)}) {
            DeviceLaw cells = DeviceLaw.of(bench(law).device);
            assertEquals(expected, cells.deviationSiemens(10e-6, 25e-6), 1e-20);
        }
        DeviceLaw negative = DeviceLaw.of(bench(new SoftBounds(0.1, 0.1, new ProgrammingNoise(-1, 0, 0, 0, 0))).device);
        assertEquals(0, negative.deviationSiemens(10e-6, 25e-6));
        assertEquals(0, DeviceLaw.of(Devices.PLAIN).deviationSiemens(10e-6, 25e-6));
    }
}
