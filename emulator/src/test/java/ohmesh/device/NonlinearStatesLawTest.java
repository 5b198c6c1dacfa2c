// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ohmesh.netlist.device.NonlinearStates;
import ohmesh.netlist.read.DevicePresets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NonlinearStatesLawTest {
    private final LawBench silver = new LawBench(DevicePresets.device("ag-a-si"));

    @ParameterizedTest(name = "a({0}) = {1}")
    @CsvSource({"2.4,0.499181", "4.88,0.200303", "0.5,2.51988"})
    void curvatureHasThePublishedCheckPoints(double nonlinearity, double a) {
        assertEquals(a, 1 / Nonlinearity.curvature(nonlinearity), 0.6 * 1e-6 * Math.max(1, 10 * a / 2.6));
        assertEquals(-a, 1 / Nonlinearity.curvature(-nonlinearity), 0.6 * 1e-6 * Math.max(1, 10 * a / 2.6));
    }

    @ParameterizedTest(name = "NL {0}")
    @ValueSource(doubles = {-10, -6.76, -0.5, -1e-7, 0, 1e-9, 1e-5, 1e-4, 0.04, 0.105, 1, 4, 8, 9.9})
    void curvatureHasTheNonlinearityItWasSolvedFor(double nonlinearity) {
        double found = Nonlinearity.of(Nonlinearity.curvature(nonlinearity));
        assertEquals(nonlinearity, found, 1e-9 * Math.abs(nonlinearity) + 1e-14);
    }

    @ParameterizedTest(name = "k {0}")
    @ValueSource(doubles = {0.003, 0.4, 2, 5, 30})
    void nonlinearityIsTheLargestDistanceFromTheDiagonal(double k) {
        double largest = 0;
        for (int i = 0; i <= 100_000; i++) {
            double x = i / 1e5;
            largest = Math.max(largest, (1 - Math.exp(-k * x)) / (1 - Math.exp(-k)) - x);
        }
        assertEquals(10.101525 * largest, Nonlinearity.of(k), 1e-6);
    }

    @ParameterizedTest(name = "NL {0}")
    @ValueSource(doubles = {10.2, -11, Double.NaN})
    void nonlinearityBeyondTheScaleIsRefused(double nonlinearity) {
        assertThrows(IllegalArgumentException.class, () -> Nonlinearity.curvature(nonlinearity));
    }

    /** NeuroSim's own numbers rest on its table of NL, from which the formula differs by up to 2.2e-5 in A. */
    @ParameterizedTest(name = "LTP after {0} pulses")
    @CsvSource({"1,3.912971444e-9", "10,1.070902961e-8", "48,2.880096185e-8", "97,3.8462e-8"})
    void silverSetPulsesMeetNeuroSim(int pulses, double siemens) {
        double reached = silver.pulses(silver.device.minimumConductance(), true, pulses);
        assertEquals(siemens, reached, 3e-6 * siemens);
    }

    @ParameterizedTest(name = "LTD after {0} pulses")
    @CsvSource({"1,3.672701525e-8", "10,2.446022770e-8", "50,5.770545509e-9"})
    void silverResetPulsesMeetNeuroSim(int pulses, double siemens) {
        double reached = silver.pulses(silver.device.maximumConductance(), false, pulses);
        assertEquals(siemens, reached, 3e-6 * siemens);
    }

    /** Solves for P, adds the pulses and looks the curve up, as NeuroSim describes it. */
    @ParameterizedTest(name = "NL {0} / {1}")
    @CsvSource({"2.4,-4.88", "0.04,-0.63", "3.68,-6.76", "0.105,2.4", "-2,0", "0,3"})
    void stepIsThatOfTheInvertedCurve(double up, double down) {
        double low = 2e-6;
        double high = 30e-6;
        LawBench bench = LawBench.of(new NonlinearStates(60, 45, up, down), low, high);
        for (double part = 0.05; part < 1; part += 0.09) {
            double g = low + part * (high - low);
            double afterSet = low + (high - low) * curve(up, inverse(up, part) + 1.7 / 60);
            assertEquals(Math.min(high, afterSet), bench.after(g, true, 1.7), 1e-15);
            double afterReset = low + (high - low) * curve(down, inverse(down, part) - 1.7 / 45);
            assertEquals(Math.max(low, afterReset), bench.after(g, false, 1.7), 1e-15);
        }
    }

    private static double curve(double nonlinearity, double x) {
        double k = Nonlinearity.curvature(nonlinearity);
        return k == 0 ? x : (1 - Math.exp(-k * x)) / (1 - Math.exp(-k));
    }

    private static double inverse(double nonlinearity, double y) {
        double k = Nonlinearity.curvature(nonlinearity);
        return k == 0 ? y : -Math.log(1 - y * (1 - Math.exp(-k))) / k;
    }

    @ParameterizedTest(name = "NL {0}")
    @ValueSource(doubles = {8, 9, 9.5, 9.99, 10})
    void slowBranchesLeaveTheirBoundAndReachTheOther(double nonlinearity) {
        LawBench bench = LawBench.of(new NonlinearStates(100, 100, -nonlinearity, nonlinearity), 1e-6, 100e-6);
        assertEquals(100e-6, bench.pulses(1e-6, true, 250), 1e-12);
        assertEquals(1e-6, bench.pulses(100e-6, false, 250), 1e-12);
        assertEquals(1e-6, bench.pulses(1e-6, true, 20), 1e-9);
    }
}
