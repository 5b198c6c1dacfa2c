// SPDX-License-Identifier: Apache-2.0
package ohmesh.device;

import static ohmesh.device.Devices.PLAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ohmesh.netlist.device.Device;
import org.junit.jupiter.api.Test;

class ThresholdStepLawTest {
    private static final double NOMINAL_WIDTH = 500e-6;

    @Test
    void nominalPulsesGiveThePublishedStepsTimesTheScale() {
        DeviceLaw law = DeviceLaw.of(PLAIN);
        assertEquals(0.02 * 60e-6, law.step(20e-6, 1.3, NOMINAL_WIDTH, 1.0, 1e-6, 1e-4), 1e-18);
        assertEquals(0.02 * 24e-6, law.step(65e-6, 1.3, NOMINAL_WIDTH, 1.0, 1e-6, 1e-4), 1e-18);
        assertEquals(0.02 * 5e-6, law.step(20e-6, -1.3, NOMINAL_WIDTH, 1.1, 1e-6, 1e-4), 1e-18);
        assertEquals(0.02 * 55e-6, law.step(65e-6, -1.3, NOMINAL_WIDTH, 1.1, 1e-6, 1e-4), 1e-18);
    }

    @Test
    void theStepIsLinearBetweenTheTwoPoints() {
        assertEquals(0.02 * 42e-6, DeviceLaw.of(PLAIN).step(42.5e-6, 1.3, NOMINAL_WIDTH, 1.0, 1e-6, 1e-4), 1e-18);
    }

    @Test
    void theLineEndsAtZero() {
        DeviceLaw law = DeviceLaw.of(PLAIN);
        assertEquals(0, law.step(96e-6, 1.3, NOMINAL_WIDTH, 1.0, 1e-6, 1e-4), "the SET line crosses zero at 95 uS");
        assertEquals(
                0, law.step(15e-6, -1.3, NOMINAL_WIDTH, 1.1, 1e-6, 1e-4), "the RESET line crosses zero at 15.5 uS");
        assertTrue(law.step(94e-6, 1.3, NOMINAL_WIDTH, 1.0, 1e-6, 1e-4) > 0);
        assertTrue(law.step(16e-6, -1.3, NOMINAL_WIDTH, 1.1, 1e-6, 1e-4) > 0);
    }

    @Test
    void theStepIsProportionalToTheWidth() {
        DeviceLaw law = DeviceLaw.of(PLAIN);
        assertEquals(3 * 0.02 * 60e-6, law.step(20e-6, 1.3, 3 * NOMINAL_WIDTH, 1.0, 1e-6, 1e-4), 1e-18);
    }

    @Test
    void theOverdriveCountsFromTheCellsOwnThresholdToTheExponent() {
        double full = 0.02 * 60e-6;
        assertEquals(full / 3, step(1, 1.2, 1.1), 1e-18);
        assertEquals(full, step(0, 1.2, 1.1), 1e-18);
        assertEquals(full / 9, step(2, 1.2, 1.1), 1e-18);
        assertEquals(full * Math.sqrt(2), step(0.5, 1.5, 0.9), 1e-18);
    }

    @Test
    void coincidingPointsMakeALevelLine() {
        Device device = Records.with(PLAIN, "law.highConductance", 20e-6);
        assertEquals(0.02 * 60e-6, DeviceLaw.of(device).step(80e-6, 1.3, NOMINAL_WIDTH, 1.0, 1e-6, 1e-4), 1e-18);
    }

    @Test
    void aNominalVoltageBelowAThresholdIsRefusedUnlessTheOverdriveDoesNotCount() {
        Device device = Records.with(PLAIN, "nominalSetVoltage", 1.05, "nominalResetVoltage", 1.05);
        assertThrows(IllegalArgumentException.class, () -> DeviceLaw.of(device));
        assertEquals(
                0.02 * 60e-6,
                DeviceLaw.of(Records.with(device, "overdriveExponent", 0.0))
                        .step(20e-6, 1.3, NOMINAL_WIDTH, 1.0, 1e-6, 1e-4),
                1e-18);
    }

    private static double step(double exponent, double volts, double threshold) {
        return DeviceLaw.of(Records.with(PLAIN, "overdriveExponent", exponent))
                .step(20e-6, volts, NOMINAL_WIDTH, threshold, 1e-6, 1e-4);
    }
}
